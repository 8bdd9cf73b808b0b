// Keys of a person's own in place of the letters that the desk comes with: which letter does what, and which may take its place. Pure.

/** The letter as delivered, and the one that does it for this person; others are as delivered. */
export type OwnKeys = Readonly<Record<string, string>>

/** Each letter of the desk, with the messages that say what it does; one letter does the like on several screens. */
export const LETTERS: Readonly<Record<string, readonly string[]>> = {
  a: ['source.accept'],
  b: ['source.back'],
  c: ['harmed.choose'],
  e: ['source.correct', 'facts.grade'],
  f: ['keys.filter'],
  g: ['keys.toScreen'],
  i: ['harm.injured'],
  k: ['harm.killed'],
  l: ['source.showOnly'],
  m: ['incident.merge', 'harm.missing'],
  n: ['source.next', 'incident.note'],
  o: ['inbox.openSource'],
  p: ['publish.publish', 'pick.place'],
  q: ['cite.act'],
  r: ['source.reject'],
  s: ['incident.split'],
  t: ['pick.time'],
  u: ['inbox.notSure'],
  v: ['source.view'],
  w: ['pick.who'],
  z: ['keys.undo'],
  '/': ['keys.search'],
  '[': ['keys.narrower'],
  ']': ['keys.wider'],
  '?': ['keys.keys'],
}

const SHIFT = 'Shift+'
const apart = (chord: string): readonly [shift: string, letter: string] =>
  chord.startsWith(SHIFT) ? [SHIFT, chord.slice(SHIFT.length)] : ['', chord]

/** What a person presses for what the desk calls `key`: "a", "Shift+z", "g o". */
export function ownKey(key: string, own: OwnKeys): string {
  const [first = '', ...rest] = key.split(' ')
  const [shift, letter] = apart(first)
  return [shift + (own[letter] ?? letter), ...rest].join(' ')
}

/** What the desk calls the key that was pressed; null for a letter that was given away. */
export function deskKey(chord: string, own: OwnKeys): string | null {
  const [shift, letter] = apart(chord)
  for (const [key, chosen] of Object.entries(own)) if (chosen === letter) return shift + key
  return letter in own ? null : chord
}

/** Which letter of the desk has this one already; null: it is free. Digits set figures and compared rows, so they are nobody's. */
export function takenBy(letter: string, key: string, own: OwnKeys): string | null {
  return Object.keys(LETTERS).find((other) => other !== key && ownKey(other, own) === letter) ?? null
}

export const mayBeKey = (chord: string): boolean => chord.length === 1 && !/[\d\s]/.test(chord)

/** With another letter for one; as delivered, nothing is kept of it. */
export function withKey(key: string, letter: string, own: OwnKeys): OwnKeys {
  const { [key]: _before, ...others } = own
  return letter === key ? others : { ...others, [key]: letter }
}
