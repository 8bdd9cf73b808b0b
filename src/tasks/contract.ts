// A reading as it leaves the program: the shape of the contract `reading/1`, field by field, so that what the engine keeps for
// itself (reasons, ways of weighing) never slips out.

import type { Passage } from '../model/passage.ts'
import type { Arrangement, Claim, Place, PlaceCandidate, Quantity, Reading } from '../model/reading.ts'

/** The reading as the contract's JSON. Keys always come in the same order. */
export function toContract(reading: Reading): unknown {
  const { source, reader } = reading
  return {
    contract: 'reading/1',
    reader: { name: reader.name, version: reader.version, lexicon: reader.lexicon },
    source: {
      id: source.id,
      externalId: source.externalId,
      title: source.title,
      publisher: source.publisher,
      url: source.url,
      publishedAt: source.publishedAt,
      publishedAtFrom: source.publishedAtFrom,
      language: source.language,
      text: source.text,
    },
    claims: reading.claims.map(claimOut),
    problems: reading.problems.map(({ code, message, start, end }) => ({
      code,
      message,
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
    })),
  }
}

function claimOut(claim: Claim): unknown {
  const { id, kind, passage, repeats, speaker, modality, time, attribution } = claim
  return {
    id,
    kind,
    passage: passageOut(passage),
    repeats,
    speaker: speaker && { name: speaker.name, passage: passageOut(speaker.passage), connection: speaker.connection },
    modality,
    hedges: claim.hedges,
    ...ownFields(claim),
    places: claim.places.map(placeOut),
    time: time && {
      asWritten: time.asWritten,
      from: time.from,
      to: time.to,
      precision: time.precision,
      partOfDay: time.partOfDay,
    },
    attribution: attribution && {
      relation: attribution.relation,
      actors: attribution.actors.map(({ name, asWritten, type }) => ({ name, asWritten, type })),
    },
    quantities: claim.quantities.map(quantityOut),
    rule: claim.rule,
    confidence: claim.confidence,
  }
}

/** The fields that only claims of one kind have. */
function ownFields(claim: Claim): Record<string, unknown> {
  switch (claim.kind) {
    case 'incident': {
      const { incident, eventType, means, placeHit, health } = claim
      return { incident, eventType, means, placeHit, health }
    }
    case 'arrangement':
    case 'breach':
      return { arrangement: arrangementOut(claim.arrangement) }
    case 'response':
      return { incident: claim.incident }
    case 'appeal':
      return { appeal: { by: claim.appeal.by, to: claim.appeal.to, for: claim.appeal.for } }
    case 'toll':
    case 'context':
      return {}
  }
}

const passageOut = ({ start, end, exact }: Passage): unknown => ({ exact, start, end })

const placeOut = (place: Place): unknown => ({
  asWritten: place.asWritten,
  name: place.name,
  lat: place.lat,
  lon: place.lon,
  precision: place.precision,
  country: place.country,
  admin1: place.admin1,
  gazetteerId: place.gazetteerId,
  candidates: place.candidates.map(candidateOut),
  representative: place.representative,
})

const candidateOut = ({ gazetteerId, name, lat, lon, country, admin1 }: PlaceCandidate): unknown => ({
  gazetteerId,
  name,
  lat,
  lon,
  country,
  admin1,
})

const quantityOut = (quantity: Quantity): unknown => ({
  phrase: passageOut(quantity.phrase),
  bound: quantity.bound,
  floor: quantity.floor,
  ceiling: quantity.ceiling,
  unit: quantity.unit,
  harm: quantity.harm,
  group: quantity.group,
  demographic: quantity.demographic,
  role: quantity.role,
  partOf: quantity.partOf,
  increment: quantity.increment,
  rule: quantity.rule,
})

const arrangementOut = ({ kind, status, areasIn, areasOut, parties }: Arrangement): unknown => ({
  kind,
  status,
  areasIn: areasIn.map(placeOut),
  areasOut: areasOut.map(placeOut),
  parties,
})
