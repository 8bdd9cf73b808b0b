// One look-up a token: what each word can be in a phrase that counts people or things. The word lists are in `lang/en`;
// here they are merged into one table, so that the reader asks once and then tests bits.

import type { LaidSentence } from './mentions.ts'
import {
  ADVERBS,
  BARRIERS,
  BE,
  DETERMINERS,
  GAP_OPENERS,
  HAVE,
  OTHERS,
  PREPOSITIONS,
  PRONOUNS,
  STOPS,
} from './lang/en/clauses.ts'
import { type HarmWord, harmWords, LOSE_LIVES, STRUCK, SUFFER, TAKE_LIVES } from './lang/en/harm.ts'
import { AMOUNT_NOUNS, COLLECTIVES, COUNTS, LABELS, MEASURES, MONTHS, SCALES, VAGUE } from './lang/en/numbers.ts'
import { HEADED_BODIES, type PersonWord, personWords } from './lang/en/people.ts'
import { type ThingWord, thingWords } from './lang/en/things.ts'
import { type Tokens, UPPER } from './tokens.ts'
import { WordSet, WordTable } from './word-table.ts'

export const COUNT = 1
export const SCALE = 1 << 1
export const COLLECTIVE = 1 << 2
export const AMOUNT = 1 << 3 // several, many, "a number of"
export const PERSON = 1 << 4
export const THING = 1 << 5
export const MEASURE = 1 << 6
export const HARM = 1 << 7
export const STOP = 1 << 8 // ends a noun phrase
export const BE_WORD = 1 << 9
export const HAVE_WORD = 1 << 10
export const ADVERB = 1 << 11
export const BARRIER = 1 << 12
export const OPENER = 1 << 13
export const MONTH = 1 << 14
export const OTHER = 1 << 15
export const LABEL = 1 << 16
export const DETERMINER = 1 << 17
export const PRONOUN = 1 << 18
export const SIGNAL = 1 << 19 // starts a phrase of several words that tells of harm or of none
export const PREPOSITION = 1 << 20

/** What a word can be. */
export interface Lexeme {
  bits: number
  value: number
  person: PersonWord | null
  thing: ThingWord | null
  harm: HarmWord | null
}

/** Words that begin a phrase of several words which the harm reader knows: "death toll", "no casualties". */
const SIGNALS =
  'death toll tolls lives life left leaving leave leaves no nobody none without zero claims claim affected siege hostage hostages rubble throats throat inflicted made including include included includes among amongst mostly mainly most majority bodies body corpses corpse remains taken rushed admitted half number all destruction attack attacks attacked condition escaped drove driven forced forcing driving expelled live living reside residing brought transferred transported airlifted ferried evacuated raid raids strikes strike airstrikes bombing bombings shelling damage damages number times count third thirds quarter quarters shooting shootings stabbing beating met wiped victims whom them fate whisked whisking carried carrying spirited carted marched seized seizing captive'

/** A word of no list: reading stops asking. */
const NOTHING: Lexeme = { bits: 0, value: 0, person: null, thing: null, harm: null }

const LEXEMES = new WordTable(build)

/** "A village *head*": a person; a head alone is a part of the body. */
const HEAD: Lexeme = { ...NOTHING, bits: PERSON, person: personWords().get('chief') ?? null }
const HEADED = new WordSet(HEADED_BODIES.split(' '))

function build(): Map<string, Lexeme> {
  const fresh = new Map<string, Lexeme>()
  const at = (word: string): Lexeme => {
    const known = fresh.get(word)
    if (known) return known
    const lexeme = { ...NOTHING }
    fresh.set(word, lexeme)
    return lexeme
  }
  const mark = (words: Iterable<string>, bit: number) => {
    for (const word of words) at(word).bits |= bit
  }
  const value = (words: ReadonlyMap<string, number>, bit: number) => {
    for (const [word, count] of words) {
      const lexeme = at(word)
      lexeme.bits |= bit
      lexeme.value = count
    }
  }
  value(COUNTS, COUNT)
  value(SCALES, SCALE)
  value(COLLECTIVES, COLLECTIVE)
  mark(VAGUE.keys(), AMOUNT)
  mark(AMOUNT_NOUNS, AMOUNT)
  mark(MEASURES, MEASURE)
  mark(MONTHS, MONTH)
  mark(LABELS, LABEL)
  mark(STOPS, STOP)
  mark(PREPOSITIONS, STOP | PREPOSITION)
  mark(DETERMINERS, DETERMINER | STOP)
  mark(PRONOUNS, PRONOUN | STOP)
  mark(BE, BE_WORD | STOP)
  mark(HAVE, HAVE_WORD | STOP)
  mark(ADVERBS, ADVERB)
  mark(BARRIERS, BARRIER)
  mark(GAP_OPENERS, OPENER)
  mark(OTHERS, OTHER)
  mark(SUFFER, SIGNAL | STOP)
  mark(LOSE_LIVES, SIGNAL | STOP)
  mark(STRUCK, SIGNAL | STOP)
  mark(TAKE_LIVES, SIGNAL | STOP)
  mark(SIGNALS.split(' '), SIGNAL)
  for (const [word, person] of personWords()) Object.assign(at(word), { person }).bits |= PERSON
  for (const [word, thing] of thingWords()) Object.assign(at(word), { thing }).bits |= THING
  for (const [word, harm] of harmWords()) Object.assign(at(word), { harm }).bits |= HARM
  return fresh
}

/** A sentence with what its words can be. `lex` counts from `from`. */
export interface View {
  readonly tokens: Tokens
  readonly words: readonly string[]
  readonly flags: Uint16Array
  readonly from: number
  readonly to: number
  /** By token index. */
  readonly lex: readonly Lexeme[]
  readonly isUpperCase: boolean
}

/** Looks up every word of a sentence in `lex` (by token index). Whether it holds anything that counts or harms. */
export function lookUp(tokens: Tokens, sentence: LaidSentence, isUpperCase: boolean, lex: Lexeme[]): boolean {
  let found = 0
  for (let i = sentence.from; i < sentence.to; i++) {
    const lexeme = (isName(tokens, i, isUpperCase) ? null : LEXEMES.at(tokens, i)) ?? NOTHING
    lex[i] = lexeme === NOTHING && tokens.words[i] === 'head' && HEADED.at(tokens, i - 1) ? HEAD : lexeme
    found |= lexeme.bits
    found |= tokens.flags[i] & 4 ? COUNT : 0
  }
  return (found & (COUNT | SCALE | COLLECTIVE | AMOUNT | HARM | SIGNAL)) !== 0
}

/** "IS" and "US" in capitals are names, not the small words. */
const isName = ({ words, flags }: Tokens, at: number, isUpperCase: boolean): boolean =>
  (flags[at] & UPPER) !== 0 && !isUpperCase && (words[at] === 'is' || words[at] === 'us' || words[at] === 'it')

/** The bits of a token; 0 outside the sentence. */
export const bitsAt = (view: View, at: number): number => (at >= view.from && at < view.to ? view.lex[at].bits : 0)
/** The word at a token; empty outside the sentence. */
export const wordAt = (view: View, at: number): string => (at >= view.from && at < view.to ? view.words[at] : '')
/** The flags of a token; 0 outside the sentence. */
export const flagsAt = (view: View, at: number): number => (at >= view.from && at < view.to ? view.flags[at] : 0)
