// People before a verb that harmed them: the passive and the intransitive, with those joined to them, a second verb of the same
// people, and who died later of what befell them. A step of the pass in `harm-links.ts`.

import type { Harm } from '../model/codes.ts'
import type { HarmCue } from './harm-cue.ts'
import { BARE_VERBS, fits, isDisplaced, outweigh, TO_HOSPITAL } from './harm-fit.ts'
import { isClose, isJoined, isOfSomebody, isSubjectGap, REACH } from './harm-gaps.ts'
import { give, type Linking, nextPhrase, outcome, startChain } from './harm-linking.ts'
import { isOwnClause, markAmong, resumes } from './harm-wholes.ts'
import { STRUCK } from './lang/en/harm.ts'
import { CARRIED, NONE, OWN_VERB, type Phrase } from './quantity-phrase.ts'
import { bitsAt, HARM, SIGNAL, type View, wordAt } from './quantity-words.ts'

/** Gives a harm to the people before a verb, with those joined to them. */
export function takeSubject(pass: Linking, cue: HarmCue, closely: boolean): void {
  if (diesLater(pass, cue)) return
  pass.lastSubjects = []
  pass.open = withOthers(pass.view, cue)
  if (!cue.harm && cue.kind !== 'subject') return
  let k = pass.passed - 1
  while (
    k >= 0 &&
    (pass.phrases[k].isOutOf ||
      isAgent(pass.view, pass.phrases[k]) ||
      !fits(pass.phrases[k], cue.harm ?? 'killed', pass.view.words[cue.at]))
  ) {
    if (closely && pass.phrases[k].to > cue.from) return
    k--
  }
  if (k < 0) return
  if (resumes(pass, cue)) {
    while (k > 0 && pass.phrases[k] !== pass.pending) k--
  } else if (k > 0 && (isOfPhrase(pass, pass.phrases[k], pass.phrases[k - 1]) || isKinOf(pass, k))) k--
  const isResumed = resumes(pass, cue)
  let subject = pass.phrases[k]
  if ((cue.from - subject.to > REACH && !isResumed) || subject.from >= cue.at) return
  if (subject.sort === 'plural' && cue.isPassive && wordAt(pass.view, cue.from) === 'was') return // "the base of the rebels was captured"
  const isTaken = cue.harm === 'injured' && TO_HOSPITAL.has(wordAt(pass.view, cue.at))
  if (isTaken && subject.isPart && subject.whole?.harm === 'killed') return // "the bodies of seven people, including a child, were brought"
  if (subject.sort === 'plural' && isTaken) return // "staff were taken to hospitals"
  if (subject.sort === 'one' && BARE_VERBS.has(wordAt(pass.view, cue.at)) && !cue.isPassive) return // "vowed to live and die there"
  if (cue.harm === 'displaced' && !isDisplaced(subject, wordAt(pass.view, cue.at))) return
  const isLinked = closely
    ? isClose(pass.view, subject.to, cue.from)
    : isToldOn(pass, subject, cue) || isSubjectGap(pass.view, subject.to, cue.from)
  if (!isResumed && !isLinked) return
  const isOwn = closely && subject.isPart && subject.counted.isBare // "700 people including 47 wounded"
  if (subject.isPart && subject.whole && !subject.whole.isOutOf && !isOwn && !isOwnClause(pass, subject)) {
    subject = subject.whole
    while (k > 0 && pass.phrases[k] !== subject) k--
    if (subject.strength === OWN_VERB) return
  } else if (subject.isPart && subject.whole && !isOwn && !subject.whole.isOutOf && !subject.counted.outOf) {
    subject.isPart = false
    subject.whole = null
  }
  if (subject.strength === OWN_VERB && !mayOverride(pass, subject, cue)) return
  give(subject, outcome(subject, cue.harm ?? subject.harm ?? 'killed'), cue.at, OWN_VERB)
  markAmong(pass, subject, cue)
  pass.lastSubjects = [subject]
  pass.harmed = { subject, cue }
  let last = subject
  for (let j = k - 1; j >= 0; j--) {
    const before = pass.phrases[j]
    if (before.isPart && before.whole) continue
    if (isAgent(pass.view, before)) break // "shot by security forces and a third was captured"
    if (!fits(before, cue.harm ?? 'killed') || before.strength > CARRIED) break
    if (!isJoined(pass.view, before, last, isOfSomebody(pass.view, before))) break
    if (before.sort === 'plural' && last.sort === 'number' && wordAt(pass.view, last.start - 1) === ',') break
    give(before, outcome(before, cue.harm ?? 'killed'), cue.at, OWN_VERB)
    markAmong(pass, before, cue)
    pass.lastSubjects.push(before)
    pass.harmed = null
    last = before
  }
  startChain(pass, subject, subject.harm as Harm, cue.at, Math.max(cue.to, subject.to))
  pass.parts = null
}

/** "A man who was hurt there has died", "a woman wounded on Monday died": what befell them is their death. */
function diesLater(pass: Linking, cue: HarmCue): boolean {
  const { view } = pass
  if (cue.harm !== 'killed' || !pass.harmed) return false
  const { subject, cue: lastCue } = pass.harmed
  if (!subject.harm || !MAY_DIE_LATER.has(subject.harm) || subject.strength !== OWN_VERB) return false
  if (wordAt(view, cue.from - 1) === 'who' || lastCue.to > cue.from) return false
  const isRelative = /^(who|that)$/.test(wordAt(view, subject.to)) && cue.from - lastCue.to <= 5
  if (!isToldOn(pass, subject, cue) && (!isRelative || pass.phrases[pass.passed - 1] !== subject)) return false
  give(subject, 'killed', cue.at, OWN_VERB)
  startChain(pass, subject, 'killed', cue.at, cue.to)
  return true
}

/** "A man *shot by a sniper on Monday* has died": the verb is of those whom a participle told of. */
function isToldOn(pass: Linking, subject: Phrase, cue: HarmCue): boolean {
  const { harmed, phrases, passed, view } = pass
  if (!harmed || harmed.subject !== subject || harmed.cue.kind !== 'ed' || harmed.cue.isPassive) return false
  const last = phrases[passed - 1]
  return (
    (last === subject || isAgent(view, last)) &&
    harmed.cue.from - subject.to <= 1 &&
    cue.from >= harmed.cue.to &&
    cue.from - harmed.cue.to <= REACH_OF_RELATIVE
  )
}

/** "were wounded and later died", "was kidnapped and killed": a second verb of the same people. */
export function isSameSubject(pass: Linking, cue: HarmCue): boolean {
  const { lastCue, view } = pass
  if (!lastCue || pass.lastSubjects.length === 0) return false
  const link = wordAt(view, cue.from - 1)
  if (!(link === 'and' || link === 'or' || link === ',') || cue.from - 1 < lastCue.to || cue.from - lastCue.to > 6)
    return false
  if (pass.passed > 0 && pass.phrases[pass.passed - 1].from >= lastCue.to) return false
  if (nextPhrase(pass, cue.to)) return false
  for (const phrase of pass.lastSubjects)
    if (phrase.harm && cue.harm)
      phrase.harm = isStruckOnly(pass, phrase, cue) ? 'injured' : outweigh(phrase.harm, cue.harm, link)
  return true
}

/** "an officer of the rank of a colonel": the second noun belongs to the first. */
function isOfPhrase(pass: Linking, phrase: Phrase, before: Phrase): boolean {
  return (
    phrase.sort === 'one' &&
    wordAt(pass.view, phrase.start - 1) === 'of' &&
    phrase.start - before.to <= 5 &&
    fits(before, 'killed')
  )
}

/** "*The wives of* the five fighters were killed": not they, but their wives. */
function isKinOf(pass: Linking, k: number): boolean {
  const of = pass.phrases[k].start - 1
  const kin = pass.phrases[k - 1]
  return wordAt(pass.view, of) === 'of' && kin.to === of && KIN.has(wordAt(pass.view, of - 1)) && kin.strength === NONE
}

/** "A girl shot by a sniper was taken to hospital": of "shot" alone nobody knows, of the hospital one does. */
function isStruckOnly(pass: Linking, { harm, harmAt }: Phrase, cue: HarmCue): boolean {
  return harm === 'killed_or_injured' && cue.harm === 'injured' && STRUCK.has(wordAt(pass.view, harmAt))
}

function mayOverride(pass: Linking, subject: Phrase, cue: HarmCue): boolean {
  if (isStruckOnly(pass, subject, cue)) return true
  return (
    cue.harm === 'killed' && subject.harm !== 'killed' && pass.lastSubjects.length === 0 && cue.from - subject.to <= 3
  )
}

/** "was killed along with three of his sons": a verb whose subject may be a name takes those with it. */
function withOthers(view: View, cue: HarmCue): HarmCue | null {
  if (!isWith(view, cue.to)) return null
  return { ...cue, kind: 'object', to: wordAt(view, cue.to) === 'alongside' ? cue.to + 1 : cue.to + 2 }
}

/** "Along with", "together with", "alongside" at a token. */
export function isWith(view: View, at: number): boolean {
  const word = wordAt(view, at)
  return word === 'alongside' || ((word === 'along' || word === 'together') && wordAt(view, at + 1) === 'with')
}

/** Those who belong to somebody: who is told of with "of" after them is not whom a verb harms. */
const KIN = new Set(
  `wife wives husband husbands son sons daughter daughters child children brother brothers sister sisters mother mothers father
  fathers parents widow widows relative relatives cousin cousins nephew nephews niece nieces families leaders leader
  commander commanders head chief`.split(/\s+/),
)

/** Tokens between "wounded" and "died" in "a woman wounded when a shell hit the market on Monday died". */
const REACH_OF_RELATIVE = 14

const MAY_DIE_LATER: ReadonlySet<Harm> = new Set<Harm>(['injured', 'killed_or_injured', 'abducted', 'missing'])

/** "A girl shot *by a sniper* was taken to hospital": not he. */
const isAgent = (view: View, { start }: Phrase): boolean =>
  wordAt(view, start - 1) === 'by' && (bitsAt(view, start - 2) & (HARM | SIGNAL)) !== 0
