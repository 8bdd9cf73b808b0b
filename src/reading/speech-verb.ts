// What follows a verb of saying before the content: whom somebody told, when and by what means ("told Reuters on Monday in
// a statement"), or nothing, when the content stood before.

import { connectionOf } from './actors.ts'
import { AFTER_VERB, BODIES_TOLD, looksFinite, RELATIVES, TAILS, WEEKDAYS, type SpeechVerb } from './lang/en/speech.ts'
import type { ActorMention } from './mentions.ts'
import { actorOver, type Scene, type SpeakerPhrase } from './speaker-scene.ts'
import { phraseAfter } from './speaker-after.ts'
import { PUNCT, QUOTE } from './tokens.ts'
import { WordSet } from './word-table.ts'

export interface AfterVerb {
  /** First token after the verb, the one told, and the words of time and manner. */
  readonly to: number
  readonly hearer: ActorMention | null
  /** Nothing of weight follows: the content stood before. */
  readonly isTail: boolean
}

export function afterVerb(scene: Scene, at: number, verb: SpeechVerb, to: number): AfterVerb {
  const { words, flags } = scene.tokens
  let i = at + 1
  let hearer: ActorMention | null = null
  if (verb.takesHearer && i < to) {
    const told = phraseAfter(scene, i, Math.min(to, i + 10))
    if (told) {
      hearer = mediaIn(scene, told)
      i = told.to
      if (words[i] === "'s") i += 2
    } else if (words[i] === 'reporters' || words[i] === 'us' || words[i] === 'me' || words[i] === 'them') i++
  }
  const afterHearer = i
  i = skipManner(scene, i, to)
  const next = i < to ? words[i] : ''
  let isTail = i >= to || (TAILS.has(next) && next !== 'that')
  if (i < to && flags[i] & PUNCT) isTail = !isOpening(scene, i, to)
  if (to - i <= 2 && next !== 'that') isTail = isTail || next === '' || ((flags[to - 1] & PUNCT) !== 0 && to - i <= 1)
  return { to: isTail ? Math.max(afterHearer, Math.min(i, to)) : afterHearer, hearer, isTail }
}

/** A mark after the verb that opens the content: a colon, a quotation, a comma before a quotation. */
function isOpening(scene: Scene, at: number, to: number): boolean {
  const { words, flags } = scene.tokens
  if (words[at] === ':') return true
  if (flags[at] & QUOTE || words[at] === "'") return at + 2 < to
  if (words[at] === '(') return true
  return words[at] === ',' && at + 1 < to && ((flags[at + 1] & QUOTE) !== 0 || words[at + 1] === "'")
}

/** Over "on Monday", "late Tuesday", "in a statement", "via the internet": at most a dozen words. */
function skipManner(scene: Scene, from: number, to: number): number {
  const { words } = scene.tokens
  let i = from
  while (i < to && i - from < 12) {
    const word = words[i]
    if (WEEKDAYS.has(word)) i++
    else if (AFTER_VERB.has(word)) {
      const end = endOfManner(scene, i, to)
      if (end < 0) return i
      i = end
    } else break
  }
  return i
}

const MANNER = new WordSet([
  'statement',
  'tweet',
  'twitter',
  'facebook',
  'interview',
  'report',
  'phone',
  'telephone',
  'internet',
  'telegram',
  'website',
  'briefing',
  'conference',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'condition',
  'post',
  'message',
  'email',
  'skype',
  'whatsapp',
  'today',
  'yesterday',
  'morning',
  'evening',
  'afternoon',
  'night',
  'page',
  'remarks',
  'reporters',
  'speech',
  'radio',
  'television',
  'press',
  'release',
  'video',
  'bulletin',
  'account',
  'office',
  'day',
  'anonymity',
  'later',
  'dawn',
  'month',
  'week',
  'media',
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'too',
  'also',
  'separately',
  'again',
])

function endOfManner(scene: Scene, from: number, to: number): number {
  const { words, flags } = scene.tokens
  let end = -1
  for (let i = from; i < to && i < from + 8; i++) {
    if (
      flags[i] & PUNCT ||
      (i > from && (words[i] === 'that' || looksFinite(words[i]) || RELATIVES.at(scene.tokens, i)))
    )
      break
    if (MANNER.at(scene.tokens, i)) end = i + 1
  }
  if (end > 0 && end + 1 < to && words[end] === 'of' && MANNER.at(scene.tokens, end + 1)) end += 2
  if (end > 0 && end < to && /^\d/.test(words[end])) {
    const isDay = end + 1 >= to || (flags[end + 1] & PUNCT) !== 0
    if (isDay) end++
  }
  return end
}

/** A news agency among those told: "told the SANA news agency"; not the mission that was told as a body of its own. */
function mediaIn(scene: Scene, phrase: SpeakerPhrase): ActorMention | null {
  for (let i = phrase.from; i < phrase.to; i++) {
    const actor = actorOver(scene, i)
    if (actor?.isSpeakerOnly) return isBody(actor.name) ? null : actor
  }
  return null
}

/** The UN, its agencies, rescuers and doctors: told as themselves, not for a public. */
function isBody(name: string): boolean {
  if (name.startsWith('United Nations') || name.startsWith('UN ') || BODIES_TOLD.has(name)) return true
  const connection = connectionOf(name)
  return connection === 'rescuer' || connection === 'medical_staff'
}
