// The words of a report or of a passage as matching sees them: plain words, names of persons and things, and runs of words
// that show copying. Pure; how rare a word is, is asked elsewhere (`terms.ts`).

import { endOfWord, nextWord } from './word-ends.ts'

/** Words by which two texts are held against each other: gone through together by numbers, which is sooner done than by letters. */
export interface Keyed {
  /** In the order of their keys; those of one key by code unit. */
  readonly words: readonly string[]
  /** A hash of each of the words, ascending. */
  readonly keys: Int32Array
}

/** The words of a stretch of text: lower case, plural and possessive endings taken off, function words left out. */
export interface Words extends Keyed {
  /** How often each of the words stands, those of the title counted twice more, as 1 + log2. */
  readonly emphasis: Float64Array
}

/** What matching keeps of a whole report. */
export interface Wording extends Words {
  /** Words that have a capital inside a sentence, as names have: "bollen", "tokhar"; lower case, sorted. */
  readonly names: readonly string[]
  /** For each of the words, 1 where it is one of the names. */
  readonly isName: Uint8Array
  /** Two such words in a row, as the names of persons, streets and hospitals have: "lena bollen". */
  readonly full: Keyed
  /** Hashes of every run of `SHINGLE` words, ascending. */
  readonly shingles: Int32Array
}

/** Words in a run. Five in a row are shared by two writers almost only if one copied from the other or both from a third. */
export const SHINGLE = 5

const CAPITAL = /^\p{Lu}(?:\p{Ll}|[\p{Lu}\d]+$)/u
const LONGEST_TEXT = 20_000 // characters; what a report is about stands near its head

const FUNCTION_WORDS = new Set(
  `a about above across after again against ago all along also although always am amid among an and another any are around
  as at away back be became because become been before began begin being below between both but by came can come could day
  days did do does doing done down during each earlier either else enough even ever every few first five for found four
  friday from further gave get give go goes going gone got had has have having he held her here him himself his hour hours
  how however i if in inside into is it its itself just keep kept last late later least less like made make many may me
  meanwhile member members men might million minutes monday month months more most much must my near nearby nearly never new
  next night no nor not now number of off often old on once one only onto or other others our out outside over own part
  people per put quite rather recent recently reported reportedly reporter reports right said same saturday saw say saying
  says second see seen set seven several she should since six so some soon still such sunday take taken than that the their
  them then there these they third this those though three through thursday thus time today together told too took toward
  towards tuesday two under until up upon us very via was we wednesday week weeks well went were what when where whether
  which while who whole whom whose why will with within without women would year years yesterday yet you your according add
  added statement news agency source sources spokesman spokesperson official officials mr mrs ms dr lt sgt january february
  march april june july august september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug
  sep sept oct nov dec am pm read photo video image getty reuters afp ap copyright click share facebook twitter email`
    .split(/\s+/)
    .filter(Boolean),
)

const TITLE_COUNTS = 3

/** The wording of a title, if there is one to be counted, and of stretches of text, taken together. */
export function wordingOf(title: string | null, texts: readonly string[]): Wording {
  const marks: Marks = { names: new Set(), fullNames: new Set(), shingles: new Set() }
  const words = countWords(title, texts, marks)
  return {
    ...words,
    names: [...marks.names].sort(), // by code unit
    isName: Uint8Array.from(words.words, (word) => (marks.names.has(word) ? 1 : 0)),
    full: inOrderOfKeys(marks.fullNames),
    shingles: Int32Array.from(marks.shingles).sort(),
  }
}

/** Its words alone. */
export const wordsIn = (title: string | null, texts: readonly string[]): Words => countWords(title, texts, null)

/** What a text has besides its words. */
interface Marks {
  readonly names: Set<string>
  readonly fullNames: Set<string>
  readonly shingles: Set<number>
}

function countWords(title: string | null, texts: readonly string[], marks: Marks | null): Words {
  const counts = new Map<string, number>()
  if (title !== null) addText(title, TITLE_COUNTS, counts, marks)
  for (const text of texts) addText(text.slice(0, LONGEST_TEXT), 1, counts, marks)
  const { words, keys } = inOrderOfKeys(counts.keys())
  return { words, keys, emphasis: Float64Array.from(words, (word) => 1 + Math.log2(counts.get(word) ?? 1)) }
}

function inOrderOfKeys(found: Iterable<string>): Keyed {
  const keyed = Array.from(found, (word) => ({ word, key: hash(word) }))
  keyed.sort((a, b) => a.key - b.key || (a.word < b.word ? -1 : 1))
  return { words: keyed.map(({ word }) => word), keys: Int32Array.from(keyed, ({ key }) => key) }
}

function addText(text: string, times: number, counts: Map<string, number>, marks: Marks | null): void {
  const run: number[] = []
  const capitals: string[] = []
  const full: string[] = []
  let before = { word: '', end: -1 }
  let count = 0
  for (let from = nextWord(text, 0); from < text.length; ) {
    const end = endOfWord(text, from)
    const { word, hash, isTold, isCapital } = formOf(text.slice(from, end))
    if (marks) {
      run.push(hash)
      if (run.length >= SHINGLE) marks.shingles.add(hashOfRun(run, run.length - SHINGLE))
    }
    if (isTold) {
      counts.set(word, (counts.get(word) ?? 0) + times)
      count++
      if (marks && isCapital) {
        if (!startsSentence(text, from)) capitals.push(word)
        if (from === before.end + 1 && text[before.end] === ' ') full.push(`${before.word} ${word}`)
        before = { word, end }
      }
    }
    from = nextWord(text, end)
  }
  if (!marks || capitals.length > count * MOST_CAPITALS) return
  for (const name of capitals) marks.names.add(name)
  for (const name of full) marks.fullNames.add(name)
}

/** What a word as it is written comes to. */
interface Form {
  readonly word: string
  readonly hash: number
  /** It carries meaning: no function word, no letter, no small number. */
  readonly isTold: boolean
  readonly isCapital: boolean
}

const MOST_FORMS = 30_000
const forms = new Map<string, Form>() // words recur, and a look-up is a tenth of the work

function formOf(raw: string): Form {
  const known = forms.get(raw)
  if (known) return known
  const word = plain(raw)
  const isTold = word.length >= 2 && !FUNCTION_WORDS.has(word) && !SMALL_NUMBER.test(word)
  const form = { word, hash: hash(word), isTold, isCapital: word.length >= 3 && CAPITAL.test(raw) }
  if (forms.size >= MOST_FORMS) forms.clear()
  forms.set(raw, form)
  return form
}

function hashOfRun(run: readonly number[], from: number): number {
  let value = 7
  for (let i = from; i < from + SHINGLE; i++) value = (Math.imul(value, 31) + run[i]) | 0
  return value
}

const SMALL_NUMBER = /^\d{1,2}$/
const MOST_CAPITALS = 0.6 // of the words that carry meaning; more is a headline in which every word has a capital

/** A capital at the start of a sentence tells nothing. */
function startsSentence(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && ' \n\t"“”\'‘(*'.includes(text[before])) before--
  return before < 0 || '.!?:'.includes(text[before])
}

/** A word without case, possessive and plural ending, so that "Rockets", "rocket's" and "rocket" are one. */
export function plain(raw: string): string {
  let word = raw.toLowerCase()
  const mark = Math.max(word.indexOf("'"), word.indexOf('’')) // a word has one at most
  if (mark > 0) word = word.slice(0, mark)
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') && !word.endsWith('is'))
    return word.slice(0, -1)
  return word
}

function hash(word: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193)
  return value | 0
}
