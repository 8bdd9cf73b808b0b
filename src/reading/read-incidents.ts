// From the frames of a document to the claims about its incidents and tolls: gives each frame its attribution and, where
// "the town" points back, its place; parts tolls from incidents; groups; looks for totals; drops what says nothing.

import type { EventType } from '../model/codes.ts'
import type { Attribution, Claim } from '../model/reading.ts'
import { attribute } from './attribution.ts'
import { incidentAttribution } from './attribution-merge.ts'
import type { ClaimMaker, TollFigure } from './claims.ts'
import { type Frame, findFrames, type Mentions } from './frames.ts'
import { dayOf, familyOf, groupFrames, type Incident, type PlacedFrame, winner } from './incidents.ts'
import type { Document, PlaceMention, QuantityMention, Span, TimeMention } from './mentions.ts'
import { coarseness, relatePlaces } from './place-relations.ts'
import { written } from './tokens.ts'
import { findTotals, type Total, tollReason } from './tolls.ts'
import { settleType } from './event-type.ts'

/** The claims of a document about incidents and tolls, in no particular order. */
export function readIncidents(document: Document, mentions: Mentions, maker: ClaimMaker): Claim[] {
  const tolls: TollFigure[] = []
  const placed = findFrames(document, mentions).map((frame) => {
    const own: QuantityMention[] = []
    for (const quantity of frame.quantities) {
      const reason = tollReason(document, frame, quantity)
      if (reason) tolls.push({ frame, quantity, reason })
      else own.push(quantity)
    }
    const kept = partsFollowWholes(own, frame.quantities, tolls, frame, mentions)
    return placeFrame(
      document,
      mentions,
      maker,
      kept.length === frame.quantities.length ? frame : { ...frame, quantities: kept },
    )
  })
  const grouped = groupFrames(document, mentions, placed)
  const totals = findTotals(grouped, mentions)
  const isTotal = new Set<QuantityMention>()
  for (const { incident, quantity } of totals) {
    const home = incident.frames.find((f) => f.frame.quantities.includes(quantity))
    if (!home) continue
    const parts = home.frame.quantities.filter((q) => q.partOf !== null && mentions.quantities[q.partOf] === quantity)
    for (const q of [quantity, ...parts]) {
      if (!isTotal.has(q)) tolls.push({ frame: home.frame, quantity: q, reason: 'the sum of figures told apart' })
      isTotal.add(q)
    }
  }
  const votes = documentVotes(grouped)
  const finished = grouped
    .filter((incident) => saysEnough(incident, isTotal))
    .map((incident, _, all) => complete(incident, all, totals, votes, mentions, document))
  const claims: Claim[] = finished.flatMap((incident, i) =>
    maker.incidentClaims(incident, `incident-${i + 1}`, isTotal),
  )
  return [...claims, ...maker.tollClaims(tolls)]
}

/** A part goes where its whole goes: "72 civilians including 15 children" over a month are both a toll. */
function partsFollowWholes(
  own: readonly QuantityMention[],
  all: readonly QuantityMention[],
  tolls: TollFigure[],
  frame: Frame,
  mentions: Mentions,
): QuantityMention[] {
  return own.filter((q) => {
    const whole = q.partOf === null ? null : mentions.quantities[q.partOf]
    const gone = whole !== null && all.includes(whole) && !own.includes(whole)
    if (gone) tolls.push({ frame, quantity: q, reason: 'part of a toll' })
    return !gone
  })
}

function placeFrame(document: Document, mentions: Mentions, maker: ClaimMaker, frame: Frame): PlacedFrame {
  const trigger = frame.acts.find((a) => a.sort !== 'means') ?? frame.acts[0] ?? null
  const figure = frame.quantities.find((q) => q.harmAt >= 0)
  const span =
    trigger ?? (figure ? { from: figure.harmAt, to: figure.harmAt + 1 } : { from: frame.from, to: frame.from + 1 })
  const { attribution, modality } = doerOf(document, mentions, frame, span)
  const own = frame.places[0] ?? null
  const pointed = frame.placeNoun === null ? null : lastNamed(document, mentions, frame.placeNoun)
  const place = pointed && (!own || isCoarserThan(own, pointed, mentions)) ? pointed : own
  const softened = modality && frame.modality === 'asserted' ? { ...frame, modality } : frame
  return {
    frame: softened,
    attribution: attribution.relation === 'none' ? null : attribution,
    place: place?.precision === 'country' && !isOnlyCountry(mentions) ? null : place,
    voice: maker.speechAt(figure?.from ?? span.from)?.name ?? '',
    reasons: [],
  }
}

/** Who did it, by the first act word that names anybody. */
function doerOf(document: Document, mentions: Mentions, frame: Frame, first: Span) {
  const found = attribute(document, mentions.actors, frame.from, frame.to, first)
  if (found.attribution.relation !== 'none') return found
  for (const act of frame.acts.slice(0, 6)) {
    if (act === first) continue
    const other = attribute(document, mentions.actors, frame.from, frame.to, act)
    if (other.attribution.relation !== 'none') return other
  }
  return found
}

const isCoarserThan = (own: PlaceMention, pointed: PlaceMention, mentions: Mentions): boolean =>
  coarseness(own) > coarseness(pointed) && relatePlaces(own, pointed, mentions.places) === 'around'

const isOnlyCountry = (mentions: Mentions): boolean =>
  !mentions.places.some((p) => p.use === 'location' && p.precision !== 'country')

const NOUN_PRECISION: Record<string, readonly string[]> = {
  town: ['settlement', 'near'],
  city: ['settlement', 'near'],
  village: ['settlement', 'near'],
  camp: ['neighbourhood', 'settlement', 'site'],
  suburb: ['settlement', 'neighbourhood'],
  district: ['neighbourhood', 'district', 'settlement'],
  neighborhood: ['neighbourhood'],
  neighbourhood: ['neighbourhood'],
  province: ['province'],
  governorate: ['province'],
  market: ['site'],
  square: ['site'],
  area: ['area_vague', 'neighbourhood', 'settlement', 'district'],
  region: ['area_vague', 'province', 'district'],
}

/** The place that "the town" points back to: the last one named of that kind, not long before. */
function lastNamed(document: Document, mentions: Mentions, noun: number): PlaceMention | null {
  const kinds = NOUN_PRECISION[document.tokens.words[noun]] ?? []
  for (let i = mentions.places.length - 1; i >= 0; i--) {
    const place = mentions.places[i]
    if (place.from >= noun) continue
    if (noun - place.from > 220) return null
    if (kinds.includes(place.precision) && (place.use === 'location' || place.use === 'origin')) return place
  }
  return null
}

function documentVotes(incidents: readonly Incident[]): Map<EventType, number> {
  const votes = new Map<EventType, number>()
  for (const incident of incidents)
    for (const { frame } of incident.frames)
      for (const [type, n] of frame.votes) votes.set(type, (votes.get(type) ?? 0) + n)
  return votes
}

/** After totals are taken out, an incident must still have a figure, or a place or day of its own told as an act. */
function saysEnough(incident: Incident, totals: ReadonlySet<QuantityMention>): boolean {
  const had = incident.frames.some((f) => f.frame.quantities.some((q) => totals.has(q)))
  if (!had) return true
  const kept = incident.frames.some((f) =>
    f.frame.quantities.some((q) => q.harm !== null && !totals.has(q) && q.demographic === null),
  )
  return kept
}

/** Settles the type, and lends a place or a day that the text ties to the incident without naming it again. */
function complete(
  incident: Incident,
  all: readonly Incident[],
  totals: readonly Total[],
  votes: ReadonlyMap<EventType, number>,
  mentions: Mentions,
  document: Document,
): Incident {
  const type = settleType(document, incident, votes)
  const place = incident.place ?? contextPlace(incident, all, mentions)
  const whole = totals.find((t) => t.parts.includes(incident))?.incident
  const time = incident.time ?? whole?.time ?? tiedTime(incident, all)
  const told = whole ? { ...incident, frames: blamedLike(incident, whole) } : incident
  const frames = withDoers(document, told, all)
  return { ...told, frames: type === 'armed_clash' ? bothSides(document, frames, mentions) : frames, type, place, time }
}

/**
 * The doers of an incident's frames. Accusations by others than the publisher stand side by side; where the publisher's own
 * words name somebody else than the rest, it was told of another act; and where no words name anybody, the act told just
 * before may say who.
 */
function withDoers(document: Document, incident: Incident, all: readonly Incident[]): readonly PlacedFrame[] {
  const frames = all
    .flatMap((other) => (other === incident || other.frames[0] === incident.frames[0] ? incident : other).frames)
    .filter((f) => !f.frame.isTitle || incident.frames.includes(f))
    .sort((a, b) => a.frame.from - b.frame.from)
  const told = frames.map((f) => ({
    sentence: f.frame.sentence,
    family: f.frame.votes.size ? familyOf(winner(f.frame.votes)) : null,
    attribution: f.attribution ?? NOBODY,
  }))
  const members = incident.frames.map((f) => frames.indexOf(f)).filter((i) => i >= 0)
  const merged = incidentAttribution(document, told, members)
  if (merged.relation === 'none') return incident.frames
  const names = new Set(merged.actors.map((a) => a.name))
  const isNamed = incident.frames.some((f) => f.attribution !== null)
  return incident.frames.map((f, i) => {
    if (!isNamed) return i === 0 ? { ...f, attribution: merged } : f
    const isOwnWord = f.voice === '' && f.attribution !== null
    return isOwnWord && !f.attribution?.actors.some((a) => names.has(a.name)) ? { ...f, attribution: null } : f
  })
}

/** In a clash both sides fight: "the army killed 60 ISIS fighters" names the other side by its dead. */
function bothSides(document: Document, frames: readonly PlacedFrame[], mentions: Mentions): readonly PlacedFrame[] {
  return frames.map((f) => {
    if (f.attribution?.relation !== 'single' && f.attribution?.relation !== 'unnamed_kind') return f
    const [ours] = f.attribution.actors
    const dead = f.frame.quantities.filter((q) => q.harm === 'killed' && q.group === 'combatant')
    const other = mentions.actors.find(
      (a) =>
        a.name !== ours.name &&
        (a.side ?? a.name) !== ours.name &&
        !a.isSpeakerOnly &&
        dead.some((q) => a.from >= q.from && a.from <= q.to + 2 && a.to <= f.frame.to),
    )
    if (!other) return f
    const name = {
      name: other.side ?? other.name,
      asWritten: written(document.tokens, other.from, other.to),
      type: other.type,
    }
    return { ...f, attribution: { relation: 'joint' as const, actors: [ours, name] } }
  })
}

const NOBODY: Attribution = { relation: 'none', actors: [] }

/** The parts of a total were done by whoever did the whole, where the parts name nobody. */
function blamedLike(part: Incident, whole: Incident): readonly PlacedFrame[] {
  const attribution = whole.frames.find((f) => f.attribution !== null)?.attribution ?? null
  if (!attribution || part.frames.some((f) => f.attribution !== null)) return part.frames
  return part.frames.map((f, i) => (i === 0 ? { ...f, attribution } : f))
}

/** Where the act told of just before was: "Another three were killed in shelling." */
function contextPlace(incident: Incident, all: readonly Incident[], mentions: Mentions): PlaceMention | null {
  const first = incident.frames[0].frame
  if (first.isElsewhere) return first.places[0] ?? null
  let before: { sentence: number; place: PlaceMention } | null = null
  for (const other of all) {
    if (other === incident || !other.place) continue
    for (const { frame } of other.frames) {
      if (frame.isTitle || frame.from >= first.from || first.sentence - frame.sentence > 3) continue
      if (!before || frame.sentence >= before.sentence) before = { sentence: frame.sentence, place: other.place }
    }
  }
  return before?.place ?? lastLocation(first, mentions) ?? first.places[0] ?? null
}

function lastLocation(first: Frame, mentions: Mentions): PlaceMention | null {
  let last: PlaceMention | null = null
  for (const place of mentions.places) {
    if (place.from >= first.to) break
    if (place.use !== 'location' || place.precision === 'country') continue
    if (first.from - place.from < 90) last = place
  }
  return last
}

/** "Meanwhile", "also": the day of the incident told of just before. */
function tiedTime(incident: Incident, all: readonly Incident[]): TimeMention | null {
  const first = incident.frames[0].frame
  if (!first.isTied || dayOf(first)) return null
  const before = all[all.indexOf(incident) - 1]
  return before?.time ?? null
}
