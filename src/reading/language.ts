// Finds the language of a text: by its script, and for Latin script by counting function words. We only need to tell English
// from all others; the code of another language goes into the message to the analyst. Libraries were measured and not
// taken: docs/decisions/0010-language-detection.md.

import { ENGLISH_REPORT_WORDS, FUNCTION_LANGUAGES, functionWords } from './lang/function-words.ts'
import { isWord, type Tokens } from './tokens.ts'
import { WordSet, WordTable } from './word-table.ts'

const MOST_WORDS = 2000
const ENGLISH = FUNCTION_LANGUAGES.indexOf('en')
/** English has a function word among three; other languages share a few of ours ("in", "on", "a"). */
const ENGLISH_SHARE = 0.16
/** English full of French or Spanish names has many of their words too, so another language must outweigh ours twice. */
const OTHER_SHARE = 0.14
/** Under so many words a text without English function words may still be an English headline. */
const SURE_WORDS = 60
const NO_ENGLISH_SHARE = 0.06
/** A list of incidents ("Location: … Casualties: 2 killed") has hardly a function word; what it tells of shows its language. */
const REPORT_SHARE = 0.06
const REPORT_WORD = new WordSet(ENGLISH_REPORT_WORDS)

type Script = 'Latn' | 'Arab' | 'Cyrl' | 'Hani' | 'Kana' | 'Hang' | 'Hebr' | 'Grek' | 'Ethi' | 'Mymr' | 'Deva' | 'other'

// First code unit of each stretch, and the script of it up to the next.
const SCRIPTS: readonly (readonly [number, Script])[] = [
  [0x0041, 'Latn'],
  [0x0370, 'Grek'],
  [0x0400, 'Cyrl'],
  [0x0530, 'other'],
  [0x0590, 'Hebr'],
  [0x0600, 'Arab'],
  [0x0780, 'other'],
  [0x08a0, 'Arab'],
  [0x0900, 'Deva'],
  [0x0980, 'other'],
  [0x1000, 'Mymr'],
  [0x10a0, 'other'],
  [0x1100, 'Hang'],
  [0x1200, 'Ethi'],
  [0x13a0, 'other'],
  [0x1e00, 'Latn'],
  [0x1f00, 'Grek'],
  [0x2000, 'other'],
  [0x3040, 'Kana'],
  [0x3100, 'other'],
  [0x3400, 'Hani'],
  [0xa000, 'other'],
  [0xac00, 'Hang'],
  [0xd7b0, 'other'],
  [0xfb50, 'Arab'],
  [0xfe00, 'other'],
  [0xfe70, 'Arab'],
  [0xff00, 'other'],
]

/** What a script says by itself; Arabic and Cyrillic letters are asked further. `und-…` is "undetermined, in this script". */
const BY_SCRIPT: Readonly<Record<Exclude<Script, 'Latn' | 'Arab' | 'Cyrl'>, string>> = {
  Hani: 'zh',
  Kana: 'ja',
  Hang: 'ko',
  Hebr: 'he',
  Grek: 'el',
  Ethi: 'und-Ethi',
  Mymr: 'my',
  Deva: 'und-Deva',
  other: 'und',
}

/**
 * The language most of the text is in, as a BCP 47 code, from its first 2,000 words.
 *
 * @returns null where it is unclear: too short a text, or two languages at once. `und` is surely not English.
 */
export function findLanguage(tokens: Tokens): string | null {
  const at = firstWords(tokens)
  if (!at.length) return null
  const script = mainScript(tokens, at)
  if (script === 'Latn') return latinLanguage(tokens, at)
  if (script === null || hasEnglishPart(tokens, at)) return null
  if (script === 'Arab') return arabicScriptLanguage(wordsAt(tokens, at))
  if (script === 'Cyrl') return cyrillicLanguage(wordsAt(tokens, at))
  return BY_SCRIPT[script]
}

/** The tokens of the first words. */
function firstWords(tokens: Tokens): number[] {
  const found: number[] = []
  for (let i = 0; i < tokens.count && found.length < MOST_WORDS; i++) if (isWord(tokens, i)) found.push(i)
  return found
}

const wordsAt = (tokens: Tokens, at: readonly number[]): string[] => at.map((i) => tokens.words[i])

function scriptOf(word: string): Script {
  const unit = word.charCodeAt(0)
  if (unit < 0x370) return unit < 0x41 ? 'other' : 'Latn'
  let found: Script = 'other'
  for (const [first, script] of SCRIPTS) {
    if (first > unit) break
    found = script
  }
  return found
}

/** The script of more than half of the letters; Japanese kana among Chinese characters are Japanese. */
function mainScript(tokens: Tokens, at: readonly number[]): Script | null {
  const letters = new Map<Script, number>()
  let latin = 0
  let all = 0
  for (const i of at) {
    const word = tokens.words[i]
    const unit = word.charCodeAt(0)
    all += word.length
    if (unit >= 0x41 && unit < 0x370) {
      latin += word.length
      continue
    }
    const script = scriptOf(word)
    letters.set(script, (letters.get(script) ?? 0) + word.length)
  }
  if (latin > 0) letters.set('Latn', (letters.get('Latn') ?? 0) + latin)
  const han = (letters.get('Hani') ?? 0) + (letters.get('Kana') ?? 0)
  if (han > all / 2) return at.some((i) => /[\u3040-\u30ff]/.test(tokens.words[i])) ? 'Kana' : 'Hani'
  for (const [script, count] of letters) if (count > all / 2) return script
  return null
}

/** A bulletin in two languages is read for its English, though more of it is in the other. */
function hasEnglishPart(tokens: Tokens, at: readonly number[]): boolean {
  const latin = at.filter((i) => scriptOf(tokens.words[i]) === 'Latn')
  return latin.length >= 25 && latinLanguage(tokens, latin) === 'en'
}

const FUNCTION_WORD = new WordTable(functionWords)

/** By the languages' function words. Of two languages with as many, the one met first. */
function latinLanguage(tokens: Tokens, at: readonly number[]): string | null {
  const hits = new Array<number>(FUNCTION_LANGUAGES.length).fill(0)
  const met: number[] = []
  for (const i of at) {
    const languages = FUNCTION_WORD.at(tokens, i)
    if (languages !== null) for (const language of languages) if (hits[language]++ === 0) met.push(language)
  }
  const english = hits[ENGLISH]
  let best = ENGLISH
  for (const language of met) if (hits[language] > hits[best]) best = language
  const most = hits[best]
  let second = 0
  for (const language of met) if (language !== best && hits[language] > second) second = hits[language]
  const share = most / at.length
  if (best === ENGLISH) {
    if (share >= ENGLISH_SHARE && most >= 3 && most > 1.2 * second) return 'en'
  } else if (share >= OTHER_SHARE && most >= 4 && most > 2 * english)
    return most > 1.05 * second ? FUNCTION_LANGUAGES[best] : 'und'
  if (at.length < SURE_WORDS || english / at.length >= NO_ENGLISH_SHARE) return null
  const told = at.filter((i) => REPORT_WORD.at(tokens, i)).length
  return told / at.length >= REPORT_SHARE ? 'en' : 'und'
}

const some = (words: readonly string[], letters: RegExp): number => words.filter((word) => letters.test(word)).length

/** Letters that only one of the languages has, in more than a few words. */
function arabicScriptLanguage(words: readonly string[]): string {
  const few = words.length / 20
  if (some(words, /[ێۆڕڵ]/) > few) return 'ckb'
  if (some(words, /[ٹڈڑںے]/) > few) return 'ur'
  if (some(words, /[ښځڅډړټې]/) > few) return 'ps'
  if (some(words, /[پچژگی]/) > few) return 'fa'
  return 'ar'
}

function cyrillicLanguage(words: readonly string[]): string {
  const few = words.length / 50
  if (some(words, /[іїєґ]/) > few) return 'uk'
  if (some(words, /[ыэё]/) > few) return 'ru'
  return 'und-Cyrl'
}
