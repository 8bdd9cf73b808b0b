// Whether two names may be one actor's, where no list knows the one for the other: "the army" and "Ruritanian army",
// "Ruritanian People's Front" and "RPF", "Ruritania" and "Ruritanian forces". Goes by letters alone, in any language.

import { isArticle, nameWords } from '../model/place-name.ts'

/** A name as a report gives it, and what kind of actor it is, if known. */
export interface ActorName {
  readonly name: string
  readonly type: string | null
}

/** Whether one name says no more than the other, stands for its initials, or both are of one state. */
export function maybeSameActor(a: ActorName, b: ActorName): boolean {
  const [left, right] = [wordsOf(a.name), wordsOf(b.name)]
  if (!left.length || !right.length) return false
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (short.every((word) => long.includes(word))) return true
  if (short.length === 1 && short[0].length > 1 && short[0] === initialsOf(long)) return true
  return a.type === 'state' && b.type === 'state' && left.some((word) => right.some((other) => isOneStem(word, other)))
}

const wordsOf = (name: string): string[] => nameWords(name).filter((word) => !isArticle(word))

const initialsOf = (words: readonly string[]): string => words.map((word) => word[0]).join('')

const LEAST_STEM = 5 // letters: "Ruritania" and "Ruritanian", not "Iran" and "Iraqi"

/** "Russia" and "Russian"; "Turkey" and "Turkish" stay two. */
function isOneStem(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length >= LEAST_STEM && long.startsWith(short)
}
