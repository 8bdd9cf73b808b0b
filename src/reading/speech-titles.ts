// Headlines name their speaker in ways of their own: at the end without a verb ("... kill 21 in market: monitor",
// "... civil defence", "... - UN"), or at the start with a colon ("UN: 100 killed in May").

import { DETERMINERS, MONITOR_NOUNS, SPEAKER_NOUN } from './lang/en/speech.ts'
import type { LaidSentence, PlaceMention } from './mentions.ts'
import { actorOver, isNameWord, type Scene, type SpeakerPhrase } from './speaker-scene.ts'
import type { Speaker, SpeakerMemory } from './speakers.ts'
import type { Cue } from './speech-cues.ts'
import { HYPHEN_BEFORE, NUMBER, PUNCT, QUOTE } from './tokens.ts'
import { WordSet } from './word-table.ts'

const END_NOUNS = new WordSet([
  'activists',
  'witnesses',
  'residents',
  'officials',
  'police',
  'medics',
  'ministry',
  'army',
  'military',
  'doctors',
  'sources',
  'source',
  'official',
  'governor',
  'rescuers',
  'authorities',
  'media',
  'reports',
  'report',
  'group',
  'defence',
  'defense',
  'agencies',
])

/** The speaker that a headline names at its end or, before a colon, at its start. */
export function readTitleSpeaker(
  scene: Scene,
  title: LaidSentence,
  memory: SpeakerMemory,
  places: readonly PlaceMention[],
): { cue: Cue; speaker: Speaker } | null {
  const { words, flags } = scene.tokens
  let to = title.to
  while (to > title.from && flags[to - 1] & PUNCT) to--
  if (to - title.from < 4) return null
  const last = to - 1
  const actor = actorOver(scene, last)
  let from = last
  if (actor) from = actor.from
  const isMarked = from > title.from && (words[from - 1] === ':' || words[from - 1] === '-')
  const isMonitor = MONITOR_NOUNS.at(scene.tokens, last)
  const speaks = isMonitor || (actor ? actor.isSpeakerOnly : END_NOUNS.at(scene.tokens, last))
  if (!speaks && !(isMarked && (actor || SPEAKER_NOUN.at(scene.tokens, last) !== null)))
    return colonAtStart(scene, title, memory, places)
  if (!actor) while (from - 1 > title.from && last - from < 3 && isPremodifier(scene, from - 1)) from--
  if (!isMarked && from > title.from && PREPOSITIONS.at(scene.tokens, from - 1)) return null
  return speakerAt(scene, { from, to, core: to, pronoun: null, isStrong: true }, memory)
}

const PREPOSITIONS = new WordSet([
  'in',
  'on',
  'at',
  'of',
  'by',
  'to',
  'for',
  'from',
  'with',
  'near',
  'against',
  'over',
  'and',
  'kill',
  'kills',
  'as',
  'hits',
  'hit',
  'target',
  'targets',
])
const PREMODIFIERS = new WordSet([
  'civil',
  'war',
  'rights',
  'monitoring',
  'state',
  'local',
  'health',
  'defence',
  'defense',
  'aid',
  'security',
  'opposition',
  'military',
  'police',
  'medical',
  'interior',
  'media',
  'news',
])

const isPremodifier = (scene: Scene, at: number): boolean =>
  PREMODIFIERS.at(scene.tokens, at) && !DETERMINERS.at(scene.tokens, at)

function colonAtStart(
  scene: Scene,
  title: LaidSentence,
  memory: SpeakerMemory,
  places: readonly PlaceMention[],
): { cue: Cue; speaker: Speaker } | null {
  const { words } = scene.tokens
  for (let i = title.from + 1; i < title.to && i < title.from + 7; i++) {
    if (words[i] !== ':') continue
    if (saysWhere(places, title.from, i)) return null
    const actor = actorOver(scene, i - 1)
    const isNoun = SPEAKER_NOUN.at(scene.tokens, i - 1) !== null && !(scene.tokens.flags[i - 1] & HYPHEN_BEFORE) // "Port-au-Prince:"
    const speaks = actor ? actor.sort === 'named' : isNoun || isSurname(scene, title.from, i)
    return speaks ? speakerAt(scene, { from: title.from, to: i, core: i, pronoun: null, isStrong: true }, memory) : null
  }
  return null
}

/** `OCHA: 12 people were killed`, `Mayor Ahmad Darwish: "Nine were killed"`: who speaks stands before a colon, in a sentence too. */
export function readLabelSpeaker(
  scene: Scene,
  { from, to }: LaidSentence,
  memory: SpeakerMemory,
): { cue: Cue; speaker: Speaker } | null {
  const { words, flags } = scene.tokens
  for (let i = from + 1; i < to && i < from + 8; i++) {
    if (words[i] !== ':') {
      if (flags[i] & (QUOTE | NUMBER)) return null
      continue
    }
    const actor = actorOver(scene, i - 1)
    const isBody = actor !== null && actor.isSpeakerOnly && actor.from <= from + 1
    const isPerson = i + 1 < to && (flags[i + 1] & QUOTE) !== 0 && namesPerson(scene, from, i)
    return isBody || isPerson ? speakerAt(scene, { from, to: i, core: i, pronoun: null, isStrong: true }, memory) : null
  }
  return null
}

/** "Mayor Ahmad Darwish", "a resident": an office or a trade, and nothing else than a name behind it. */
function namesPerson(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (SPEAKER_NOUN.at(scene.tokens, i) === null) continue
    for (let k = i + 1; k < to; k++) if (!isNameWord(scene, k)) return false
    return true
  }
  return false
}

/**
 * "Gaza: 31 killed in raids", "Sudan: ...": the label says where, and nobody speaks. It is a government's word where the
 * report goes on mostly of other countries ("Moscow: rebels shelled Aleppo").
 */
function saysWhere(places: readonly PlaceMention[], from: number, to: number): boolean {
  const at = places.findIndex((place) => place.from >= from && place.to === to && place.use !== 'adjective')
  if (at < 0) return false
  const told = places.slice(at + 1).filter((place) => place.country !== null && place.use !== 'adjective')
  const same = told.filter((place) => place.country === places[at].country)
  return same.length * 2 >= told.length
}

const isSurname = (scene: Scene, from: number, to: number): boolean => to - from === 1 && isNameWord(scene, from)

function speakerAt(scene: Scene, phrase: SpeakerPhrase, memory: SpeakerMemory): { cue: Cue; speaker: Speaker } | null {
  const actor = actorOver(scene, phrase.to - 1)
  const speaker = actor?.isSpeakerOnly ? memory.ofActor(actor, phrase) : memory.speakerOf(phrase, null)
  if (!speaker) return null
  const cue: Cue = {
    form: 'after',
    from: phrase.from,
    to: phrase.to,
    phrase,
    hearer: null,
    modality: 'asserted',
    isEmbedded: false,
    word: 'headline',
  }
  return { cue, speaker }
}
