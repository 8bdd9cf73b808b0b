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
  'figure.apart':
    'Some origins count civilians alone and others fighters alone, so there is no one figure for all: {words}, the word of {name}, is the one used.',
  'figure.in_doubt':
    '{words}, the word of {name}. It is disputed whether they were civilians or fighters, so the floor is 0.',
  'figure.together': 'Only figures for killed and injured together are known; they are never split.',
  'figure.nothing_known': 'It is only said that nothing is known yet: unknown, not zero.',
  'figure.none': 'No claim that counts gives a figure: unknown, not zero.',
  'match.place.not_said': 'one of them names no place',
  'match.place.country': 'only a country is named by one of them',
  'match.place.apart': '{one} and {other} are {km} km apart',
  'match.place.inside': '{one} and {other}: one lies in the other',
  'match.place.maybe_inside': '{one} and {other}: one may lie in the other',
  'match.place.other_area': '{one} and {other} are different areas',
  'match.place.same': 'both name {place}; {n} of {all} units do',
  'match.place.other_quarter': 'both name {place}; {n} of {all} units do, but one {one} in it and the other {other}',
  'match.place.same_area': 'both name {place}, an area',
  'match.time.days': '{one} and {other}',
  'match.time.apart': '{one} and {other}: {n} days apart',
  'match.time.apart_but_told': '{one} and {other}; both reports also tell of {day}',
  'match.time.undated_but_told': 'one gives no day; both reports also tell of {day}',
  'match.time.not_said': 'one of them gives no day, nor is its day of writing known',
  'match.time.written': '{one}; the other gives no day and was written on {day}',
  'match.time.neither': 'neither gives a day',
  'match.time.undated': 'neither gives a day; written {n} days apart',
  'match.written.not_known': 'a day of writing is not known',
  'match.written.under_time': 'counted under time',
  'match.written.apart': 'written {n} days apart',
  'match.type.same': 'both {event}',
  'match.type.vague': '{event} and {other}: one is vague',
  'match.type.two': '{event} and {other}',
  'match.means.not_said': 'one of them names no means',
  'match.means.same': 'both: {list}',
  'match.means.two': '{one}; {other}',
  'match.actors.not_said': 'one of them names no actors',
  'match.actors.same': 'both: {list}',
  'match.actors.two': '{one}; {other}',
  'match.target.not_said': 'one of them names no place hit',
  'match.target.facility': 'both name {name}',
  'match.target.same': 'both: {list}',
  'match.target.two': '{one}; {other}',
  'match.killed.not_said': 'one of them gives no figure',
  'match.killed.same': 'both {n}',
  'match.killed.two': '"{one}" and "{other}"',
  'match.injured.not_said': 'one of them gives no figure',
  'match.injured.same': 'both {n}',
  'match.injured.two': '"{one}" and "{other}"',
  'match.names.not_said': 'neither gives names',
  'match.names.none': 'no name in common',
  'match.names.same': 'of {all} units so many name: {names}',
  'match.full_names.not_said': 'one of them gives no full names',
  'match.full_names.none': 'no full name in common',
  'match.full_names.same': 'of {all} units so many name: {names}',
  'match.words.share': 'the passages share {n} % of their wording by rarity',
  'match.report.share': 'the reports share {n} % of their wording by rarity',
  'match.copy.share': '{n} % of the shorter stands word for word in the other',
  'match.length.both': 'both are more than a headline',
  'match.length.headline': 'a headline alone: more is asked of what it says',
  'match.house.two': 'not of one publisher',
  'match.house.not_known': 'a day of writing is not known',
  'match.house.same': 'both published by {name}, {n} days apart',
  'match.told.two': 'incidents that the reports tell of: {n} and {m}',
  'match.lead.both': 'both reports begin with it',
  'match.lead.one': 'one of the reports tells it only in passing',
  'match.lead.neither': 'both reports tell it only in passing',
  'match.neighbours.most': 'most neighbours in place and time tell of different incidents',
  'match.rule.nothing_ties': 'figures and likeness of words alone never match: no place, day or name ties the two',
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

const SHAPE: Readonly<Record<string, string>> = {
  n: '\\d+',
  m: '\\d+',
  all: '\\d+',
  km: '\\d+',
  day: '\\d{4}-\\d\\d-\\d\\d',
  last: '\\d{4}-\\d\\d-\\d\\d',
}

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

/** What two reports were compared on: its reasons are read back only where that is known, since few words mark them. */
type Compared = `match.${string}.`

/** The code and the values of a sentence; null for one that the engine does not say. */
export function readReason(sentence: string, of: Compared | null = null): ReadReason | null {
  for (const { code, pattern } of PATTERNS) {
    if (of === null ? code.startsWith('match.') : !code.startsWith(of)) continue
    const found = pattern.exec(sentence)
    if (found) return { code, values: { ...found.groups } }
  }
  return null
}
