// Finds the noun phrase that speaks before a verb: "a military source", "the Britain-based Observatory", "Ahmed Nasser, a
// doctor in the town". Commas help but are not needed: some archives strip them. Walks are bounded, so that time stays
// linear whatever the text.

import {
  BINDING,
  DETERMINERS,
  looksFinite,
  looksNational,
  PRONOUNS,
  RELATIVES,
  SPEAKER_NOUN,
  SPEAKER_NOUNS,
  VESSELS,
  WEAK_NOUNS,
} from './lang/en/speech.ts'
import { actorOver, endOfUnit, isClauseStart, isNameWord, type Scene, type SpeakerPhrase } from './speaker-scene.ts'
import { isStrong, startOfNounPhrase } from './noun-phrase.ts'
import { JUNK, PUNCT, QUOTE } from './tokens.ts'
import { WordSet } from './word-table.ts'

/** Relative clauses and appositions within one another are followed this far. */
const DEEPEST = 2

/**
 * The noun phrase before `end`, with what belongs to it: "a source at the hospital", "the Committees, an activist
 * group", "Omar, who lives in the town".
 *
 * @param lo first token that may belong to it
 */
export function phraseBefore(scene: Scene, end: number, lo: number, depth = 0): SpeakerPhrase | null {
  const { words } = scene.tokens
  const last = end - 1
  if (last < lo) return null
  const pronoun = PRONOUNS.get(words[last])
  if (pronoun) return { from: last, to: end, core: end, pronoun, isStrong: true }
  if ((RELATIVES.at(scene.tokens, last) && actorOver(scene, last) === null) || words[last] === ',') {
    const inner = depth < DEEPEST ? antecedent(scene, last, lo, depth + 1) : null
    return inner && { ...inner, to: Math.max(inner.to, last) }
  }
  const issuer = depth < DEEPEST ? beforeVessel(scene, end, lo, depth + 1) : null
  if (issuer) return { ...issuer, to: end }
  let from = startOfNounPhrase(scene, end, lo)
  if (from < 0) return null
  const several = afterPlace(scene, from, end, lo)
  if (several > from) return { from: several, to: end, core: end, pronoun: null, isStrong: true }
  let strong = isStrong(scene, from, end)
  for (let climbs = 0; climbs < 3; climbs++) {
    const outer = climb(scene, from, end, lo)
    if (outer === from) break
    strong = true
    from = outer
  }
  if (depth < DEEPEST && (!strong || isObjectOfRelative(scene, from, lo))) {
    const inner = beforeRelative(scene, from, lo, depth + 1)
    if (inner) return { ...inner, to: end }
  }
  const trimmed = trimAfterPreposition(scene, from, end, lo)
  if (
    trimmed === from &&
    from > lo &&
    BINDING.at(scene.tokens, from - 1) &&
    !canSpeakAfterPreposition(scene, end - 1)
  ) {
    const inner = strong && depth < DEEPEST ? beforeRelative(scene, from, lo, depth + 1) : null
    if (inner) return { ...inner, to: end } // "the command which works in the Middle East said"
    strong = false
  }
  from = trimmed
  if (!strong) {
    const whole = clauseSubject(scene, end, lo)
    if (whole) return whole
  }
  return { from, to: end, core: end, pronoun: null, isStrong: strong }
}

/** "Omar who … said", ", X, said": the phrase that ends before the mark or the relative word. */
function antecedent(scene: Scene, at: number, lo: number, depth: number): SpeakerPhrase | null {
  const { words } = scene.tokens
  if (words[at] !== ',') return phraseBefore(scene, at, lo, depth)
  let found: SpeakerPhrase | null = null
  for (let j = at - 1; j > lo && at - j < 30; j--) {
    if (scene.tokens.flags[j] & QUOTE || words[j] === ';' || words[j] === ':') break
    if (words[j] !== ',') continue
    const outer = phraseBefore(scene, j, lo, depth)
    if (!outer?.isStrong || outer.pronoun) continue
    const core =
      (DETERMINERS.at(scene.tokens, j + 1) || isNameWord(scene, j + 1)) && j > outer.core - 1
        ? endOfApposition(scene, j, at)
        : outer.core
    const isStart = isClauseStart(scene, outer.from, lo, false)
    if (isStart || !found) found = { ...outer, to: at, core }
    if (isStart) break
  }
  return found ?? phraseBefore(scene, at, lo, depth)
}

/** "Omar, a doctor at the clinic, 41, said": up to the next comma. */
function endOfApposition(scene: Scene, from: number, to: number): number {
  let i = from + 1
  while (i < to && scene.tokens.words[i] !== ',') i++
  return i
}

/** One step outward from the phrase at `from`: over a binding preposition, "and", or an apposition. */
function climb(scene: Scene, from: number, end: number, lo: number, depth = 0): number {
  const { words, flags } = scene.tokens
  const p = from - 1
  if (p <= lo - 1) return from
  const before = words[p]
  if (BINDING.has(before)) {
    const outer = startOfNounPhrase(scene, p, lo)
    if (outer < 0) return from
    if (speaksInside(scene, outer, p, lo)) return outer
    const pair = pairBefore(scene, outer, p, lo)
    if (pair < outer) return pair
    const further = depth < 2 && BINDING.at(scene.tokens, outer - 1) ? climb(scene, outer, end, lo, depth + 1) : outer
    return further < outer ? further : from
  }
  if (before === 'and' || before === 'or') {
    const body = bodyNamedWithAnd(scene, p, lo)
    if (body < p) return body
    const other = startOfNounPhrase(scene, p, lo)
    const speaks =
      other >= 0 &&
      !PRONOUNS.has(scene.tokens.words[p - 1]) &&
      (isStrong(scene, other, p) ? isClauseStart(scene, other, lo, true) : opensClauseWithSpeaker(scene, other, p, lo))
    if (speaks) return other
    return from
  }
  const isOffice = words[from] === 'the' && isPersonNoun(scene, from, end)
  const isApposition = isOffice || words[from] === 'a' || words[from] === 'an' || before === ','
  if (!isApposition) return from
  const nameEnd = before === ',' ? p : from
  if (nameEnd <= lo || flags[nameEnd - 1] & PUNCT) return from
  if (scene.placeEnds.has(nameEnd)) return from // "stormed Kenscoff, the network said"
  if (looksNational(words[nameEnd - 1])) return from // "whether they were Syrian or Russian, a spokesman said"
  const last = actorOver(scene, nameEnd - 1)
  if (last ? isOffice || !last.isSpeakerOnly : !isNameWord(scene, nameEnd - 1)) return from
  const name = startOfNounPhrase(scene, nameEnd, lo)
  return name >= 0 && isClauseStart(scene, name, lo, before === ',') && end - name < 30 ? name : from
}

/** "The Centre for Democracy *and Human Rights*": the name of one body. Answers where it begins, else `and`. */
function bodyNamedWithAnd(scene: Scene, and: number, lo: number): number {
  const { words } = scene.tokens
  let at = and - 1
  while (at > lo && and - at < 5 && isNameWord(scene, at)) at--
  if (at === and - 1 || (words[at] !== 'for' && words[at] !== 'of')) return and
  if (SPEAKER_NOUN.at(scene.tokens, at - 1)?.kind !== 'body' || !isNameWord(scene, at - 1)) return and
  const from = startOfNounPhrase(scene, at, lo)
  return from >= 0 ? from : and
}

/** "a war monitor and medical workers [in the area said]": a noun that speaks only beside one that surely does. */
function pairBefore(scene: Scene, from: number, to: number, lo: number): number {
  const { words } = scene.tokens
  if (words[from - 1] !== 'and' || SPEAKER_NOUN.at(scene.tokens, to - 1) === null) return from
  const other = startOfNounPhrase(scene, from - 1, lo)
  return other >= 0 && isStrong(scene, other, from - 1) && SPEAKER_NOUN.at(scene.tokens, from - 2) !== null
    ? other
    : from
}

/** "Omar Nasser the network's correspondent in the town": an office follows. */
function isPersonNoun(scene: Scene, from: number, end: number): boolean {
  for (let i = from + 1; i < end && i < from + 6; i++)
    if (SPEAKER_NOUNS.get(scene.tokens.words[i])?.kind === 'person') return true
  return false
}

/** "…, rebels and an aid worker said": a noun that speaks, at the start of its clause. */
const opensClauseWithSpeaker = (scene: Scene, from: number, to: number, lo: number): boolean =>
  SPEAKER_NOUN.at(scene.tokens, to - 1) !== null && isClauseStart(scene, from, lo, false)

/** A noun that binds what follows: "source at", "spokesman for"; or a name that begins the clause: "Fadi of". */
function speaksInside(scene: Scene, from: number, to: number, lo: number): boolean {
  const { words } = scene.tokens
  const last = words[to - 1]
  if (SPEAKER_NOUNS.has(last) && !actorOver(scene, to - 1))
    return !WEAK_NOUNS.has(last) || from === lo || isOneOf(scene, from)
  return (isNameWord(scene, to - 1) || actorOver(scene, to - 1) !== null) && isClauseStart(scene, from, lo, false)
}

/** "..., a member of the force in the area said": one of many, after the comma. */
const isOneOf = ({ tokens: { words } }: Scene, from: number): boolean =>
  words[from - 1] === ',' && (words[from] === 'a' || words[from] === 'an' || words[from] === 'one')

/** "which backs [the opposition]", "who lives in [the town]": what stands before the verb belongs to the relative clause. */
function isObjectOfRelative(scene: Scene, from: number, lo: number): boolean {
  const { words } = scene.tokens
  const verb = BINDING.at(scene.tokens, from - 1) ? from - 2 : from - 1
  return verb - 1 > lo && (words[verb - 1] === 'which' || words[verb - 1] === 'who')
}

/** "Monitors at the Observatory which tracks violence in the war said": the phrase before "which". */
function beforeRelative(scene: Scene, from: number, lo: number, depth: number): SpeakerPhrase | null {
  const { words, flags } = scene.tokens
  for (let j = from - 1; j > lo && from - j < 20; j--) {
    if (flags[j] & PUNCT && words[j] !== ',' && words[j] !== "'") return null
    // "a group tracking the war": a participle right after a noun that speaks.
    const isParticiple =
      words[j].endsWith('ing') && SPEAKER_NOUN.at(scene.tokens, j - 1) !== null && !WEAK_NOUNS.at(scene.tokens, j - 1)
    if (words[j] !== 'who' && words[j] !== 'which' && words[j] !== 'that' && !isParticiple) continue
    const inner = phraseBefore(scene, words[j - 1] === ',' ? j - 1 : j, lo, depth)
    if (!inner || inner.pronoun || !(inner.isStrong || isPeopleAtStart(scene, inner, lo))) return null
    const opens = words[inner.from] === 'a' || words[inner.from] === 'an' // a clause of its own, where commas are lost
    return opens || isClauseStart(scene, inner.from, lo, false) ? inner : null
  }
  return null
}

/** "Women who fled the town told our team": people who seldom speak, where the sentence begins with them. */
const isPeopleAtStart = ({ tokens }: Scene, { from, to }: SpeakerPhrase, lo: number): boolean =>
  from === lo && to - from <= 2 && SPEAKER_NOUN.at(tokens, to - 1)?.kind === 'many'

/** "The militia in a statement posted on its channel said": the phrase before "in a statement". */
function beforeVessel(scene: Scene, end: number, lo: number, depth: number): SpeakerPhrase | null {
  const { words, flags } = scene.tokens
  for (let j = end - 2; j > lo && end - j < 18; j--) {
    if (flags[j] & (PUNCT | JUNK) && words[j] !== ',') return null
    if (words[j] !== 'in' || !DETERMINERS.at(scene.tokens, j + 1)) continue
    if (!VESSELS.at(scene.tokens, j + 2) && !VESSELS.at(scene.tokens, j + 3)) return null
    const inner = phraseBefore(scene, words[j - 1] === ',' ? j - 1 : j, lo, depth)
    return inner?.isStrong && !inner.pronoun && isClauseStart(scene, inner.from, lo, false) ? inner : null
  }
  return null
}

/** "in the town activists said": a speaking noun right after a place is still a speaker; a lone name is the place. */
const canSpeakAfterPreposition = (scene: Scene, at: number): boolean =>
  SPEAKER_NOUN.at(scene.tokens, at) !== null || actorOver(scene, at) !== null

/** "The centre for monitoring of the truce in the region said": all words since the clause began, if no verb is among them. */
function clauseSubject(scene: Scene, end: number, lo: number): SpeakerPhrase | null {
  const { words, flags } = scene.tokens
  if (end - lo > 16 || end - lo < 3) return null
  let speaks = false
  for (let i = lo; i < end; i++) {
    const isContacted = CONTACTED.at(scene.tokens, i) && BY.at(scene.tokens, i + 1)
    if (flags[i] & (PUNCT | JUNK) || (looksFinite(words[i]) && !isContacted) || RELATIVES.at(scene.tokens, i))
      return null
    if (i < lo + 8 && SPEAKER_NOUN.at(scene.tokens, i) !== null) speaks = true
  }
  const opens = DETERMINERS.at(scene.tokens, lo) || isNameWord(scene, lo)
  return speaks && opens ? { from: lo, to: end, core: end, pronoun: null, isStrong: true } : null
}

/** "Residents *reached by* telephone said". */
const CONTACTED = new WordSet(['reached', 'contacted', 'interviewed', 'quoted', 'cited'])
const BY = new WordSet(['by', 'via', 'over', 'through', 'on', 'in'])

/** "near the town of Idlib local media said", "in Idlib activists said": where commas are lost, the place belongs before. */
function afterPlace(scene: Scene, from: number, end: number, lo: number): number {
  const { words } = scene.tokens
  if (from - 2 <= lo || !SEVERAL.at(scene.tokens, end - 1) || SPEAKER_NOUN.at(scene.tokens, end - 1) === null)
    return from
  const before = words[from - 1]
  if (!(before === 'of' ? PLACES.at(scene.tokens, from - 2) : BEFORE_PLACES.has(before))) return from
  if (SPEAKER_NOUN.at(scene.tokens, from - 2) !== null) return from // "officials in Idlib"
  let at = from
  while (at < end && isNameWord(scene, at)) at++
  return at > from && at < end ? at : from
}

const BEFORE_PLACES = new Set(['in', 'near', 'at'])
const SEVERAL = new WordSet(
  'activists residents media officials medics doctors witnesses locals sources rescuers monitors police reports authorities eyewitnesses'.split(
    ' ',
  ),
)
const PLACES = new WordSet(
  'town city village province district area neighbourhood neighborhood suburb countryside governorate camp'.split(' '),
)

/** "killed in Idlib Ahmed Mustafa said": the first name after a preposition is its object, the rest speaks. */
function trimAfterPreposition(scene: Scene, from: number, end: number, lo: number): number {
  if (from <= lo || !BINDING.at(scene.tokens, from - 1) || !isNameWord(scene, from)) return from
  for (let i = from + 1; i < end; i++) {
    if (actorOver(scene, i)) return i
    if (!isNameWord(scene, i)) break
  }
  if (!isNameWord(scene, end - 1)) return from
  const next = endOfUnit(scene, from, end)
  return next < end && endOfUnit(scene, next, end) < end ? next : from
}
