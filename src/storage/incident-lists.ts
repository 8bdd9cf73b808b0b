// Lists incidents by any filters: page by page, summed, over time, and as points. A filter is a few tags of which an incident
// must have one each; what is listed is read in order from the rarest tag, and each incident held against the others.

import { type RawBuilder, sql } from 'kysely'
import type { Database } from './engine.ts'
import { ALL, isStep, type KnownTag, knownTags, LASTING, smallCellsAround, tag } from './incident-tags.ts'
import { inParts } from './insert.ts'
import { unpackListed } from './packing-incidents.ts'
import type { IncidentFilter, IncidentPage, ListedIncident, PlaceFilter } from './store.ts'
import { SHORT, SHORT_DAYS, spanOf } from './spans.ts'

/** Stands for a day, or a figure, that is not known: after all days, and below all figures. */
export const NO_DAY = 2_147_483_647
export const NO_FIGURE = -1

/** What a filter asks of an incident. */
export interface Asked {
  /** It has a tag of each. Rarest first. */
  readonly groups: readonly (readonly KnownTag[])[]
  /** The tag of all, and of those that last longer than a week. */
  readonly all: number
  readonly lasting: number
  /** Days that it must overlap. */
  readonly days: { readonly first: number; readonly final: number } | null
  /** Null where its tags say so already, or nothing is asked. */
  readonly leastKilled: number | null
  readonly leastInjured: number | null
  /** It changed after this many entries of the log; null where `nums` says so already, or nothing is asked. */
  readonly changedSince: number | null
  /** It is one of these. */
  readonly nums: readonly number[] | null
  /** It is none of these. */
  readonly without: readonly number[]
}

type Condition = RawBuilder<unknown>

/** Null where nothing can fit: no incident has such a tag. */
export async function readFilter(db: Database, filter: IncidentFilter): Promise<Asked | null> {
  const names = groupsOf(filter)
  const known = await knownTags(db, [ALL, LASTING, ...names.flat()])
  const groups = names.map((group) => group.flatMap((name) => known.get(name) ?? []))
  const all = known.get(ALL)
  if (!all?.incidents || groups.some((group) => sizeOf(group) === 0)) return null
  return {
    groups: groups.sort((a, b) => sizeOf(a) - sizeOf(b)),
    all: all.id,
    lasting: known.get(LASTING)?.id ?? 0,
    days: daysOf(filter),
    leastKilled: leastOf(filter.leastKilled),
    leastInjured: leastOf(filter.leastInjured),
    ...(await namedIn(db, filter)),
    without: await restingOn(db, filter.withoutSources ?? []),
  }
}

const sizeOf = (group: readonly KnownTag[]): number => group.reduce((sum, { incidents }) => sum + incidents, 0)

const MOST_DRIVING = 30 // tags: more are sooner looked for in all incidents

/** The tags that a list is read from: those of the rarest group, or that of all. */
const driversOf = (asked: Asked): readonly number[] => {
  const { groups, all } = asked
  const isFromTags = groups.length > 0 && groups[0].length <= MOST_DRIVING && !isFromNamed(asked)
  return isFromTags ? groups[0].map(({ id }) => id) : [all]
}

/** Whether a list is read from the incidents that were named: they are fewer than those of the rarest group. */
const isFromNamed = ({ nums, groups }: Asked): boolean =>
  nums !== null && (groups.length === 0 || nums.length <= sizeOf(groups[0]))

/** What the tag does not say already. Of an unknown figure nothing is known, not even that it is none or more. */
const leastOf = (least: number | undefined): number | null => (least === undefined || isStep(least) ? null : least)

function groupsOf(filter: IncidentFilter): string[][] {
  const { country, admin1, place, around, actors, harm, group, isHealth, coverage, state } = filter
  const least = [
    tag.atLeast('killed', filter.leastKilled ?? 0),
    tag.atLeast('injured', filter.leastInjured ?? 0),
  ].filter((each) => each !== null)
  return [
    ...placeTags({ country, admin1, place, around }).map((each) => [...each]),
    ...(filter.anyPlace ? [filter.anyPlace.flatMap((each) => placeTags(each).flat())] : []),
    ...(filter.eventTypes ? [filter.eventTypes.map(tag.event)] : []),
    ...(actors ? [actors.map(tag.actor)] : []),
    ...(harm === undefined ? [] : [[tag.harm(harm)]]),
    ...(group === undefined ? [] : [[tag.group(group)]]),
    ...(filter.grades ? [filter.grades.map(tag.grade)] : []),
    ...(isHealth === undefined ? [] : [[tag.health(isHealth)]]),
    ...(coverage === undefined ? [] : [[tag.coverage(coverage)]]),
    ...(state === undefined ? [] : [[tag.state(state)]]),
    ...(filter.hasPoint === undefined ? [] : [[tag.point(filter.hasPoint)]]),
    ...least.map((each) => [each]),
  ]
}

const placeTags = ({ country, admin1, place, around }: PlaceFilter): string[][] => [
  ...(country === undefined ? [] : [[tag.country(country)]]),
  ...(admin1 === undefined ? [] : [[tag.admin1(admin1)]]),
  ...(place === undefined ? [] : [[tag.place(place)]]),
  ...(around === undefined ? [] : [smallCellsAround(around).map(tag.cell)]),
]

function daysOf({ from, to }: IncidentFilter): Asked['days'] {
  if (from === undefined && to === undefined) return null
  const { day_from: first, day_to: final } = spanOf(from ?? null, to ?? null)
  if (first === null || final === null) throw new RangeError(`No ISO dates: ${from}, ${to}`)
  return { first, final }
}

/** The incidents of the claims, of the source or of the ids that were named, and those changed; null if none of these was. */
async function namedIn(
  db: Database,
  { claims, source, ids, changedSince }: IncidentFilter,
): Promise<Pick<Asked, 'nums' | 'changedSince'>> {
  const sets: Set<number>[] = []
  if (claims) sets.push(await among(claims, (part) => claimRows(db).where('claim', 'in', part).execute()))
  if (source !== undefined) sets.push(new Set(await restingOn(db, [source])))
  if (ids)
    sets.push(await among(ids, (part) => db.selectFrom('incidents').select('num').where('id', 'in', part).execute()))
  const changed = changedSince === undefined ? null : await changedAfter(db, changedSince)
  if (changed) sets.push(new Set(changed))
  return {
    nums: sets.length === 0 ? null : [...sets.reduce((all, set) => all.intersection(set))],
    changedSince: changed === null ? (changedSince ?? null) : null,
  }
}

const MOST_CHANGED = 500 // incidents: more are sooner told by their rows than named in a question

/** The incidents that changed, where they are few; else null. */
async function changedAfter(db: Database, size: number): Promise<number[] | null> {
  const rows = await db
    .selectFrom('incidents')
    .select('num')
    .where('changed_at', '>', size)
    .limit(MOST_CHANGED + 1)
    .execute()
  return rows.length > MOST_CHANGED ? null : rows.map(({ num }) => num)
}

/** The incidents that rest on any of the sources. */
async function restingOn(db: Database, sources: readonly string[]): Promise<number[]> {
  const found = new Set<number>()
  for (const source of sources) {
    const rows = await claimRows(db).where('claim', '>=', `${source}#`).where('claim', '<', `${source}$`).execute()
    for (const { num } of rows) found.add(num)
  }
  return [...found]
}

const claimRows = (db: Database) => db.selectFrom('incident_claims').select('incident as num')

async function among(
  names: readonly string[],
  find: (part: readonly string[]) => Promise<readonly { readonly num: number }[]>,
): Promise<Set<number>> {
  const found = new Set<number>()
  for (const part of inParts(names)) for (const { num } of await find(part)) found.add(num)
  return found
}

/** One incident in order: by `key`, then by `num`. */
interface Place {
  readonly key: number
  readonly num: number
}

type Sorting = 'day' | 'killed'

const TABLE = { day: sql.table('incident_tags'), killed: sql.table('incident_kills') }
const UNKNOWN = { day: NO_DAY, killed: NO_FIGURE }

const all = (conditions: readonly Condition[]): Condition => sql.join(conditions, sql` and `)

/** That an incident has a tag of each group. `t` holds its key and number. */
const hasTags = (groups: Asked['groups'], sorting: Sorting): Condition[] =>
  groups.map(
    (group) => sql`exists (select 1 from ${TABLE[sorting]} as o where o.tag in (${sql.join(group.map(({ id }) => id))})
      and o.${sql.ref(sorting)} = t.${sql.ref(sorting)} and o.incident = t.incident)`,
  )

/** What only the incident's own row tells. */
function rowConditions({ days, leastKilled, leastInjured, changedSince }: Asked): Condition[] {
  return [
    ...(changedSince === null ? [] : [sql`i.changed_at > ${changedSince}`]),
    ...(days ? [sql`i.day <= ${days.final} and i.day_to >= ${days.first}`] : []),
    ...(leastKilled === null ? [] : [sql`i.killed >= ${leastKilled}`]),
    ...(leastInjured === null ? [] : [sql`i.injured >= ${leastInjured}`]),
  ]
}

/** A stretch of the list, read in order: `before` holds what began before the days asked for and lasts into them. */
interface Stretch {
  readonly name: string
  readonly range: Condition
  readonly isBefore: boolean
}

function stretchesOf(asked: Asked, sorting: Sorting, descending: boolean): Stretch[] {
  const key = sql`t.${sql.ref(sorting)}`
  const { days } = asked
  if (sorting === 'day' && days) {
    const main = { name: 'm', range: sql`${key} between ${days.first} and ${days.final}`, isBefore: false }
    const before = { name: 'b', range: sql`${key} < ${days.first}`, isBefore: true }
    return descending ? [main, before] : [before, main]
  }
  const unknown = sql`${UNKNOWN[sorting]}`
  const isLast = sorting === 'day' ? !descending : descending // what is not known stands last in the table already
  if (isLast) return [{ name: 'm', range: sql`true`, isBefore: false }]
  return [
    { name: 'm', range: sql`${key} <> ${unknown}`, isBefore: false },
    { name: 'u', range: sql`${key} = ${unknown}`, isBefore: false },
  ]
}

/** Reads one stretch from one driving tag. */
async function readStretch(
  db: Database,
  asked: Asked,
  driver: number,
  { range, isBefore }: Stretch,
  order: {
    readonly sorting: Sorting
    readonly descending: boolean
    readonly limit: number
    readonly after: Place | null
    /** Looks at so many of the tag's incidents only. */
    readonly among?: number
  },
): Promise<Place[]> {
  const { sorting, descending, limit, after, among } = order
  const key = sql`t.${sql.ref(sorting)}`
  const own = rowConditions(isBefore || sorting === 'killed' ? asked : { ...asked, days: null })
  const isNamed = isFromNamed(asked)
  const reached = [
    ...(isBefore || isNamed ? [] : [sql`t.tag = ${driver}`]),
    range,
    ...(after ? [sql`(${key}, t.incident) ${descending ? sql`<` : sql`>`} (${after.key}, ${after.num})`] : []),
  ]
  const conditions = [
    ...(among === undefined ? reached : [sql`true`]),
    ...hasTags(isDriver(asked, driver) && !isBefore ? asked.groups.slice(1) : asked.groups, sorting),
    ...(asked.nums && !isNamed ? [sql`t.incident in (${sql.join(asked.nums)})`] : []),
    ...(asked.without.length > 0 ? [sql`t.incident not in (${sql.join(asked.without)})`] : []),
    ...own,
  ]
  const way = descending ? sql`desc` : sql`asc`
  const whole = isNamed ? named(asked, sorting) : isBefore ? reaching(asked, driver) : TABLE[sorting]
  const first = sql`(select t.* from ${whole} as t where ${all(reached)}
    order by ${key} ${way}, t.incident ${way} limit ${among})`
  const { rows } = await sql<Place>`
    select ${key} as key, t.incident as num from ${among === undefined ? whole : first} as t
    ${own.length > 0 ? sql`join incidents as i on i.num = t.incident` : sql``}
    where ${all(conditions)} order by ${key} ${way}, t.incident ${way} limit ${limit}`.execute(db)
  return rows
}

/** Whether a tag is of the rarest group, so that the group need not be asked for again. */
const isDriver = ({ groups }: Asked, driver: number): boolean => groups[0]?.some(({ id }) => id === driver) ?? false

/** The incidents that were named. */
const named = ({ nums }: Asked, sorting: Sorting): Condition =>
  sql`(select ${sql.ref(sorting)}, num as incident from incidents where num in (${sql.join(nums ?? [])}))`

/** What may last into the days asked for: what began within a week before them, and what is filed as lasting. */
function reaching({ days, lasting }: Asked, driver: number): Condition {
  const first = days?.first ?? 0
  return sql`(select t.day, t.incident from incident_tags as t join incidents as s on s.num = t.incident
      where t.tag = ${driver} and t.day between ${first - SHORT_DAYS} and ${first - 1} and s.span = ${SHORT}
    union all select day, incident from incident_tags where tag = ${lasting} and day < ${first})`
}

/** Incidents in order, at most `limit` after a place in the list. */
async function inOrder(
  db: Database,
  asked: Asked,
  sorting: Sorting,
  descending: boolean,
  limit: number,
  after: { readonly stretch: string; readonly place: Place } | null,
): Promise<(Place & { readonly stretch: string })[]> {
  const found: (Place & { stretch: string })[] = []
  const stretches = stretchesOf(asked, sorting, descending)
  const begun = after ? stretches.findIndex(({ name }) => name === after.stretch) : 0
  for (const stretch of stretches.slice(Math.max(0, begun))) {
    const wanted = limit - found.length
    if (wanted <= 0) break
    const from = after?.stretch === stretch.name ? after.place : null
    const drivers = driversOf(asked)
    const read: Place[] = []
    for (const id of stretch.isBefore && drivers.length > 1 ? [asked.all] : drivers)
      read.push(...(await readStretch(db, asked, id, stretch, { sorting, descending, limit: wanted, after: from })))
    const once = [...new Map(read.map((each) => [each.num, each])).values()]
    once.sort((a, b) => (descending ? -1 : 1) * (a.key - b.key || a.num - b.num))
    found.push(...once.slice(0, wanted).map((each) => ({ ...each, stretch: stretch.name })))
  }
  return found
}

const NO_END = 2_147_483_647
const FEW = 300 // incidents: so many are sooner sorted than looked for in order

/** A page of the list, and where it goes on. */
export async function incidentPage(db: Database, filter: IncidentFilter): Promise<IncidentPage> {
  const { sort = 'date', descending = false, limit = NO_END, offset = 0 } = filter
  const asked = await readFilter(db, filter)
  if (!asked || asked.nums?.length === 0) return { incidents: [], next: null }
  const after = readCursor(filter.after)
  const most = limit === NO_END ? NO_END : offset + limit
  const places =
    sort === 'id'
      ? await byId(db, asked, descending, most, after)
      : await bySorting(db, asked, sort === 'date' ? 'day' : 'killed', descending, most, after)
  const shown = places.slice(offset)
  const incidents = await readBodies(db, shown)
  const last = shown.at(-1)
  if (limit === NO_END && sort !== 'id') return { incidents: sortEquals(incidents, shown), next: null }
  return { incidents, next: last && places.length === most ? writeCursor(last) : null }
}

/** The ids of a whole list, in its order. */
export async function incidentIds(db: Database, filter: IncidentFilter): Promise<string[]> {
  const { sort = 'date', descending = false } = filter
  const asked = await readFilter(db, filter)
  if (!asked || asked.nums?.length === 0) return []
  const sorting = sort === 'killed' ? sort : 'day'
  const places =
    sort === 'id'
      ? await byId(db, asked, descending, NO_END, null)
      : await bySorting(db, asked, sorting, descending, NO_END, null)
  const ids = new Map<number, string>()
  for (const part of inParts(places.map(({ num }) => num)))
    for (const { num, id } of await db.selectFrom('incidents').select(['num', 'id']).where('num', 'in', part).execute())
      ids.set(num, id)
  const named = places.map(({ num }) => ({ id: ids.get(num) ?? '' }))
  return (sort === 'id' ? named : sortEquals(named, places)).map(({ id }) => id)
}

/** A whole list has what is equal in the order of ids; a page has it in the order in which it was filed. */
function sortEquals<T extends { readonly id: string }>(incidents: readonly T[], places: readonly Listed[]): T[] {
  const rank = new Map<number, number>()
  for (const { key } of places) if (!rank.has(key)) rank.set(key, rank.size)
  return incidents
    .map((incident, i) => ({ incident, rank: rank.get(places[i].key) ?? 0 }))
    .sort((a, b) => a.rank - b.rank || (a.incident.id < b.incident.id ? -1 : 1))
    .map(({ incident }) => incident)
}

type Listed = Place & { readonly stretch: string }

async function bySorting(
  db: Database,
  asked: Asked,
  sorting: Sorting,
  descending: boolean,
  limit: number,
  after: Listed | null,
): Promise<Listed[]> {
  const from = after && { stretch: after.stretch, place: after }
  if (sorting === 'killed' && asked.days) {
    const first = await amongFirst(db, asked, sorting, descending, limit, from)
    if (first) return first
    const few = await inOrder(db, asked, 'day', false, FEW, null)
    if (few.length < FEW) return sortByKilled(db, few, descending, limit, after)
  }
  return inOrder(db, asked, sorting, descending, limit, from)
}

/** The page, if the first few of the rarest tag hold all of it; else null. */
async function amongFirst(
  db: Database,
  asked: Asked,
  sorting: Sorting,
  descending: boolean,
  limit: number,
  after: { readonly stretch: string; readonly place: Place } | null,
): Promise<Listed[] | null> {
  const [driver, ...others] = driversOf(asked)
  const stretches = stretchesOf(asked, sorting, descending)
  const stretch = stretches.find(({ name }) => name === after?.stretch) ?? stretches[0]
  if (others.length > 0 || limit > FEW) return null
  const order = { sorting, descending, limit, after: after?.place ?? null, among: FEW }
  const read = await readStretch(db, asked, driver, stretch, order)
  return read.length === limit ? read.map((each) => ({ ...each, stretch: stretch.name })) : null
}

async function sortByKilled(
  db: Database,
  places: readonly Place[],
  descending: boolean,
  limit: number,
  after: Listed | null,
): Promise<Listed[]> {
  const found: Listed[] = []
  for (const part of inParts(places.map(({ num }) => num))) {
    const rows = await db.selectFrom('incidents').select(['num', 'killed as key']).where('num', 'in', part).execute()
    found.push(...rows.map((row) => ({ ...row, stretch: row.key === NO_FIGURE && !descending ? 'u' : 'm' })))
  }
  const rank = ({ stretch }: Listed): number => (stretch === 'u' ? 1 : 0)
  const compare = (a: Listed, b: Listed): number =>
    rank(a) - rank(b) || (descending ? -1 : 1) * (a.key - b.key || a.num - b.num)
  return found
    .sort(compare)
    .filter((each) => !after || compare(each, after) > 0)
    .slice(0, limit)
}

/** By id, whatever the filters: ids are in their own order, so each is held against all of them. */
async function byId(
  db: Database,
  asked: Asked,
  descending: boolean,
  limit: number,
  after: Listed | null,
): Promise<Listed[]> {
  const last = after && (await db.selectFrom('incidents').select('id').where('num', '=', after.num).executeTakeFirst())
  const way = descending ? sql`desc` : sql`asc`
  const conditions = [
    sql`true`,
    ...(last ? [sql`i.id ${descending ? sql`<` : sql`>`} ${last.id}`] : []),
    ...matching(asked),
  ]
  const { rows } = await sql<{ num: number }>`select i.num from incidents as i
    where ${all(conditions)} order by i.id ${way} limit ${limit}`.execute(db)
  return rows.map(({ num }) => ({ num, key: 0, stretch: 'm' }))
}

/** All that is asked, of the row `i`. */
function matching(asked: Asked): Condition[] {
  const tags = asked.groups.map(
    (group) => sql`exists (select 1 from incident_tags as o where o.tag in (${sql.join(group.map(({ id }) => id))})
      and o.day = i.day and o.incident = i.num)`,
  )
  const { nums, without } = asked
  return [
    ...tags,
    ...rowConditions(asked),
    ...(nums ? [sql`i.num in (${sql.join(nums)})`] : []),
    ...(without.length > 0 ? [sql`i.num not in (${sql.join(without)})`] : []),
  ]
}

/** The rows of all that is asked, for sums: read from the rarest tag where it is one. */
export function rowsOf(asked: Asked): RawBuilder<unknown> {
  const [driver, ...others] = driversOf(asked)
  if (others.length > 0 || driver === asked.all)
    return sql`incidents as i where ${all([sql`true`, ...matching(asked)])}`
  return sql`incident_tags as t join incidents as i on i.num = t.incident
    where ${all([sql`t.tag = ${driver}`, ...matching({ ...asked, groups: asked.groups.slice(1) })])}`
}

async function readBodies(db: Database, places: readonly Place[]): Promise<ListedIncident[]> {
  const bodies = new Map<number, Uint8Array>()
  for (const part of inParts(places.map(({ num }) => num))) {
    const rows = await db
      .selectFrom('incident_bodies')
      .select(['incident', 'body'])
      .where('incident', 'in', part)
      .execute()
    for (const { incident, body } of rows) bodies.set(incident, body)
  }
  return places.flatMap(({ num }) => {
    const body = bodies.get(num)
    return body ? [unpackListed(body)] : []
  })
}

const writeCursor = ({ stretch, key, num }: Listed): string => `${stretch}.${key}.${num}`

const CURSOR = /^([mbu])\.(-?\d{1,10})\.(\d{1,10})$/

/** Whether a page of incidents may have given it as `next`. */
export const isIncidentCursor = (text: string): boolean => CURSOR.test(text)

/** A cursor that is none begins at the beginning. */
function readCursor(cursor: string | undefined): Listed | null {
  const parts = CURSOR.exec(cursor ?? '')
  return parts && { stretch: parts[1], key: Number(parts[2]), num: Number(parts[3]) }
}
