// A table with ACLED's columns, by its rules for merging and splitting (field guide 10). The layout is theirs, the values are
// ours: it must not be presented as ACLED data. What the layout cannot hold is left out and listed.

import type { EventType, PlacePrecision } from '../model/codes.ts'
import { type Country, countryOf } from '../model/countries.ts'
import type { IncidentRecord } from '../model/record.ts'
import { type ExportAbout, type ExportIncident, isOnHealth, type Parts, publicPoint, publishersOf } from './about.ts'
import { ACLED_PROFILE, profileDeaths } from './acled-profile.ts'
import { type CellValue, csvRow, gradesInWords } from './csv.ts'

export const ACLED_COLUMNS =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp'.split(
    ',',
  )

export interface AcledOptions {
  /** Type codes ("17"), or the words of newer files ("State forces-Civilians"). */
  readonly interaction: 'codes' | 'text'
  /** Deaths of an incident over several days are divided over them, as evenly as possible, remainder first. */
  readonly isDivided: boolean
}

/** An incident that the layout cannot hold, and why. */
export interface LeftOut {
  readonly id: string
  readonly why: string
}

const BATTLES = 'Battles'
const REMOTE = 'Explosions/Remote violence'
const VIOLENCE = 'Violence against civilians'
const PROTESTS = 'Protests'
const RIOTS = 'Riots'
const STRATEGIC = 'Strategic developments'

/** Field guide 3.1. Types that an analyst has to choose for are not here. */
const TYPES: Partial<Readonly<Record<EventType, readonly [type: string, subType: string]>>> = {
  air_strike: [REMOTE, 'Air/drone strike'],
  drone_strike: [REMOTE, 'Air/drone strike'],
  shelling: [REMOTE, 'Shelling/artillery/missile attack'],
  rocket_missile: [REMOTE, 'Shelling/artillery/missile attack'],
  ied_mine_erw: [REMOTE, 'Remote explosive/landmine/IED'],
  suicide_attack: [REMOTE, 'Suicide bomb'],
  grenade: [REMOTE, 'Grenade'],
  chemical_attack: [REMOTE, 'Chemical weapon'],
  armed_attack: [VIOLENCE, 'Attack'],
  execution: [VIOLENCE, 'Attack'],
  torture: [VIOLENCE, 'Attack'],
  abduction: [VIOLENCE, 'Abduction/forced disappearance'],
  sexual_violence: [VIOLENCE, 'Sexual violence'],
  arrest: [STRATEGIC, 'Arrests'],
  siege_denial: [STRATEGIC, 'Other'],
  destruction_looting: [STRATEGIC, 'Looting/property destruction'],
  forced_displacement: [STRATEGIC, 'Other'],
  armed_clash: [BATTLES, 'Armed clash'],
  territory_change: [BATTLES, 'Non-state actor overtakes territory'],
  protest_force: [PROTESTS, 'Excessive force against protesters'],
  demonstration: [PROTESTS, 'Peaceful protest'],
  mob_riot: [RIOTS, 'Mob violence'],
  weapon_disrupted: [STRATEGIC, 'Disrupted weapons use'],
  base_or_group_change: [STRATEGIC, 'Change to group/activity'],
  agreement: [STRATEGIC, 'Agreement'],
  remains_found: [STRATEGIC, 'Other'],
}

const DISORDER: Readonly<Record<string, string>> = {
  [PROTESTS]: 'Demonstrations',
  [RIOTS]: 'Demonstrations',
  [STRATEGIC]: 'Strategic developments',
}

const GEO_PRECISION: Partial<Readonly<Record<PlacePrecision, number>>> = {
  site: 1,
  neighbourhood: 1,
  settlement: 1,
  near: 2,
  district: 2,
  province: 3,
  area_vague: 3,
  sea_or_air: 3,
}

const TYPE_CODES: Readonly<Record<string, number>> = {
  state: 1,
  rebel: 2,
  political_militia: 3,
  identity_militia: 4,
  rioters: 5,
  protesters: 6,
  civilians: 7,
  external: 8,
}

const CODE_WORDS: Readonly<Record<number, string>> = {
  1: 'State forces',
  2: 'Rebel group',
  3: 'Political militia',
  4: 'Identity militia',
  5: 'Rioters',
  6: 'Protesters',
  7: 'Civilians',
  8: 'External/Other forces',
}

interface Side {
  readonly name: string
  readonly associates: readonly string[]
  /** ACLED's code of the kind of actor; 0 where there is none. */
  readonly code: number
}

/** One place, one day, one pair of actors, one type. */
interface Row {
  readonly ids: readonly string[]
  readonly day: string
  readonly timePrecision: number
  readonly type: readonly [string, string]
  readonly sides: readonly [Side, Side]
  readonly country: Country
  readonly incident: IncidentRecord
  readonly publishers: readonly string[]
  readonly notes: readonly string[]
  readonly deaths: number
  readonly isHealth: boolean
}

/** The table. `leaveOut` is told each incident that has no row. */
export async function* acledStyle(
  incidents: AsyncIterable<ExportIncident>,
  about: ExportAbout,
  options: AcledOptions,
  leaveOut: (left: LeftOut) => void,
): Parts {
  const rows = new Map<string, Row>()
  for await (const one of incidents) {
    const made = rowsOf(one, options)
    if ('why' in made) leaveOut(made)
    else for (const row of made.rows) join(rows, row)
  }
  yield csvRow(ACLED_COLUMNS)
  const ordered = [...rows.values()].sort((a, b) => compare(a.day, b.day) || compare(a.ids[0], b.ids[0]))
  for (const row of ordered) yield csvRow(cellsOf(row, about, options))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Rows that are equal in all four become one: deaths are added, ids are kept. */
function join(rows: Map<string, Row>, row: Row): void {
  const point = publicPoint(row.incident)
  const [first, second] = row.sides
  const key = JSON.stringify([
    row.day,
    row.type,
    first.name,
    second.name,
    row.incident.place?.name,
    point,
    row.country.code,
  ])
  const known = rows.get(key)
  if (!known) return void rows.set(key, row)
  rows.set(key, {
    ...known,
    ids: [...known.ids, ...row.ids],
    publishers: [...new Set([...known.publishers, ...row.publishers])],
    notes: [...known.notes, ...row.notes],
    deaths: known.deaths + row.deaths,
    isHealth: known.isHealth || row.isHealth,
  })
}

function rowsOf(
  { incident, sources }: ExportIncident,
  { isDivided }: AcledOptions,
): { readonly rows: Row[] } | LeftOut {
  const { id, place, time, eventType } = incident
  const leave = (why: string): LeftOut => ({ id, why })
  const type = typeOf(incident)
  if (!type) return leave(`event type "${eventType}" is an analyst's to choose`)
  const country = place?.country ? countryOf(place.country) : null
  if (!place || !country || GEO_PRECISION[place.precision] === undefined) return leave('place not known well enough')
  if (publicPoint(incident) === null) return leave('place has no point')
  const days = daysOf(time)
  if (!days) return leave('date not known to the month')
  const { deaths, how } = profileDeaths(incident)
  const sides = sidesOf(incident, type, country)
  const rows = days.days.map((day, i): Row => {
    const share = shareOf(deaths, days.days.length, i, isDivided)
    return {
      ids: [id],
      day,
      timePrecision: days.precision,
      type,
      sides,
      country,
      incident,
      publishers: publishersOf(sources),
      notes: [noteOf(incident, how), days.days.length > 1 ? splitNote(i + 1, days.days.length, isDivided) : ''],
      deaths: share,
      isHealth: isOnHealth(incident),
    }
  })
  return { rows }
}

const shareOf = (deaths: number, days: number, day: number, isDivided: boolean): number =>
  isDivided ? Math.floor(deaths / days) + (day < deaths % days ? 1 : 0) : day === 0 ? deaths : 0

const splitNote = (day: number, days: number, isDivided: boolean): string =>
  `Day ${day} of ${days} that are claimed; ${isDivided ? 'deaths are divided over the days' : 'deaths are not divided: all stand on day 1'}.`

function typeOf({ eventType, attribution, claims }: IncidentRecord): readonly [string, string] | null {
  const type = TYPES[eventType]
  if (!type || eventType !== 'territory_change') return type ?? null
  const isState = codesOf({ attribution, claims }).includes(1)
  return isState ? [BATTLES, 'Government regains territory'] : type
}

const DAY_MS = 86_400_000
const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** The days of the rows: one, or each of two to six; the middle of a week; the middle of a month unless it says early or late. */
function daysOf(time: IncidentRecord['time']): { readonly days: readonly string[]; readonly precision: number } | null {
  if (!time?.from) return null
  const from = Date.parse(`${time.from.slice(0, 10)}T00:00:00Z`)
  const to = time.to ? Date.parse(`${time.to.slice(0, 10)}T00:00:00Z`) : from
  if (Number.isNaN(from) || Number.isNaN(to)) return null
  switch (time.precision) {
    case 'instant':
    case 'part_of_day':
    case 'day':
      return { days: [isoDay(from)], precision: 1 }
    case 'days': {
      const count = Math.min(6, Math.max(1, Math.round((to - from) / DAY_MS) + 1))
      return { days: Array.from({ length: count }, (_, i) => isoDay(from + i * DAY_MS)), precision: 2 }
    }
    case 'week':
      return { days: [isoDay(from + Math.floor((to - from) / DAY_MS / 2) * DAY_MS)], precision: 2 }
    case 'month': {
      const month = time.from.slice(0, 7)
      const isEarly = /\b(?:early|beginning|start)\b/i.test(time.asWritten)
      const isLate = /\b(?:late|end)\b/i.test(time.asWritten)
      return { days: [isEarly ? `${month}-01` : isLate ? isoDay(to) : `${month}-15`], precision: 3 }
    }
    case 'year':
    case 'period':
    case 'unknown':
      return null
  }
}

/** ACLED's codes of the actors that are blamed, by what claims say of their kind. */
function codesOf({ attribution, claims }: Pick<IncidentRecord, 'attribution' | 'claims'>): number[] {
  const kinds = new Map<string, string>()
  for (const { claim } of claims)
    for (const { name, type } of claim.attribution?.actors ?? []) if (type && !kinds.has(name)) kinds.set(name, type)
  return (attribution?.actors ?? []).map((actor) => TYPE_CODES[kinds.get(actor) ?? ''] ?? UNIDENTIFIED)
}

const UNIDENTIFIED = 3 // as armed groups that nobody names are coded
const NOBODY: Side = { name: '', associates: [], code: 0 }

function sidesOf(incident: IncidentRecord, [type]: readonly [string, string], country: Country): readonly [Side, Side] {
  const { attribution } = incident
  const actors = attribution?.actors ?? []
  const codes = codesOf(incident)
  const civilians: Side = { name: `Civilians (${country.name})`, associates: [], code: 7 }
  if (type === BATTLES && attribution?.relation === 'joint' && actors.length > 1) {
    const [first, second] = [0, 1].map((i) => ({ name: actors[i], associates: [], code: codes[i] }))
    return [{ ...first, associates: actors.slice(2) }, second]
  }
  const doer = doerOf(incident, actors, codes, country)
  return [doer, areCiviliansHarmed(incident, type) ? civilians : NOBODY]
}

function doerOf(
  { attribution }: IncidentRecord,
  actors: readonly string[],
  codes: readonly number[],
  country: Country,
): Side {
  if (actors.length === 0)
    return { name: `Unidentified Armed Group (${country.name})`, associates: [], code: UNIDENTIFIED }
  if (attribution?.relation === 'one_of') return { name: 'Unidentified Military Forces', associates: actors, code: 8 }
  return { name: actors[0], associates: actors.slice(1), code: codes[0] }
}

/** Whoever was harmed in an attack is taken for a civilian unless all that is told of them says otherwise. */
function areCiviliansHarmed({ counted }: IncidentRecord, type: string): boolean {
  if (type === BATTLES || type === STRATEGIC) return false
  if (type === VIOLENCE) return true
  const people = counted.filter(({ use, ceiling }) => use !== 'discounted' && use !== 'no_report' && ceiling !== 0)
  return people.some(({ group }) => group !== 'combatant' && group !== 'security_forces')
}

function noteOf(incident: IncidentRecord, how: string): string {
  const { id, killed, injured, grades, attribution, state } = incident
  const range = ({ low, high, openHigh }: typeof killed): string =>
    low === null || high === null
      ? 'not known'
      : `${low === high ? low : `${low}-${high}`}${openHigh ? ' or more' : ''}`
  const oneOf =
    attribution?.relation === 'one_of'
      ? (contestOf(incident) ?? ' Who did it is one of those named; not said which.')
      : ''
  return `${id} (${state}): killed ${range(killed)}, injured ${range(injured)}; fatalities: ${how}; ${grades.occurrence}, attribution ${grades.attribution}.${oneOf}`
}

/** Origins that name rivals: who says whom, and who denies it. Null where no two do. */
function contestOf({ conflicts }: IncidentRecord): string | null {
  const contest = conflicts.find(({ type }) => type === 'attribution')
  if (contest === undefined) return null
  const sides = contest.sides.map(({ value, origins }) => `${value} (${origins.join('; ')})`)
  return ` Who did it is contested, by the word of each: ${sides.join('; ')}.`
}

function interactionOf([first, second]: readonly [Side, Side], form: AcledOptions['interaction']): string {
  const codes = [first.code, second.code].filter((code) => code > 0).sort((a, b) => a - b)
  if (form === 'codes') return codes.length === 2 ? codes.join('') : `${codes[0] ?? ''}0`
  return codes.length === 2 ? codes.map((code) => CODE_WORDS[code]).join('-') : `${CODE_WORDS[codes[0]] ?? ''} only`
}

function cellsOf(row: Row, about: ExportAbout, { interaction }: AcledOptions): CellValue[] {
  const { incident, sides, country } = row
  const [first, second] = sides
  const point = publicPoint(incident)
  const place = incident.place
  const inter = (side: Side): string | number => (interaction === 'codes' ? side.code : (CODE_WORDS[side.code] ?? ''))
  return [
    row.ids[0],
    row.day,
    Number(row.day.slice(0, 4)),
    row.timePrecision,
    DISORDER[row.type[0]] ?? 'Political violence',
    row.type[0],
    row.type[1],
    first.name,
    first.associates.join('; '),
    inter(first),
    second.name,
    second.associates.join('; '),
    inter(second),
    interactionOf(sides, interaction),
    second.code === 7 ? 'Civilian targeting' : '',
    country.numeric,
    country.region,
    country.name,
    place?.admin1 ?? '',
    '',
    '',
    place?.name ?? '',
    point?.lat ?? '',
    point?.lon ?? '',
    place ? (GEO_PRECISION[place.precision] ?? '') : '',
    row.publishers.join('; '),
    '',
    [...row.notes.filter(Boolean), made(about)].join(' '),
    row.deaths,
    row.isHealth ? 'attack on health care' : '',
    Math.floor(Date.parse(about.generatedAt) / 1000),
  ]
}

/** What every export says of itself; here it can stand in the notes only. */
const made = (about: ExportAbout): string =>
  `Not ACLED data. ${about.warning} ${about.program}, ${about.methodVersion}, ${ACLED_PROFILE}, ${about.lexicon.join(', ')}; grades: ${gradesInWords(about)}; made ${about.generatedAt}; licence: ${about.licence}.`
