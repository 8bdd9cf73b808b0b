// The engine's reasons. Each is one of these sentences with its values put in: in English as the record keeps and exports it, and,
// read back into its code and values, in any language of the desk. No sentence is made elsewhere, so each can be read back.

export const REASONS = {
  'grade.nothing': 'No claim says that it happened.',
  'grade.denied': 'Said not to have happened, by {names}.',
  'grade.nobody_harmed': '{name} says that nobody was harmed; others that some were.',
  'grade.no_harm': 'An attack is claimed, and no harm to anyone.',
  'grade.fighters': 'All who were harmed were fighters, by the word of more than the parties.',
  'grade.one_origin': 'One independent origin: {names}.',
  'grade.reserve': 'Said only with reserve ("reportedly"), by whatever number of reports.',
  'grade.acknowledged': '{n} independent origins ({names}), and the one accused acknowledges it.',
  'grade.corroborated': '{n} independent origins, without serious contradiction: {names}.',
  'grade.by_person': 'Occurrence graded by {name}: {words}',
  'doer.acknowledges': '{name} acknowledges it.',
  'doer.rivals': 'Origins name rival doers.',
  'doer.claims': '{name} claims it.',
  'doer.possible': 'Several are named as possible, and none as the one.',
  'doer.nobody': 'No claim says who did it.',
  'doer.likely': '{n} independent origins say so: {names}.',
  'doer.suspected': 'Said by {names}; fewer than two independent origins say so in firm words.',
  'doer.by_person': 'Attribution graded by {name}: {words}',
  'truce.not_in_effect': 'No claim says that it was in effect; a plan or talks cover nothing.',
  'truce.no_day': 'The day of the incident is not known.',
  'truce.no_start': 'No claim says from when it was in effect.',
  'truce.undated': 'It is said to be in effect on {day}, and nothing says since when.',
  'truce.before': 'The incident was before {day}, when it is first said to be in effect.',
  'truce.maybe_before': 'The incident may have been before {day}, when it is first said to be in effect.',
  'truce.end_disputed': 'Some claims say it ended by {day}, others that it held later.',
  'truce.ended': 'It is said to have ended by {day}.',
  'truce.about_the_end': 'It is said to have ended about then ({day}).',
  'truce.past_its_days': 'It was for the days up to {day}.',
  'truce.in_effect': 'In effect since {day}, and still on {last} by what is said.',
  'truce.not_known_later': 'In effect since {day}; nothing says that it still held after {last}.',
  'truce.no_place': 'The place of the incident is not known.',
  'truce.excepted': '{place} is excepted.',
  'truce.nowhere_said': 'No claim says where it holds.',
  'truce.outside': '{place} is outside of {areas}.',
  'truce.maybe_excepted': '{place} may lie in {areas}, which is excepted.',
  'truce.inside': '{place} lies in {areas}.',
  'truce.maybe_inside': '{place} may lie in {areas} or not.',
  'truce.party': '{names} is named as a party.',
  'truce.some_excepted': 'Some groups are excepted, and the one who did it is not named as bound.',
  'truce.doer_unknown': 'It is not known who did it, so not whether they were bound.',
  'truce.nobody_excepted': 'No party is said to be excepted.',
  'truce.no_party': '{names} is not among the parties that claims name.',
  'truce.not_forbidden': 'An act of the kind {event} is not what a truce forbids.',
  'truce.deal': 'A deal of the kind {arrangement} may or may not forbid it.',
  'truce.aid': 'Whether it forbids blocking aid is not said.',
  'truce.violence': 'An act of violence.',
  'figure.alone': '{words}, the word of {name}; no other origin gives a figure.',
  'figure.latest_of_two':
    '{words}, the word of {name}: the latest figure of {rank}, the lower where equal; 1 other origin gives figures.',
  'figure.latest':
    '{words}, the word of {name}: the latest figure of {rank}, the lower where equal; {n} other origins give figures.',
  'figure.together': 'Only figures for killed and injured together are known; they are never split.',
  'figure.nothing_known': 'It is only said that nothing is known yet: unknown, not zero.',
  'figure.none': 'No claim that counts gives a figure: unknown, not zero.',
} as const

/** Whose figure goes before whose, in the words of the sentences. */
export const RANKS = {
  named: 'a named origin',
  unnamed: 'an unnamed origin',
  party: 'a party to the conflict',
  hedged: 'a hedged claim',
} as const

export type ReasonCode = keyof typeof REASONS
type ValuesOf<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | ValuesOf<Rest> : never
type Values<C extends ReasonCode> = { readonly [K in ValuesOf<(typeof REASONS)[C]>]: string | number }

/** The sentence of a reason, in English. */
export function reason<C extends ReasonCode>(
  code: C,
  ...[values]: Values<C> extends Record<string, never> ? [] : [Values<C>]
): string {
  const given = (values ?? {}) as Readonly<Record<string, string | number>>
  return REASONS[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(given[name]))
}

/** A reason read back. */
export interface ReadReason {
  readonly code: ReasonCode
  readonly values: Readonly<Record<string, string>>
}

const SHAPE: Readonly<Record<string, string>> = { n: '\\d+', day: '\\d{4}-\\d\\d-\\d\\d', last: '\\d{4}-\\d\\d-\\d\\d' }

const patternOf = (sentence: string): RegExp =>
  new RegExp(
    `^${sentence
      .replaceAll(/[\\^$.*+?()[\]|/-]/g, '\\$&')
      .replaceAll(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${SHAPE[name] ?? '.+?'})`)}$`,
    's',
  )

const ownWords = (code: ReasonCode): number => REASONS[code].replaceAll(/\{\w+\}/g, '').length

// Those with most words of their own first: "A may lie in B, which is excepted." is no place named "A may lie in B, which".
const PATTERNS = (Object.keys(REASONS) as ReasonCode[])
  .sort((a, b) => ownWords(b) - ownWords(a))
  .map((code) => ({ code, pattern: patternOf(REASONS[code]) }))

/** The code and the values of a sentence; null for one that the engine does not say. */
export function readReason(sentence: string): ReadReason | null {
  for (const { code, pattern } of PATTERNS) {
    const found = pattern.exec(sentence)
    if (found) return { code, values: { ...found.groups } }
  }
  return null
}
