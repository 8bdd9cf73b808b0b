// The register of health care under attack (field guide 3.4): attacks, facilities and effects are counted apart, so a hospital
// hit three times is three attacks on one facility. Names are copied and reused, so a name alone is no identity: it takes a
// like name in one town. A facility without a name stays with its incident and is matched with no other.

import type { FacilityType, HealthEffect } from '../model/codes.ts'
import { foldedForm, nameWords } from '../model/place-name.ts'
import type { HealthFacet, Place } from '../model/reading.ts'
import type { FacilityRecord, IncidentRecord } from '../model/record.ts'
import { idStem } from './incident-id.ts'
import { compareText, distinct, groupBy } from './order.ts'
import { isOneTown } from './places.ts'

/** What one claim says of one facility. */
interface Mention {
  readonly incident: IncidentRecord
  readonly claim: string
  readonly health: HealthFacet
  readonly place: Place | null
  /** As it sounds, without the words that any such place has; empty if it has no name. */
  readonly sound: string
}

/** How many attacks, facilities and effects: three counts that never stand for one another. */
export interface HealthCounts {
  readonly attacks: number
  readonly facilities: number
  readonly effects: Readonly<Partial<Record<HealthEffect, number>>>
}

/** The register, by id. */
export function facilitiesOf(incidents: readonly IncidentRecord[]): FacilityRecord[] {
  const mentions = incidents.flatMap(mentionsOf)
  const named = [
    ...groupBy(
      mentions.filter((one) => one.sound),
      (one) => one.sound,
    ).values(),
  ].flatMap(byPlace)
  const known = new Set(named.flat().map((one) => one.incident.id))
  const unnamed = [
    ...groupBy(
      mentions.filter((one) => !one.sound && !known.has(one.incident.id)),
      unnamedKey,
    ).values(),
  ]
  const stray = mentions.filter((one) => !one.sound && known.has(one.incident.id))
  for (const one of stray) joinStray(one, named, unnamed)
  const records = [...named, ...unnamed].map(recordOf)
  records.sort((a, b) => compareText(a.id, b.id) || compareText(a.attacks[0].incident, b.attacks[0].incident))
  const counts = new Map<string, number>()
  return records.map((record) => {
    const count = (counts.get(record.id) ?? 0) + 1
    counts.set(record.id, count)
    return { ...record, id: `${record.id}-${count}` }
  })
}

const UNSAID: ReadonlySet<string> = new Set(['denied', 'negated', 'conditional', 'planned_or_future'])

function mentionsOf(incident: IncidentRecord): Mention[] {
  return incident.claims.flatMap((kept): Mention[] => {
    const { claim } = kept
    if (claim.kind !== 'incident' || !claim.health || kept.isBroken || UNSAID.has(claim.modality)) return []
    const { health } = claim
    const isFacility =
      health.facilityName !== null || health.facilityType !== null || health.resource.includes('facility')
    if (!isFacility) return []
    return [
      {
        incident,
        claim: kept.id,
        health,
        place: incident.place ?? claim.places[0] ?? null,
        sound: soundOf(health.facilityName),
      },
    ]
  })
}

const COMMON = new Set(
  'hospital hospitals clinic clinics center centre medical health field the surgical general pharmacy'.split(' '),
)

/** "Al-Quds Hospital" and "the Quds hospital" are alike; "the hospital" has no name. */
function soundOf(name: string | null): string {
  const words = nameWords(name ?? '').filter((word) => !COMMON.has(word))
  return words.length ? foldedForm(words) : ''
}

/** One name in two towns is two facilities. Without a place a name joins none that has one. */
function byPlace(sameName: readonly Mention[]): Mention[][] {
  const groups: Mention[][] = []
  for (const one of sameName) {
    const at = groups.find((group) => isInReach(group[0], one))
    if (at) at.push(one)
    else groups.push([one])
  }
  return groups
}

function isInReach(a: Mention, b: Mention): boolean {
  if (a.incident.id === b.incident.id) return true
  return a.place !== null && b.place !== null && isOneTown(a.place, b.place)
}

const unnamedKey = (one: Mention): string => `${one.incident.id}|${one.health.facilityType ?? ''}`

/** Without a name, in an incident that names one: it is that one if there is only one of its type. */
function joinStray(one: Mention, named: Mention[][], unnamed: Mention[][]): void {
  const type = one.health.facilityType
  const here = named.filter((group) => group.some((other) => other.incident.id === one.incident.id))
  const fitting = here.filter(
    (group) => type === null || group.some((other) => isOneType(other.health.facilityType, type)),
  )
  if (fitting.length === 1 && here.length === 1) fitting[0].push(one)
  else {
    const at = unnamed.find((group) => unnamedKey(group[0]) === unnamedKey(one))
    if (at) at.push(one)
    else unnamed.push([one])
  }
}

const isOneType = (a: FacilityType | null, b: FacilityType | null): boolean =>
  a === null || b === null || a === b || a === 'unknown' || b === 'unknown' || a === 'hospital' || b === 'hospital'

function recordOf(mentions: readonly Mention[]): FacilityRecord {
  const names = distinct(mentions.flatMap((one) => one.health.facilityName ?? []))
  const first = [...mentions].sort((a, b) => compareText(dayOf(a), dayOf(b)) || compareText(a.claim, b.claim))[0]
  const type = typeOf(mentions)
  const attacks = [...groupBy(mentions, (one) => one.incident.id).values()].map((own) => ({
    incident: own[0].incident.id,
    from: own[0].incident.time?.from ?? null,
    to: own[0].incident.time?.to ?? null,
    effects: distinct(own.flatMap((one) => one.health.effect)),
    claims: distinct(own.map((one) => one.claim)),
  }))
  attacks.sort((a, b) => compareText(a.from ?? '~', b.from ?? '~') || compareText(a.incident, b.incident))
  const hasName = mentions.some((one) => one.sound)
  return {
    id: `${slug(hasName ? (names[0] ?? '') : (type ?? 'facility').replaceAll('_', '-'))}-${slug(first.place?.name ?? 'unplaced')}`,
    name: hasName ? (mostUsed(mentions) ?? null) : null,
    names,
    type,
    place: first.place,
    attacks,
    reason: hasName
      ? `One by name${first.place ? ` and place (${first.place.name})` : ''}.`
      : 'No claim names it, so it is matched with no other.',
  }
}

const dayOf = (one: Mention): string => one.incident.time?.from ?? '~'

const slug = (name: string): string => idStem(null, { ...NO_PLACE, name }).slice('undated-'.length)

const NO_PLACE: Place = {
  asWritten: '',
  name: '',
  lat: null,
  lon: null,
  precision: 'site',
  country: null,
  admin1: null,
  gazetteerId: null,
  candidates: [],
  representative: false,
}

function typeOf(mentions: readonly Mention[]): FacilityType | null {
  const types = mentions.flatMap((one) => one.health.facilityType ?? [])
  const exact = types.filter((type) => type !== 'unknown' && type !== 'hospital')
  return distinct(exact)[0] ?? distinct(types)[0] ?? null
}

function mostUsed(mentions: readonly Mention[]): string | undefined {
  const names = [
    ...groupBy(
      mentions.flatMap((one) => one.health.facilityName ?? []),
      (name) => name,
    ),
  ]
  return names.sort(([a, all], [b, others]) => others.length - all.length || compareText(a, b))[0]?.[0]
}

/** Counts for a set of facilities. */
export function countHealth(facilities: readonly FacilityRecord[]): HealthCounts {
  const attacks = facilities.flatMap((facility) => facility.attacks)
  const effects: Partial<Record<HealthEffect, number>> = {}
  for (const { effects: own } of attacks) for (const effect of own) effects[effect] = (effects[effect] ?? 0) + 1
  return { attacks: new Set(attacks.map((attack) => attack.incident)).size, facilities: facilities.length, effects }
}
