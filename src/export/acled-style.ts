// A table with ACLED's columns, by its rules for merging and splitting (field guide 10). The layout is theirs, the values are
// ours: it must not be presented as ACLED data. What the layout cannot hold is left out and listed.

import { isArmed, type PlacePrecision } from '../model/codes.ts'
import { figuresApart } from '../model/counted-apart.ts'
import { type Country, countryOf } from '../model/countries.ts'
import type { FigureRange, IncidentRecord } from '../model/record.ts'
import {
  type ExportAbout,
  type ExportIncident,
  isOnHealth,
  type Parts,
  publicOrigin,
  publicPoint,
  publishersOf,
} from './about.ts'
import { CODE_WORDS, codesOf, interactionOf, type Side, sidesOf, unnamedDoers } from './acled-sides.ts'
import { type AcledType, BATTLES, DISORDER, TYPES } from './acled-types.ts'
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

/** One place, one day, one pair of actors, one type. */
interface Row {
  readonly ids: readonly string[]
  readonly day: string
  readonly timePrecision: number
  readonly type: AcledType
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

function typeOf({ eventType, attribution, claims }: IncidentRecord): AcledType | null {
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

function noteOf(incident: IncidentRecord, how: string): string {
  const { id, grades, attribution, state } = incident
  const oneOf =
    attribution?.relation === 'one_of'
      ? (contestOf(incident) ?? ' Who did it is one of those named; not said which.')
      : ''
  const unnamed = unnamedDoers(incident)
  const words = unnamed.length > 0 ? ` Said of who did it: "${unnamed.join('", "')}", which names nobody.` : ''
  return `${id} (${state}): killed ${figureText(incident, 'killed')}, injured ${figureText(incident, 'injured')}; fatalities: ${how}; ${grades.occurrence}, attribution ${grades.attribution}.${oneOf}${words}`
}

/** "3-5", or "0-7 civilians by one origin, 0-15 fighters by another". */
function figureText(incident: IncidentRecord, harm: 'killed' | 'injured'): string {
  const [one, ...others] = figuresApart(incident, harm).map(
    (each) => `${rangeText(each.range)} ${isArmed(each) ? 'fighters' : 'civilians'}`,
  )
  if (one === undefined) return rangeText(incident[harm])
  return [`${one} by one origin`, ...others.map((other) => `${other} by another`)].join(', ')
}

function rangeText({ low, high, openHigh }: FigureRange): string {
  if (low === null || high === null) return 'not known'
  return `${low === high ? low : `${low}-${high}`}${openHigh ? ' or more' : ''}`
}

/** Origins that name rivals: who says whom, and who denies it. Null where no two do. */
function contestOf(incident: IncidentRecord): string | null {
  const contest = incident.conflicts.find(({ type }) => type === 'attribution')
  if (contest === undefined) return null
  const sides = contest.sides.map(
    ({ value, origins }) => `${value} (${origins.map((origin) => publicOrigin(incident, origin)).join('; ')})`,
  )
  return ` Who did it is contested, by the word of each: ${sides.join('; ')}.`
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
