// Reads what says that nobody was harmed ("no casualties", "no one was killed"), that nothing is known of it ("no immediate
// reports of casualties"), and that some were, however many ("deaths were reported"). Zero, unknown and unstated are three
// different values (field guide 4.2).

import { REPORTS, FILLERS, HAPPEN } from './lang/en/harm.ts'
import type { Harm } from '../model/codes.ts'
import { somePeople } from './people.ts'
import { lastBefore } from './quantity-parts.ts'
import { type Made, OWN_VERB, type Phrase, phrase } from './quantity-phrase.ts'
import {
  ADVERB,
  BARRIER,
  BE_WORD,
  bitsAt,
  DETERMINER,
  flagsAt,
  HARM,
  HAVE_WORD,
  PERSON,
  SIGNAL,
  type View,
  wordAt,
} from './quantity-words.ts'
import { NUMBER, PUNCT } from './tokens.ts'

/** The zeros, missing reports and unstated harms of a sentence. Takes away the harm of phrases that they deny. */
export function findZeros(view: View, phrases: readonly Phrase[]): Phrase[] {
  const found: Phrase[] = []
  for (let i = view.from; i < view.to; i++) {
    if (!(bitsAt(view, i) & (SIGNAL | HARM | DETERMINER))) continue
    const word = view.words[i]
    const made =
      word === 'no' ||
      word === 'without' ||
      word === 'nobody' ||
      word === 'none' ||
      word === 'zero' ||
      word === 'neither'
        ? readNo(view, i, phrases)
        : word === 'any' && isDenied(view, i)
          ? unowned(view, i, readNone(view, i, phrases))
          : bitsAt(view, i) & HARM && view.lex[i].harm?.form === 'noun'
            ? readUnstated(view, i, phrases)
            : word === 'toll'
              ? readHeavyToll(view, i)
              : word === 'damage' || word === 'damages'
                ? readDamageOnly(view, i)
                : null
    if (!made) {
      if (word === 'dead') found.push(...readDeadAndWounded(view, i))
      continue
    }
    found.push(made)
    i = Math.max(i, made.to - 1)
  }
  return found
}

function make(
  kind: Made['kind'],
  from: number,
  to: number,
  harm: Harm,
  harmAt: number,
  of: Phrase | null = null,
): Phrase {
  const result = phrase('none', from, from, to, of ? of.counted : somePeople(to, to))
  if (of) {
    result.group = of.group
    result.demographic = of.demographic
    of.harm = null
  }
  result.harm = harm
  result.harmAt = harmAt
  result.strength = OWN_VERB
  result.made = { kind, rule: kind }
  return result
}

/** The phrase that holds token `at`, if it begins after token `after`. */
function phraseOver(phrases: readonly Phrase[], after: number, at: number): Phrase | null {
  const next = phrases[lastBefore(phrases, at) + 1]
  return next && next.from <= at && next.to > Math.max(at, after) ? next : null
}

function readNo(view: View, at: number, phrases: readonly Phrase[]): Phrase | null {
  if (wordAt(view, at + 1) === 'one' || view.words[at] === 'nobody' || view.words[at] === 'none')
    return readNobody(view, at)
  return readNone(view, at, phrases)
}

/** "no one was killed", "nobody was hurt", "none of them were injured". */
function readNobody(view: View, at: number): Phrase | null {
  for (let i = at + 1; i < at + 10 && i < view.to; i++) {
    const harm = view.lex[i].harm
    if (harm && bitsAt(view, i) & HARM && (harm.form === 'ed' || harm.form === 'die' || harm.form === 'adj')) {
      const second = view.lex[i + 2]?.harm
      const link = wordAt(view, i + 1)
      const isBoth =
        (link === 'or' || link === 'and') &&
        second &&
        second.harm !== harm.harm &&
        (second.harm === 'injured' || second.harm === 'killed')
      if (harm.harm === 'property_damage') return null
      return make('zero', at, view.words[at] === 'no' ? at + 2 : at + 1, isBoth ? 'killed_or_injured' : harm.harm, i)
    }
    if (flagsAt(view, i) & PUNCT || bitsAt(view, i) & BARRIER) return null
  }
  return null
}

/** "no casualties", "without injuries", "no immediate reports of casualties", "no civilians were killed". */
function readNone(view: View, at: number, phrases: readonly Phrase[]): Phrase | null {
  let isReport = false
  for (let i = at + 1; i < at + 9 && i < view.to; i++) {
    const word = view.words[i]
    const harm = view.lex[i].harm
    if (harm && bitsAt(view, i) & HARM) return readNoHarm(view, at, i, isReport, phrases)
    if (word === 'dead' || word === 'wounded')
      return make(isReport ? 'no_report' : 'zero', at, i + 1, word === 'dead' ? 'killed' : 'injured', i)
    if (word === 'life' && wordAt(view, i - 1) === 'of' && wordAt(view, i - 2) === 'loss')
      return make('zero', at, i + 1, 'killed', i)
    if (REPORTS.has(word)) {
      isReport = true
      continue
    }
    if (word === 'toll')
      return make(
        'no_report',
        at,
        i + 1,
        /^(casualty|injury)$/.test(wordAt(view, i - 1)) ? 'killed_or_injured' : 'killed',
        i,
      )
    const isPerson = (bitsAt(view, i) & 0xffff) !== 0 && view.lex[i].person !== null
    if (isPerson) return readNoPeople(view, at, i, phrases)
    if (flagsAt(view, i) & (PUNCT | NUMBER)) return null
    if (bitsAt(view, i) & (BE_WORD | HAVE_WORD | BARRIER) && !FILLERS.has(word)) return null
    if (!isReport && !FILLERS.has(word)) return null
  }
  return null
}

function readNoHarm(view: View, at: number, i: number, isReport: boolean, phrases: readonly Phrase[]): Phrase | null {
  const harm = view.lex[i].harm
  if (!harm || harm.harm === 'property_damage') return null
  if (harm.form === 'noun') {
    const next = wordAt(view, i + 1)
    const isToll = next === 'toll' || next === 'figures' || next === 'figure' || next === 'count'
    const second = view.lex[i + 2]?.harm
    const isBoth =
      (next === 'or' || next === 'and') &&
      second &&
      second.harm !== harm.harm &&
      /^(injur|casual|death|fatal)/.test(wordAt(view, i + 2))
    const to = isBoth ? i + 3 : i + 1
    const among = /^among(st)?$/.test(wordAt(view, to)) ? phraseOver(phrases, to, to + 1) : null // "no casualties among civilians"
    const kind = isReport || isToll || isReportedAt(view, to) ? 'no_report' : 'zero'
    const zero = make(kind, at, to, isBoth ? 'killed_or_injured' : harm.harm, i)
    if (!among) return zero
    zero.group = among.group
    among.harm = null
    return zero
  }
  if (harm.form === 'ing' && /^(anyone|anybody|any)$/.test(wordAt(view, i + 1)))
    return make('zero', at, i + 2, harm.harm, i)
  if (wordAt(view, i - 1) === 'the') return null
  if (isReport && (harm.form === 'ed' || harm.form === 'adj')) return make('no_report', at, i + 1, harm.harm, i)
  return harm.form === 'adj' || harm.form === 'ed'
    ? makeZeroOf(at, i, harm.harm, phraseOver(phrases, at, i) ?? phraseOver(phrases, at, i + 1))
    : null
}

/** "no casualties *have been reported*": nobody has said so, which is not to say that there were none. */
function isReportedAt(view: View, at: number): boolean {
  if (!(bitsAt(view, at) & (BE_WORD | HAVE_WORD))) return false
  for (let i = at + 1; i < at + 5; i++) {
    if (/^(reported|recorded|announced)$/.test(wordAt(view, i))) return true
    if (!(bitsAt(view, i) & (BE_WORD | ADVERB))) return false
  }
  return false
}

/** "any other injured civilians": of the people that follow, if any do. */
const makeZeroOf = (at: number, i: number, harm: Harm, of: Phrase | null): Phrase =>
  make('zero', at, Math.max(i + 1, of?.to ?? 0), harm, i, of)

/** "no civilians were killed", "no soldiers died": zero of those people. */
function readNoPeople(view: View, at: number, noun: number, phrases: readonly Phrase[]): Phrase | null {
  const of = phraseOver(phrases, at, noun)
  for (let i = noun + 1; i < noun + 8 && i < view.to; i++) {
    const harm = view.lex[i].harm
    if (harm && bitsAt(view, i) & HARM) {
      if (harm.harm === 'property_damage') return null
      if (harm.form === 'noun') return make('zero', at, i + 1, harm.harm, i, of)
      return make('zero', at, noun + 1, harm.harm, i, of)
    }
    if (!(bitsAt(view, i) & (BE_WORD | ADVERB | HAVE_WORD)) && view.lex[i].person === null) break
  }
  const isEnd = noun + 1 >= view.to || (flagsAt(view, noun + 1) & PUNCT) !== 0
  return isEnd && view.words[noun] === 'victims' ? make('zero', at, noun + 1, 'killed_or_injured', noun, of) : null
}

/** "did not cause any casualties". */
function isDenied(view: View, at: number): boolean {
  for (let i = at - 1; i > at - 6 && i >= view.from; i--) {
    if (flagsAt(view, i) & PUNCT) return false
    if (/^(not|n't|never)$/.test(view.words[i]) || /n't$/.test(view.words[i])) return true
  }
  return false
}

/** "Has not acknowledged any civilian deaths": a party's silence is no count. */
function unowned(view: View, at: number, zero: Phrase | null): Phrase | null {
  if (!zero) return null
  for (let i = at - 1; i > at - 4 && i >= view.from; i--)
    if (OWNING.test(view.words[i])) return { ...zero, made: { kind: 'no_report', rule: 'no_report' } }
  return zero
}

const OWNING = /^(acknowledg|admit|confirm|recogni)/

/** "civilian casualties were reported", "reports of casualties", "caused deaths": a harm noun that nobody counted. */
function readUnstated(view: View, at: number, phrases: readonly Phrase[]): Phrase | null {
  const harm = view.lex[at].harm?.harm as Harm
  const word = view.words[at]
  if (word !== 'casualties' && word !== 'deaths' && word !== 'fatalities' && word !== 'injuries') return null
  if (phraseOver(phrases, at - 1, at) || wordAt(view, at + 1) === 'of') return null
  const asked = questionAt(view, at)
  if (asked >= 0) {
    const from = unclearFrom(view, asked)
    return from < 0 ? null : make('no_report', from, at + 1, harm, at)
  }
  const isOfReports = isReported(view, at)
  if (!isOfReports && !isToldOf(view, at) && !isThere(view, at)) return null
  const isWithDeaths = wordAt(view, at - 1) === 'and' && /^(deaths|fatalities)$/.test(wordAt(view, at - 2))
  if (
    word === 'injuries' &&
    !isWithDeaths &&
    !/^(caus|result|report|inflict)/.test(wordAt(view, at - 1)) &&
    !/^(caus|result|inflict)/.test(wordAt(view, at - 2))
  )
    return null
  for (let i = at - 1; i > at - 4 && i >= view.from; i--) {
    if (isOfReports && view.words[i] === 'of') break
    if (UNCOUNTABLE.test(view.words[i])) return null
  }
  const next = phrases[lastBefore(phrases, at) + 1]
  if (next?.harm === harm && next.from < at + 8) return null
  const made = make('unstated', at, at + 1, harm, at)
  if (wordAt(view, at - 1) === 'civilian') made.group = 'civilian'
  return made
}

/** "Asked *whether* there were casualties": where the question begins, else -1. */
function questionAt(view: View, at: number): number {
  for (let i = at - 1; i > at - 6 && i >= view.from && !(flagsAt(view, i) & PUNCT); i--)
    if (view.words[i] === 'whether' || view.words[i] === 'if') return i
  return -1
}

/** "It was *not clear* whether": where the words of not knowing begin before a question, else -1. */
function unclearFrom(view: View, question: number): number {
  const known = wordAt(view, question - 1)
  if (/^(unclear|unknown|uncertain|unconfirmed)$/.test(known)) return question - 1
  if (!/^(clear|known|certain|sure|say|confirm)$/.test(known)) return -1
  for (let i = question - 2; i > question - 5; i--) if (/^not$|n't$/.test(wordAt(view, i))) return i
  return -1
}

/** Before a harm noun they deny it, count it, weigh it ("inflicted heavy casualties") or point back to it. */
const UNCOUNTABLE =
  /^(no|any|without|not|avoid|minimise|minimize|of|toll|more|prevent|fewer|the|some|numerous|many|its|their|heavy|major|maximum|severe|big)$/

/** "With *reports of* civilian casualties", but not "no reports of casualties". */
function isReported(view: View, at: number): boolean {
  for (let i = at - 1; i > at - 4 && i > view.from; i--)
    if (view.words[i] === 'of')
      return wordAt(view, i - 1) === 'reports' && !/^(no|any|without|of)$/.test(firstOfReports(view, i - 2))
  return false
}

/** The word before "[initial, immediate] reports". */
const firstOfReports = (view: View, at: number): string =>
  FILLERS.has(wordAt(view, at)) && wordAt(view, at) !== 'any' ? wordAt(view, at - 1) : wordAt(view, at)

/** "There *were casualties*" */
function isThere(view: View, at: number): boolean {
  for (let i = at - 1; i > at - 4 && i > view.from; i--)
    if (bitsAt(view, i) & BE_WORD) return wordAt(view, i - 1) === 'there' && view.words[i] !== 'be'
  return false
}

function isToldOf(view: View, at: number): boolean {
  for (let i = at - 1; i > at - 7 && i >= view.from; i--) if (HAPPEN.has(view.words[i])) return true
  for (let i = at + 1; i < at + 5 && i < view.to; i++) if (HAPPEN.has(view.words[i])) return true
  return false
}

/** "suffered a heavy death toll". */
function readHeavyToll(view: View, at: number): Phrase | null {
  if (wordAt(view, at - 1) !== 'death' || !/^(heavy|high|large|significant|huge)$/.test(wordAt(view, at - 2)))
    return null
  for (let i = at - 3; i > at - 6; i--)
    if (/^(suffered|sustained|took|inflicted|inflicting|caused)$/.test(wordAt(view, i)))
      return make('unstated', at - 2, at + 1, 'killed', at)
  return null
}

/** "caused material damage only", "only property damage", "damage was limited to buildings": things, and nobody. */
function readDamageOnly(view: View, at: number): Phrase | null {
  const kind = wordAt(view, at - 1)
  const isThings = THINGS.test(kind)
  const start = isThings ? at - 1 : at
  if (isThings && wordAt(view, start - 1) === 'only') return zeroFrom(start - 1, at + 1, at)
  if (isThings && wordAt(view, at + 1) === 'only') return zeroFrom(start, at + 2, at)
  const to = bitsAt(view, at + 1) & BE_WORD ? at + 2 : at + 1
  const isLimited = /^(only|limited|confined|restricted)$/.test(wordAt(view, to)) && wordAt(view, to + 1) === 'to'
  const what = /^(the|a)$/.test(wordAt(view, to + 2)) ? to + 3 : to + 2
  return isLimited && THINGS.test(wordAt(view, what)) ? zeroFrom(start, what + 1, at) : null
}

const zeroFrom = (from: number, to: number, at: number): Phrase => make('zero', from, to, 'killed_or_injured', at)

const THINGS = /^(material|materials|property|properties|structural|buildings?)$/

/** "The strike leaves dead and wounded", "there are dead and injured", "Dead, wounded in raid": some of each, however many. */
function readDeadAndWounded(view: View, at: number): Phrase[] {
  const before = wordAt(view, at - 1)
  const isLeft = /^(leaves|left|leaving|leave|caused|causing|causes)$/.test(before)
  if (at > view.from && !isLeft && !isThere(view, at)) return []
  const second = at + 2
  if (!/^(and|,|&)$/.test(wordAt(view, at + 1)) || !/^(wounded|injured)$/.test(wordAt(view, second))) return []
  if (bitsAt(view, second + 1) & PERSON) return [] // "dead and wounded soldiers"
  return [make('unstated', at, at + 1, 'killed', at), make('unstated', second, second + 1, 'injured', second)]
}
