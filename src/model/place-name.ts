// Normal forms in which spellings of one place name meet. Four, from strict to loose:
//   exact     lower case, no diacritics, no spaces, hyphens or apostrophes           "Deir ez-Zor"    → deirezzor
//   bare      also without Arabic articles                                           "al-Bab"         → bab
//   folded    also with the spellings of one transliterated sound made one           "Khan Shaykhun"  → xan$ixun
//   skeleton  the consonants of the folded form, four or more, else empty            "Kafarzeita"     → kfrzt
// The gazetteer is indexed by them, and the reader asks by them. Folded and skeleton forms are for names that come from
// another script; for names of the Latin script they would make false friends.

const ARTICLES = new Set([
  'al',
  'el',
  'ash',
  'as',
  'ad',
  'ar',
  'an',
  'at',
  'az',
  'ath',
  'adh',
  'es',
  'ez',
  'ed',
  'er',
  'et',
  'en',
  'ul',
  'ur',
  'us',
  'uz',
  'ud',
  'esh',
])
const LETTERS: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ə: 'a',
  ɛ: 'e',
  ɔ: 'o',
  ŋ: 'n',
}

/** The words of a name: lower case, without diacritics and apostrophes, parted at spaces, hyphens and marks. */
export function nameWords(name: string): string[] {
  if (isLowerWord(name)) return [unify(name)]
  const words: string[] = []
  let word = ''
  const plain = isPlain(name) ? name : name.normalize('NFD')
  for (let i = 0; i < plain.length; i++) {
    const unit = plain.charCodeAt(i)
    if (unit >= 0x61 && unit <= 0x7a) word += plain[i]
    else if (unit >= 0x41 && unit <= 0x5a) word += String.fromCharCode(unit + 32)
    else if (unit >= 0x30 && unit <= 0x39) word += plain[i]
    else if (isDropped(unit)) continue
    else if (unit > 0x7f && isLetter(plain[i])) word += LETTERS[plain[i].toLowerCase()] ?? plain[i].toLowerCase()
    else if (word) {
      words.push(unify(word))
      word = ''
    }
  }
  if (word) words.push(unify(word))
  return words
}

const isLowerWord = (name: string): boolean => {
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i)
    if (unit < 0x61 || unit > 0x7a) return false
  }
  return name.length > 0
}

const isPlain = (name: string): boolean => {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) > 0x7f) return false
  return true
}

/** Apostrophes of all kinds, and combining marks left by decomposition. */
const isDropped = (unit: number): boolean =>
  unit === 0x27 ||
  unit === 0x60 ||
  unit === 0xb4 ||
  unit === 0x2bb ||
  unit === 0x2bc ||
  unit === 0x2be ||
  unit === 0x2bf ||
  unit === 0x2018 ||
  unit === 0x2019 ||
  unit === 0x201b ||
  unit === 0x2032 ||
  unit === 0x2b9 ||
  unit === 0x2ba ||
  (unit >= 0x300 && unit <= 0x36f)

const LETTER = /\p{L}/u
const isLetter = (character: string): boolean => LETTER.test(character)

// First words of names that are spelt in many ways: "Tell", "Kafr", "Jabal", "Sheikh".
const ONE_WORD = new Map<string, string>()
for (const spellings of [
  'st saint sainte',
  'mt mount',
  'ft fort',
  'tal tell tall tel till',
  'kafr kafar kfar kufr kufur kefr kafer kfer',
  'jabal jebel jabel jebal gebel djebel djabal gabal',
  'sheikh shaykh cheikh shekh sheik shaikh shayk sheykh shiekh',
  'khirbet khirbat kherbet khirba khirbah khirbeh kherbat khurbet khurbat',
  'maarrat maarat maaret maarret marat marrat maara maarra maarah',
  'qalaat qalat kalaat qalaet',
  'umm um oum om',
]) {
  const [one, ...others] = spellings.split(' ')
  for (const other of others) ONE_WORD.set(other, one)
}

const unify = (word: string): string => ONE_WORD.get(word) ?? word

/** Whether a word is an Arabic article as English writes it ("al", "el", "ash", "ez"). */
export const isArticle = (word: string): boolean => ARTICLES.has(word)

/** Whether the words begin as a name does: "al-Manar", and not "the enemy" or "residents". */
export function isProperName(name: string): boolean {
  const article = /^([a-z]{2,3})[- ](.+)$/.exec(name)
  const first = (article && isArticle(article[1]) ? article[2] : name)[0]
  return first !== undefined && first !== first.toLowerCase()
}

/** The exact form of a name's words. */
export const exactForm = (words: readonly string[]): string => (words.length === 1 ? words[0] : words.join(''))

/** The form without articles; a last word is never one ("Tell al" keeps it), so a form is never empty. */
export function bareForm(words: readonly string[]): string {
  let form = ''
  for (let i = 0; i < words.length; i++) if (i + 1 === words.length || !ARTICLES.has(words[i])) form += words[i]
  return form
}

/** The form in which transliterations of one sound meet. Takes a name's words; articles are dropped. */
export function foldedForm(words: readonly string[]): string {
  let form = ''
  for (let i = 0; i < words.length; i++)
    if (i + 1 === words.length || !ARTICLES.has(words[i])) form += foldWord(words[i])
  return form
}

/**
 * One word of the folded form: long and short vowels, emphatic and plain consonants made one, doubled letters single,
 * "-ah", "-eh" and "-a" one ending.
 */
export function foldWord(written: string): string {
  const word = withPlainEnding(written)
  const n = word.length
  let out = ''
  for (let i = 0; i < n; i++) {
    const letter = word[i]
    const pair = i + 1 < n ? PAIRS.get(letter + word[i + 1]) : undefined
    let sound = SINGLES.get(letter) ?? letter
    if (pair !== undefined && !(isGlide(word[i + 1]) && isVowel(letter) && i + 2 < n && isVowel(word[i + 2]))) {
      sound = pair
      i++
    }
    if (sound !== out[out.length - 1]) out += sound
  }
  return out
}

/** Doubled letters single but for "ee" and "oo", and a silent final h off: "Hassakeh" and "Hasakah" end as "Hasaka" does. */
function withPlainEnding(written: string): string {
  const word = hasDouble(written) ? written.replace(/([^eo])\1+/g, '$1') : written
  const n = word.length
  if (n < 4 || word[n - 1] !== 'h') return word
  const vowel = word[n - 2]
  return vowel === 'a' || vowel === 'e' ? `${word.slice(0, n - 2)}a` : word
}

const hasDouble = (word: string): boolean => {
  for (let i = 1; i < word.length; i++) if (word.charCodeAt(i) === word.charCodeAt(i - 1)) return true
  return false
}

/** The second letter of "ay" and "aw": a consonant where a vowel follows ("Darayya"), else part of the vowel. */
const isGlide = (letter: string): boolean => letter === 'y' || letter === 'i' || letter === 'w'

const PAIRS = new Map([
  ['ou', 'u'],
  ['oo', 'u'],
  ['ee', 'i'],
  ['ei', 'i'],
  ['ey', 'i'],
  ['ai', 'i'],
  ['ay', 'i'],
  ['aw', 'u'],
  ['au', 'u'],
  ['ow', 'u'],
  ['th', 't'],
  ['dh', 'd'],
  ['ph', 'f'],
  ['gh', 'g'],
  ['dj', 'j'],
  ['zh', 'j'],
  ['ck', 'k'],
  ['kh', 'x'],
  ['sh', '$'],
  ['ch', 'c'],
])
const SINGLES = new Map([
  ['e', 'i'],
  ['o', 'u'],
  ['q', 'k'],
  ['y', 'i'],
  ['c', 'k'],
  ['v', 'w'],
])

const isVowel = (letter: string): boolean =>
  letter === 'a' || letter === 'e' || letter === 'i' || letter === 'o' || letter === 'u'

/** Fewer consonants than this match too many names. */
export const LEAST_CONSONANTS = 4

/**
 * The consonants of a folded form, with its first letter whatever it is; empty where there are fewer than four, which
 * match too many names.
 */
export function skeletonForm(folded: string): string {
  let form = folded[0] ?? ''
  let consonants = form && !isVowel(form) ? 1 : 0
  for (let i = 1; i < folded.length; i++) {
    const letter = folded[i]
    if (isVowel(letter)) continue
    if (letter === form[form.length - 1]) continue
    form += letter
    consonants++
  }
  return consonants >= LEAST_CONSONANTS ? form : ''
}

/** Whether two folded forms with one skeleton can be one name: like length, and vowels that differ in one or two places. */
export function soundAlike(a: string, b: string): boolean {
  if (a === b) return true
  const short = Math.min(a.length, b.length)
  const long = Math.max(a.length, b.length)
  if (long - short > 1) return false
  return vowelDistance(a, b) <= (long >= 8 ? 2 : 1)
}

/** How many vowels must be added, dropped or changed to get from one form to the other, given equal consonants. */
function vowelDistance(a: string, b: string): number {
  let i = 0
  let j = 0
  let distance = 0
  while (i < a.length || j < b.length) {
    const left = i < a.length ? a[i] : ''
    const right = j < b.length ? b[j] : ''
    if (left === right) {
      i++
      j++
    } else if (isVowel(left) && isVowel(right)) {
      distance++
      i++
      j++
    } else if (isVowel(left)) {
      distance++
      i++
    } else if (isVowel(right)) {
      distance++
      j++
    } else return 99
  }
  return distance
}
