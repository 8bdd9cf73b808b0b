// Makes the arrangements around what sources newly say of truces, and sees which incidents they cover. Reports of one country
// that follow one another within weeks may speak of one truce, so all of these are read; no others are.

import type { ArrangementRecord, KeptClaim, KeptSource } from '../model/record.ts'
import { arrangementsOf, FAR } from '../record/arrangements.ts'
import { AROUND, CoverageTest, spokenDays } from '../record/coverage.ts'
import { type Day, dayNumber, isoDay } from '../record/days.ts'
import { countriesOf } from '../record/resolve.ts'
import type { KnownSources } from './known-sources.ts'
import type { KeptArrangement, ListedIncident, ResolutionChange, Store, TruceDays } from '../storage/store.ts'

const ENOUGH = 300 // sources whose truces are made in one step
const PART = 200 // sources read at once

/** What becomes of truces and of their coverage where some of these sources spoke of them, or did before. */
export async function resolveTruces(
  store: Store,
  sources: readonly string[],
  known: KnownSources,
): Promise<Pick<ResolutionChange, 'covered' | 'truces'> & { readonly around: readonly string[] }> {
  const found = new Set<string>()
  for (const source of sources) {
    if (found.size >= ENOUGH) break
    if (!found.has(source)) for (const other of await sourcesAround(store, [source])) found.add(other)
  }
  const around = [...found].sort((a, b) => Number(a.slice(2)) - Number(b.slice(2)))
  const claims: KeptClaim[] = []
  const byId = new Map<string, KeptSource>()
  const countries = new Map<string, string | null>()
  for (let at = 0; at < around.length; at += PART)
    for (const each of await known.of(around.slice(at, at + PART))) {
      const own = each.claims.filter(({ claim, hand }) => hand?.kind !== 'rejected' && claim.kind !== 'toll')
      const said = own.filter(({ claim }) => claim.kind === 'arrangement' || claim.kind === 'breach')
      byId.set(each.source.id, each.source)
      countries.set(each.source.id, countriesOf(own)(each.source.id))
      claims.push(...said)
    }
  const made = arrangementsOf(claims, byId, (source) => countries.get(source) ?? null).map((arrangement) => ({
    arrangement,
    days: spokenDays(arrangement),
  }))
  const before = await store.arrangements({ sources: around })
  return {
    around,
    truces: { sources: around, arrangements: made },
    covered: await coveredAnew(store, before, made),
  }
}

/** The sources, and all whose truces may be one with theirs. */
async function sourcesAround(store: Store, sources: readonly string[]): Promise<Set<string>> {
  const found = new Set(sources)
  const earlier = await store.arrangements({ sources })
  for (const { arrangement } of earlier) for (const source of arrangement.sources) found.add(source)
  const seen = new Set<string>()
  let next: readonly TruceDays[] = await store.truceDays({ sources: [...found] })
  while (next.length > 0) {
    const led: TruceDays[] = []
    for (const { source, country } of next) {
      found.add(source)
      seen.add(`${source} ${country}`)
    }
    for (const [country, days] of Map.groupBy(next, (each) => each.country))
      for (const { from, to } of stretchesOf(days))
        led.push(...(await store.truceDays({ about: { countries: [country], from: from - FAR, to: to + FAR } })))
    const fresh = new Set(led.map(({ source }) => source).filter((source) => !found.has(source)))
    const all = [...led, ...(await store.truceDays({ sources: [...fresh] }))]
    next = [...new Map(all.map((each) => [`${each.source} ${each.country}`, each])).values()].filter(
      ({ source, country }) => !seen.has(`${source} ${country}`),
    )
  }
  return found
}

/** Days that are known, those that lie near one another together. */
function stretchesOf(days: readonly TruceDays[]): { from: number; to: number }[] {
  const known = days.flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }]))
  const all: { from: number; to: number }[] = []
  for (const { from, to } of known.sort((a, b) => a.from - b.from)) {
    const last = all.at(-1)
    if (last && from <= last.to + 2 * FAR) last.to = Math.max(last.to, to)
    else all.push({ from, to })
  }
  return all
}

/** Incidents whose coverage reads otherwise with the arrangements that changed. */
async function coveredAnew(
  store: Store,
  before: readonly KeptArrangement[],
  after: readonly KeptArrangement[],
): Promise<ListedIncident[]> {
  const text = ({ arrangement }: KeptArrangement): string => JSON.stringify(arrangement)
  const stood = new Set(before.map(text))
  const stands = new Set(after.map(text))
  const changed = [...before.filter((one) => !stands.has(text(one))), ...after.filter((one) => !stood.has(text(one)))]
  const own = new Set(before.map(({ arrangement }) => arrangement.id))
  const covered = new Map<string, ListedIncident>()
  for (const { country, from, to } of stretchesAround(changed)) {
    const incidents = await store.incidents({ country, from: isoDay(from), to: isoDay(to) })
    const others = await othersAround(store, country, incidents, own)
    const test = new CoverageTest([...others, ...after.map((kept) => kept.arrangement)])
    for (const incident of incidents) {
      const coverage = test.of(incident)
      if (JSON.stringify(coverage) !== JSON.stringify(incident.coverage))
        covered.set(incident.id, { ...incident, coverage })
    }
  }
  return [...covered.values()]
}

interface Stretch {
  readonly country: string
  readonly from: Day
  readonly to: Day
}

/** The days around arrangements by their countries, each day once: as it was and as it is now, one lies in much the same days. */
function stretchesAround(arrangements: readonly KeptArrangement[]): Stretch[] {
  const all = arrangements.flatMap(({ arrangement, days }): Stretch[] =>
    days === null
      ? []
      : arrangement.countries.map((country) => ({ country, from: days.from - AROUND, to: days.to + AROUND })),
  )
  const last = new Map<string, Day>()
  return all
    .sort((a, b) => a.from - b.from)
    .flatMap(({ country, from, to }): Stretch[] => {
      const seen = last.get(country) ?? -Infinity
      if (to <= seen) return []
      last.set(country, to)
      return [{ country, from: Math.max(from, seen + 1), to }]
    })
}

/** What else was spoken of around incidents of a country, each of which may last longer than the truce that it lies near. */
async function othersAround(
  store: Store,
  country: string,
  incidents: readonly ListedIncident[],
  own: ReadonlySet<string>,
): Promise<ArrangementRecord[]> {
  const days = incidents.flatMap(({ time }) => [time?.from, time?.to].flatMap((day) => dayNumber(day) ?? []))
  if (days.length === 0) return []
  const [first, last] = days.reduce(
    ([low, high], day) => [Math.min(low, day), Math.max(high, day)],
    [Infinity, -Infinity],
  )
  const kept = await store.arrangements({ about: { countries: [country], from: first - AROUND, to: last + AROUND } })
  return kept.flatMap(({ arrangement }) => (own.has(arrangement.id) ? [] : arrangement))
}
