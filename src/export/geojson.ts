// GeoJSON (RFC 7946): one feature an incident, longitude before latitude. What has no place has no geometry; a point that stands
// for an area says so.

import type { FigureRange, IncidentRecord } from '../model/record.ts'
import {
  coverageOf,
  type ExportAbout,
  type ExportIncident,
  healthOf,
  isArea,
  type Parts,
  publicOrigin,
  publicPoint,
} from './about.ts'
import { killedOf } from './csv.ts'

export async function* geojson(incidents: AsyncIterable<ExportIncident>, about: ExportAbout): Parts {
  yield `{"type":"FeatureCollection","about":${JSON.stringify(about)},"features":[`
  let isFirst = true
  for await (const one of incidents) {
    yield `${isFirst ? '' : ','}\n${JSON.stringify(feature(one, about))}`
    isFirst = false
  }
  yield '\n]}\n'
}

function feature({ incident, sources, updated }: ExportIncident, about: ExportAbout): unknown {
  const { time, place, attribution, grades } = incident
  const actors = attribution?.actors ?? []
  const isOneOf = attribution?.relation === 'one_of'
  return {
    type: 'Feature',
    id: incident.id,
    geometry: geometryOf(incident),
    properties: {
      type: incident.eventType,
      state: incident.state,
      dateStart: time?.from ?? null,
      dateEnd: time?.to ?? null,
      datePrecision: time?.precision ?? 'unknown',
      place: place?.name ?? null,
      placePrecision: place?.precision ?? null,
      representative: isArea(incident),
      country: place?.country ?? null,
      admin1: place?.admin1 ?? null,
      admin2: null,
      actors: isOneOf ? [] : actors,
      attributionGrade: grades.attribution,
      attributionRelation: attribution?.relation ?? null,
      candidates: isOneOf ? actors : [],
      means: incident.means,
      placeHit: incident.placeHit,
      health: healthOf(incident),
      killed: range(incident.killed),
      injured: range(incident.injured),
      byGroup: byGroup(incident),
      occurrenceGrade: grades.occurrence,
      origins: incident.lines.map(({ origin }) => publicOrigin(incident, origin)),
      claims: incident.claims.map(({ id }) => id),
      sources: sources.map(({ id, externalId, publisher, url }) => ({ id, externalId, publisher, url })),
      arrangementCoverage: coverageOf(incident),
      updated,
      version: about.recordVersion,
    },
  }
}

function geometryOf(incident: IncidentRecord): unknown {
  const point = publicPoint(incident)
  return point ? { type: 'Point', coordinates: [point.lon, point.lat] } : null
}

const range = (figure: FigureRange | null) =>
  figure && { low: figure.low, best: figure.best, high: figure.high, openHigh: figure.openHigh }

const byGroup = (incident: IncidentRecord) => ({
  civilian: range(killedOf(incident, { group: 'civilian' })),
  combatant: range(killedOf(incident, { group: 'combatant' })),
  child: range(killedOf(incident, { demographic: 'child' })),
  woman: range(killedOf(incident, { demographic: 'woman' })),
  man: range(killedOf(incident, { demographic: 'man' })),
})
