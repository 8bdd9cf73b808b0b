// Reads a number counted out of another where both are harmed: "five of the 12 dead were children", "three of the five
// wounded died", "eight of the 20 people killed were women". The greater is a figure of its own, the smaller a part of it.
// So are the numbers of a sentence that opens with the greater: "of the 12 killed, four were children and two women".
// "One of three hospitals was hit" is one figure and is left to `quantity-phrases.ts`.

import type { Harm } from '../model/codes.ts'
import { mayBeNumber } from './counts.ts'
import { type NumberPhrase, readNumber } from './numbers.ts'
import { type Counted, readCounted, readHarmedAnaphor } from './people.ts'
import { NONE, OWN_ADJECTIVE, OWN_VERB, type Phrase, phrase } from './quantity-phrase.ts'
import { BARRIER, BE_WORD, bitsAt, DETERMINER, flagsAt, HARM, type View, wordAt } from './quantity-words.ts'
import { NUMBER, PUNCT } from './tokens.ts'

const VERB_REACH = 12

/** The part that `number` counts, with its whole in `whole`; null where the greater number is not of people harmed. */
export function readOutOf(view: View, number: NumberPhrase): Phrase | null {
  if (wordAt(view, number.to) !== 'of') return null
  let at = number.to + 1
  if (bitsAt(view, at) & DETERMINER) at++
  if (!mayBeNumber(view, at)) return null
  const all = readNumber(view, at, at)
  const counted = all ? readCounted(view, all.to, false) : null
  if (!all || !counted || (counted.unit !== 'persons' && counted.unit !== 'other')) return null
  const harmed = harmOf(view, counted)
  if (!harmed) return null
  const whole = phrase('number', all.from, all.from, harmed.to, { ...counted, ...harmed, unit: 'persons' }, all)
  whole.group ??= 'unknown_status'
  whole.harm = harmed.harm
  whole.harmAt = harmed.harmAt
  whole.strength = OWN_VERB
  whole.isOutOf = true
  return partOf(view, number, whole)
}

/** Those out of whom a sentence counts: where its words end, and what befell them. */
export interface OpeningWhole {
  readonly from: number
  readonly to: number
  readonly harm: Harm | null
  readonly harmAt: number
  isOver: boolean
}

/** "*Of the 12 killed*, four were children", "*out of those wounded on Monday*, two are nurses"; else null. */
export function opensOutOf(view: View): OpeningWhole | null {
  const first = view.words[view.from]
  if (first !== 'of' && (first !== 'out' || wordAt(view, view.from + 1) !== 'of')) return null
  const at = first === 'of' ? view.from + 1 : view.from + 2
  const number = bitsAt(view, at) & DETERMINER ? at + 1 : at
  const all = mayBeNumber(view, number) ? readNumber(view, number, number) : null
  const counted = all ? readCounted(view, all.to, false) : null
  const harmed = all && counted?.unit === 'persons' ? harmOf(view, counted, true) : readHarmedAnaphor(view, at)
  if (!harmed || (all && !counted)) return null
  for (let i = harmed.to; i < harmed.to + VERB_REACH && i < view.to; i++) {
    const harmAt = 'harmAt' in harmed ? harmed.harmAt : harmed.at
    if (view.words[i] === ',' || mayBeNumber(view, i))
      return { from: all?.from ?? -1, to: i, harm: harmed.harm, harmAt, isOver: false }
    if (bitsAt(view, i) & (BARRIER | BE_WORD)) return null
  }
  return null
}

/** A number after the opening, as a part of those it opened with; the phrase itself where it counts nobody of them. */
export function partOfOpening(view: View, opening: OpeningWhole, number: Phrase, found: readonly Phrase[]): Phrase {
  if (number.isPart || number.sort !== 'number' || !number.number || number.counted.unit !== 'persons') return number
  const before = found.at(-1)
  for (let i = Math.max(opening.to, before?.to ?? 0); i < number.start; i++)
    opening.isOver ||= view.words[i] === ';' || view.words[i] === 'while' || view.words[i] === 'but'
  if (opening.isOver) return number
  const described = number.counted.isBare && bitsAt(view, number.to) & BE_WORD ? predicateOf(view, number.to) : null
  const part = described ? phrase('number', number.from, number.start, number.to, described, number.number) : number
  const whole = found.find(({ from }) => from === opening.from) ?? null
  if (whole) Object.assign(whole, { harm: opening.harm, harmAt: opening.harmAt, strength: OWN_VERB, isOutOf: true })
  part.isPart = true
  part.whole = whole
  part.wholeHarm = opening.harm
  part.isVictim = opening.harm === null
  if (described || !part.counted.isBare) {
    part.harm = opening.harm
    part.harmAt = opening.harmAt
    part.strength = opening.harm ? OWN_ADJECTIVE : NONE
  }
  return part
}

/** "12 dead", "five wounded", "20 people killed in the raid were", "29 cases brought to the hospital". */
function harmOf(view: View, counted: Counted, isOpening = false): { harm: Harm; harmAt: number; to: number } | null {
  const { to } = counted
  if (counted.harm) return { harm: counted.harm, harmAt: counted.harmAt, to }
  const word = bitsAt(view, to) & HARM ? view.lex[to].harm : null
  const isState = word && (word.form === 'ed' || word.form === 'adj') && word.harm !== 'property_damage'
  if (!isState || (!isOpening && !counted.isBare && !hasVerb(view, to + 1))) return null
  return { harm: word.harm, harmAt: to, to: to + 1 }
}

/** The clause goes on to a verb of its own: "killed in the raid were", "wounded on Monday died". */
function hasVerb(view: View, from: number): boolean {
  for (let i = from; i < from + VERB_REACH && i < view.to; i++) {
    if (bitsAt(view, i) & BE_WORD || (bitsAt(view, i) & HARM && view.lex[i].harm?.form === 'die')) return true
    if (bitsAt(view, i) & BARRIER || (flagsAt(view, i) & PUNCT && view.words[i] !== ',')) return false
  }
  return false
}

/** The smaller number. What they are ("were children") makes them a part of the same harm; a verb is left to the links. */
function partOf(view: View, number: NumberPhrase, whole: Phrase): Phrase {
  const described = predicateOf(view, whole.to)
  const part = phrase('number', number.from, number.from, number.to, described ?? bare(whole.counted, number), number)
  part.isPart = true
  part.whole = whole
  if (described) {
    part.harm = whole.harm
    part.harmAt = whole.harmAt
    part.strength = OWN_VERB
  }
  return part
}

const bare = (counted: Counted, { to }: NumberPhrase): Counted => ({
  ...counted,
  from: to,
  to,
  harm: null,
  harmAt: -1,
  unit: 'persons',
  outOf: 'named',
  isBare: true,
})

/** "were children", "in the raid were women": who the smaller number is, in words that stand after the whole. */
function predicateOf(view: View, from: number): Counted | null {
  for (let i = from; i < from + VERB_REACH && i < view.to; i++) {
    if (bitsAt(view, i) & BE_WORD) {
      const at = /^(a|an|reportedly|believed|all|also)$/.test(wordAt(view, i + 1)) ? i + 2 : i + 1
      if (flagsAt(view, at) & (NUMBER | PUNCT)) return null
      const after = readCounted(view, at, false)
      const isPeople = after?.isKnown && !after.isBare && after.unit === 'persons' && after.to <= at + 4
      return after && isPeople ? { ...after, harm: null, harmAt: -1 } : null
    }
    if (bitsAt(view, i) & BARRIER || (flagsAt(view, i) & PUNCT && view.words[i] !== ',')) return null
  }
  return null
}
