// Finds the language of a text: by its script, and for Latin script by counting function words. We only need to tell English
// from all others; the code of another language goes into the message to the analyst. Libraries were measured and not
// taken: docs/decisions/0010-language-detection.md.

import { FUNCTION_WORDS } from './lang/function-words.ts'
import { isWord, type Tokens } from './tokens.ts'

const MOST_WORDS = 2000
/** English has a function word among three; other languages share a few of ours ("in", "on", "a"). */
const ENGLISH_SHARE = 0.16
/** English full of French or Spanish names has many of their words too, so another language must outweigh ours twice. */
const OTHER_SHARE = 0.14
/** Under so many words a text without English function words may still be an English headline. */
const SURE_WORDS = 60
const NO_ENGLISH_SHARE = 0.06

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
  const words = firstWords(tokens)
  if (!words.length) return null
  const script = mainScript(words)
  if (script === 'Latn') return latinLanguage(words)
  if (script === null || hasEnglishPart(words)) return null
  if (script === 'Arab') return arabicScriptLanguage(words)
  if (script === 'Cyrl') return cyrillicLanguage(words)
  return BY_SCRIPT[script]
}

function firstWords(tokens: Tokens): string[] {
  const found: string[] = []
  for (let i = 0; i < tokens.count && found.length < MOST_WORDS; i++) if (isWord(tokens, i)) found.push(tokens.words[i])
  return found
}

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
function mainScript(words: readonly string[]): Script | null {
  const letters = new Map<Script, number>()
  let all = 0
  for (const word of words) {
    const script = scriptOf(word)
    letters.set(script, (letters.get(script) ?? 0) + word.length)
    all += word.length
  }
  const han = (letters.get('Hani') ?? 0) + (letters.get('Kana') ?? 0)
  if (han > all / 2) return words.some((word) => /[\u3040-\u30ff]/.test(word)) ? 'Kana' : 'Hani'
  for (const [script, count] of letters) if (count > all / 2) return script
  return null
}

/** A bulletin in two languages is read for its English, though more of it is in the other. */
function hasEnglishPart(words: readonly string[]): boolean {
  const latin = words.filter((word) => scriptOf(word) === 'Latn')
  return latin.length >= 25 && latinLanguage(latin) === 'en'
}

function latinLanguage(words: readonly string[]): string | null {
  const hits = new Map<string, number>()
  for (const word of words) {
    const languages = FUNCTION_WORDS.get(word)
    if (languages) for (const language of languages) hits.set(language, (hits.get(language) ?? 0) + 1)
  }
  const english = hits.get('en') ?? 0
  let best = 'en'
  let most = english
  for (const [language, count] of hits) if (count > most) [best, most] = [language, count]
  let second = 0
  for (const [language, count] of hits) if (language !== best && count > second) second = count
  const share = most / words.length
  if (best === 'en') {
    if (share >= ENGLISH_SHARE && most >= 3 && most > 1.2 * second) return 'en'
  } else if (share >= OTHER_SHARE && most >= 4 && most > 2 * english) return most > 1.05 * second ? best : 'und'
  return words.length >= SURE_WORDS && english / words.length < NO_ENGLISH_SHARE ? 'und' : null
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
