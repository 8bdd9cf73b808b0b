// Truces, pauses and local deals with the incidents they covered: in the order of their days, each with what was documented under
// it, and the days on which they are said to hold. Covered is no finding of breach.

import { countryName } from '../model/countries.ts'
import type { ArrangementRecord, FigureRange, OccurrenceGrade } from '../model/record.ts'
import { type Effect, effectsOf } from '../model/stretches.ts'
import { COUNTED_GRADES } from '../record/sums.ts'
import type { ListedIncident, Store } from '../storage/store.ts'
import { KeptOfIncidents } from './kept-of-incidents.ts'
import { type NamedIncident, nameOf } from './named.ts'
import { settleToLook } from './settle.ts'

/** All arrangements, by the first day that something is said of; those of no known day last. */
export async function listArrangements(store: Store): Promise<readonly ArrangementRecord[]> {
  await settleToLook(store)
  return (await store.arrangements({})).map(({ arrangement }) => arrangement).sort(byFirstDay)
}

/** Negative where the first begins earlier. */
export function byFirstDay(a: ArrangementRecord, b: ArrangementRecord): number {
  const [left, right] = [firstDayOf(a), firstDayOf(b)]
  if (left !== right) return left < right ? -1 : 1
  return a.id < b.id ? -1 : 1
}

const firstDayOf = ({ events }: ArrangementRecord): string =>
  events.map(({ from, saidOn }) => from ?? saidOn ?? NO_DAY).reduce((least, day) => (day < least ? day : least), NO_DAY)

const NO_DAY = '~'

type Result = 'covered' | 'unclear'

/** An incident set against an arrangement. */
export interface SetAgainst {
  readonly named: NamedIncident
  readonly result: Result
}

/** An arrangement with what is set against it. */
export interface Truce {
  readonly arrangement: ArrangementRecord
  readonly covered: number
  readonly unclear: number
  /** How many on each day, in the order of days; those of no known day are in the counts alone. */
  readonly days: readonly { readonly day: string; readonly covered: number; readonly unclear: number }[]
  /** Documented in the incidents it covered, of the grades that headlines count; null where nothing is. */
  readonly killed: Pick<FigureRange, 'low' | 'high' | 'openHigh'> | null
}

/** Truces with the incidents set against each, these in the order of their days. */
export interface TruceList {
  /** The latest first; those of no known day last. */
  readonly truces: readonly Truce[]
  readonly against: ReadonlyMap<string, readonly SetAgainst[]>
}

/** All of them. */
export async function listTruces(store: Store): Promise<TruceList> {
  const arrangements = await listArrangements(store)
  const under = new Map<string, Under[]>(arrangements.map(({ id }) => [id, []]))
  for (const incident of await setAgainst(store))
    for (const { arrangement, result } of incident.by) under.get(arrangement)?.push({ ...incident, result })
  const dated = arrangements.filter((each) => firstDayOf(each) !== NO_DAY).reverse()
  const undated = arrangements.filter((each) => firstDayOf(each) === NO_DAY)
  return {
    truces: [...dated, ...undated].map((each) => truceOf(each, under.get(each.id) ?? [])),
    against: new Map([...under].map(([id, all]) => [id, all.map(({ named, result }) => ({ named, result }))])),
  }
}

interface Touched {
  readonly named: NamedIncident
  readonly grade: OccurrenceGrade
  readonly killed: Pick<FigureRange, 'low' | 'high' | 'openHigh'>
  readonly by: readonly { readonly arrangement: string; readonly result: Result }[]
}
interface Under extends Touched {
  readonly result: Result
}

function truceOf(arrangement: ArrangementRecord, under: readonly Under[]): Truce {
  const [covered, unclear] = [resultsIn(under, 'covered'), resultsIn(under, 'unclear')]
  const days = Map.groupBy(
    under.filter(({ named }) => named.time?.from),
    ({ named }) => named.time?.from as string,
  )
  return {
    arrangement,
    covered: covered.length,
    unclear: unclear.length,
    days: [...days].map(([day, all]) => ({
      day,
      covered: resultsIn(all, 'covered').length,
      unclear: resultsIn(all, 'unclear').length,
    })),
    killed: sumOf(covered),
  }
}

const resultsIn = (under: readonly Under[], result: Result) => under.filter((each) => each.result === result)

/** Lows with lows, highs with highs; open if any is open. */
function sumOf(covered: readonly Under[]): Truce['killed'] {
  const known = covered.filter(({ grade, killed }) => killed.low !== null && COUNTED_GRADES.includes(grade))
  if (known.length === 0) return null
  return {
    low: known.reduce((sum, { killed }) => sum + (killed.low ?? 0), 0),
    high: known.reduce((sum, { killed }) => sum + (killed.high ?? killed.low ?? 0), 0),
    openHigh: known.some(({ killed }) => killed.openHigh || killed.high === null),
  }
}

/** The incidents that arrangements covered, or may have, in the order of their days. */
async function setAgainst(store: Store): Promise<readonly Touched[]> {
  const found = new Map<string, Touched>()
  for (const kept of [COVERED, UNCLEAR]) for (const one of await kept.of(store)) found.set(one.named.id, one)
  const dayOf = ({ named }: Touched): string => named.time?.from ?? NO_DAY
  return [...found.values()].sort((a, b) =>
    dayOf(a) < dayOf(b) || (dayOf(a) === dayOf(b) && a.named.id < b.named.id) ? -1 : 1,
  )
}

const touchedIn = (incident: ListedIncident): Touched => ({
  named: nameOf(incident),
  grade: incident.grades.occurrence,
  killed: { low: incident.killed.low, high: incident.killed.high, openHigh: incident.killed.openHigh },
  by: incident.coverage.flatMap(({ arrangement, result }) =>
    result === 'not_covered' ? [] : [{ arrangement, result }],
  ),
})

const COVERED = new KeptOfIncidents({ coverage: 'covered' }, touchedIn)
const UNCLEAR = new KeptOfIncidents({ coverage: 'unclear' }, touchedIn)

/** The one most is known of: what a list begins with. */
export function mostTold(truces: readonly Truce[]): string | null {
  const weight = ({ covered, unclear, arrangement }: Truce): number =>
    covered * 110 + unclear * 10 + arrangement.events.length
  const most = truces.reduce<Truce | null>((best, each) => (best && weight(best) >= weight(each) ? best : each), null)
  return most?.arrangement.id ?? null
}

/** Whether all the words stand in what tells truces apart: kind, parties, where. */
export function truceHasWords({ arrangement }: Truce, words: readonly string[]): boolean {
  const { kind, names, parties, areasIn, countries } = arrangement
  const text = [
    kind,
    ...names,
    ...parties,
    ...areasIn.map(({ name }) => name),
    ...countries.map((code) => countryName(code)),
  ]
  const all = text.join(' ').toLowerCase()
  return words.every((word) => all.includes(word))
}

/** The days within a period on which arrangements are said to hold, in the order of their beginnings. */
export function inEffect(
  arrangements: readonly ArrangementRecord[],
  { from = '', to = NO_DAY }: { readonly from?: string; readonly to?: string },
): readonly Effect[] {
  return arrangements
    .flatMap((each) => effectsOf(each))
    .filter((effect) => effect.from <= to && effect.to >= from)
    .sort((a, b) => (a.from < b.from || (a.from === b.from && a.id < b.id) ? -1 : 1))
}
