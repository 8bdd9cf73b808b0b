// Makes claims out of what was understood: cuts the passages, gives each figure its speaker, and writes down why. The
// last step of reading; nothing is decided here that the words do not carry.

import type { EventType, Launch, Means, Modality, TargetType } from '../model/codes.ts'
import { type Passage, passageFrom } from '../model/passage.ts'
import type { Claim, ContextClaim, IncidentClaim, Place, Quantity, Speaker, Time, TollClaim } from '../model/reading.ts'
import type { Frame, Mentions } from './frames.ts'
import { type Incident } from './incidents.ts'
import { dayOf, type PlacedFrame } from './open-incident.ts'
import { LAUNCH_OF_TYPE } from './lang/en/acts.ts'
import type { Document, PlaceMention, QuantityMention, Span, Speech, TimeMention } from './mentions.ts'
import { saysItNeverWas } from './modality.ts'
import { coarseness, relatePlaces } from './place-relations.ts'
import { firstAt } from './spans.ts'
import { readHealth } from './targets.ts'
import { beginningIn } from './spans.ts'
import { bringsTollTo, periodOf } from './tolls.ts'

/** A figure that is read as a toll, in its frame, and why. */
export interface TollFigure {
  readonly frame: Frame
  readonly quantity: QuantityMention
  readonly reason: string
}

// A passage is a sentence or two; a longer run of words is cut down to what carries the claim.
const LONGEST_PASSAGE = 480

/** Cuts and words claims for one document. */
export class ClaimMaker {
  private readonly document: Document
  private readonly mentions: Mentions
  constructor(document: Document, mentions: Mentions) {
    this.document = document
    this.mentions = mentions
  }

  /** The passage of a run of tokens. */
  passage({ from, to }: Span): Passage {
    const { tokens, source } = this.document
    return passageFrom(source, tokens.starts[from], tokens.ends[to - 1])
  }

  /**
   * Cuts the words of a passage anew where their sentence stands again in the text. Where the spacing differs, so that
   * they do not stand at the same distance from its start, the whole sentence is the passage.
   */
  passageAgain(passage: Passage, original: Passage, { from, to }: Span): Passage {
    const { tokens, source } = this.document
    const inside = [...original.exact].slice(0, passage.start - original.start).join('').length
    const start = tokens.starts[from] + inside
    const end = start + passage.exact.length
    return tokens.text.slice(start, end) === passage.exact
      ? passageFrom(source, start, end)
      : passageFrom(source, tokens.starts[from], tokens.ends[to - 1])
  }

  /** The claims of one incident: one for each frame and speaker. */
  incidentClaims(incident: Incident, key: string, excluded: ReadonlySet<QuantityMention>): IncidentClaim[] {
    const isDated = incident.frames.some((f) => dayOf(f.frame) !== null)
    return incident.frames
      .filter((placed) => saysAnything(placed))
      .flatMap((placed) => this.frameClaims(placed, incident, isDated, key, excluded))
  }

  private frameClaims(
    placed: PlacedFrame,
    incident: Incident,
    isDated: boolean,
    key: string,
    excluded: ReadonlySet<QuantityMention>,
  ): IncidentClaim[] {
    const { frame } = placed
    const figures = frame.quantities.filter((q) => q.harm !== null && q.harm !== 'property_damage' && !excluded.has(q))
    const coreSpeech = this.speechAt(coreToken(frame))
    const groups = groupBySpeaker(figures, (q) => this.speechAt(q.from))
    if (!groups.has(coreSpeech?.name ?? '')) groups.set(coreSpeech?.name ?? '', { speech: coreSpeech, figures: [] })
    if (groups.size > 1 && groups.get(coreSpeech?.name ?? '')?.figures.length === 0)
      groups.delete(coreSpeech?.name ?? '')
    const places = this.placesOf(frame, incident)
    const time = this.timeOf(placed, incident, isDated)
    const health = readHealth(this.document, frame.from, frame.to, frame.targets, frame.quantities)
    return [...groups.values()].map(({ speech, figures: theirs }) => {
      const common = this.common(frame, speech)
      return {
        ...common,
        id: '',
        kind: 'incident' as const,
        incident: key,
        eventType: incident.type,
        means: meansOf(frame),
        launch: launchOf(incident.type),
        placeHit: targetsOf(frame),
        health,
        places,
        time,
        attribution: placed.attribution,
        quantities: this.quantities(theirs),
        rule: ruleOf(frame, common),
        reasons: [...placed.reasons, ...this.reasons(frame, speech)],
      }
    })
  }

  /** What was damaged or destroyed beside the people harmed, counted: context of the act. */
  damageClaims(incident: Incident, excluded: ReadonlySet<QuantityMention>): ContextClaim[] {
    return incident.frames.flatMap(({ frame }) => {
      const damage = frame.quantities.filter((q) => q.harm === 'property_damage' && !excluded.has(q))
      if (!damage.length) return []
      const speech = this.speechAt(damage[0].from)
      return {
        ...this.common(frame, speech),
        id: '',
        kind: 'context' as const,
        places: this.placesOf(frame, incident),
        time: dayOf(frame)?.time ?? null,
        attribution: null,
        quantities: this.quantities(damage),
        rule: 'context/1:damage',
        reasons: this.reasons(frame, speech),
      }
    })
  }

  /** Toll claims: the figures of one frame by one speaker share a claim. */
  tollClaims(tolls: readonly TollFigure[]): TollClaim[] {
    const claims: TollClaim[] = []
    const byFrame = new Map<Frame, TollFigure[]>()
    for (const toll of tolls) byFrame.set(toll.frame, [...(byFrame.get(toll.frame) ?? []), toll])
    for (const [frame, figures] of [...byFrame].flatMap(([frame, all]) => this.apart(frame, all))) {
      const groups = groupBySpeaker(
        figures.map((f) => f.quantity),
        (q) => this.speechAt(q.from),
      )
      for (const { speech, figures: theirs } of groups.values()) {
        const period = periodOf(frame) ?? dayOf(frame)
        claims.push({
          ...this.common(frame, speech),
          id: '',
          kind: 'toll',
          places: frame.places.slice(0, 3).map(toPlace),
          time: period ? period.time : null,
          attribution: null,
          quantities: this.quantities(theirs),
          rule: 'toll/1',
          reasons: [...new Set(figures.map((f) => f.reason)), ...this.reasons(frame, speech)],
        })
      }
    }
    return claims
  }

  /** "18 in 24 hours, bringing the toll since October to 48,365": two tolls, each with the time told with it. */
  private apart(frame: Frame, figures: readonly TollFigure[]): [Frame, readonly TollFigure[]][] {
    const at = bringsTollTo(this.document, frame)
    const before = figures.filter(({ quantity }) => quantity.from < at)
    if (at < 0 || before.length === 0 || before.length === figures.length) return [[frame, figures]]
    return [
      [{ ...frame, times: frame.times.filter((t) => t.from < at) }, before],
      [
        { ...frame, times: beginningIn(this.mentions.times, at, frame.to) },
        figures.filter((f) => f.quantity.from >= at),
      ],
    ]
  }

  /** Cuts a quantity with its phrase. The whole it is a part of is named by its phrase. */
  quantities(list: readonly QuantityMention[]): Quantity[] {
    return list.map((q) => {
      const whole = q.partOf === null ? null : this.mentions.quantities[q.partOf]
      return {
        phrase: this.passage(q),
        bound: q.bound,
        floor: q.floor,
        ceiling: q.ceiling,
        unit: q.unit,
        harm: q.harm,
        group: q.group,
        demographic: q.demographic,
        role: q.role,
        partOf: whole ? this.passage(whole).exact : null,
        increment: q.increment,
        rule: q.rule,
      }
    })
  }

  /** The speech that covers a token, or null when the publisher speaks. */
  speechAt(token: number): Speech | null {
    const { speech } = this.mentions
    const before = firstAt(speech, token + 1) - 1
    return before >= 0 && speech[before].to > token ? speech[before] : null
  }

  /** A speaker as the contract has it. */
  speaker(speech: Speech | null): Speaker | null {
    if (!speech) return null
    return { name: speech.name, passage: this.passage(speech.nameSpan), connection: speech.connection }
  }

  private common(frame: Frame, speech: Speech | null) {
    return {
      passage: this.passage(this.shortened(frame)),
      repeats: null,
      speaker: this.speaker(speech),
      modality: modalityOf(frame, speech),
      hedges: frame.hedges,
      confidence: null,
    }
  }

  private shortened(frame: Frame): Span {
    const { tokens } = this.document
    if (tokens.ends[frame.to - 1] - tokens.starts[frame.from] <= LONGEST_PASSAGE) return frame
    const spans: Span[] = [...frame.quantities, ...frame.acts, ...frame.places.slice(0, 1)].sort(
      (a, b) => a.from - b.from,
    )
    if (!spans.length) return frame
    let from = spans[0].from
    let to = Math.max(...spans.map((s) => s.to))
    while (to - from > 1 && tokens.ends[to - 1] - tokens.starts[from] > LONGEST_PASSAGE) to--
    while (from > frame.from && tokens.ends[to - 1] - tokens.starts[from - 1] <= LONGEST_PASSAGE) from--
    while (to < frame.to && tokens.ends[to] - tokens.starts[from] <= LONGEST_PASSAGE) to++
    return { from, to }
  }

  private placesOf(frame: Frame, incident: Incident): Place[] {
    const { place } = incident
    if (!place) return frame.places.slice(0, 1).map(toPlace)
    const fitting = frame.places.filter((p) => {
      const relation = relatePlaces(p, place, this.mentions.places)
      return relation === 'same' || (relation === 'around' && coarseness(p) > coarseness(place))
    })
    const isFirst = (incident.frames.find((f) => !f.frame.isTitle) ?? incident.frames[0]).frame === frame
    const carried = isFirst && !incident.frames.some((f) => f.frame.places.includes(place)) ? [place] : []
    return [...new Set([...carried, ...fitting])].map(toPlace)
  }

  /** @param isDated whether any frame of the incident tells a day */
  private timeOf(placed: PlacedFrame, incident: Incident, isDated: boolean): Time | null {
    const own = dayOf(placed.frame)
    if (own && (!incident.time || meets(own, incident.time))) return own.time
    if (!isDated && incident.time) return incident.frames[0] === placed ? incident.time.time : null
    // "On 27 November", in a report whose year nobody knows: the words are kept, the day is not guessed.
    return isDated ? null : (placed.frame.times.find((t) => !t.isPeriod && !t.isTie && t.of !== 'saying')?.time ?? null)
  }

  private reasons(frame: Frame, speech: Speech | null): string[] {
    return [
      ...frame.times.map((t) => `time: ${t.reason}`),
      ...frame.places.map((p) => `place: ${p.reason}`),
      ...frame.quantities.filter((q) => q.harm !== null).map((q) => `figure: ${q.reason}`),
      ...(speech ? [`speaker: ${speech.reason}`] : []),
    ]
  }
}

/** A sentence that points back without a value of its own ("the wounded were taken away") is no claim. */
const saysAnything = ({ frame, attribution }: PlacedFrame): boolean =>
  attribution !== null ||
  frame.votes.size > 0 ||
  frame.quantities.some((q) => q.harm !== null) ||
  frame.places.length > 0 ||
  frame.times.length > 0 ||
  frame.targets.length > 0 ||
  frame.modality === 'denied'

const meets = (a: TimeMention, b: TimeMention): boolean =>
  (a.time.from ?? '') <= (b.time.to ?? '9') && (b.time.from ?? '') <= (a.time.to ?? '9')

const coreToken = (frame: Frame): number =>
  frame.quantities.find((q) => q.harm !== null)?.from ?? frame.acts.find((a) => a.sort !== 'means')?.from ?? frame.from

function groupBySpeaker(figures: readonly QuantityMention[], speechOf: (q: QuantityMention) => Speech | null) {
  const groups = new Map<string, { speech: Speech | null; figures: QuantityMention[] }>()
  for (const q of figures) {
    const speech = speechOf(q)
    const group = groups.get(speech?.name ?? '') ?? { speech, figures: [] }
    group.figures.push(q)
    groups.set(speech?.name ?? '', group)
  }
  return groups
}

function modalityOf(frame: Frame, speech: Speech | null): Modality {
  if (frame.modality !== 'asserted') return frame.modality
  if (speech && speech.modality !== 'asserted') return speech.modality
  return speech ? 'attributed' : 'asserted'
}

const meansOf = (frame: Frame): Means[] => {
  const means = new Set(frame.acts.map((a) => a.means).filter((m): m is Means => m !== null && m !== 'small_arms'))
  const isSuicide = frame.acts.some(({ type }) => type === 'suicide_attack')
  if (!isSuicide || !(means.has('car_bomb') || means.has('suicide_vehicle'))) return [...means]
  // "A suicide bomber drove a car packed with explosives": in a vehicle, and on nobody's body
  for (const one of ['car_bomb', 'suicide_vest'] as const) means.delete(one)
  return [...means.add('suicide_vehicle')]
}

const launchOf = (type: EventType): Launch | null => LAUNCH_OF_TYPE[type] ?? null

const targetsOf = (frame: Frame): TargetType[] => [...new Set(frame.targets.map((t) => t.type))]

/** A denial that the act happened at all is told from one of having done it. */
function ruleOf(frame: Frame, { modality, passage }: Pick<IncidentClaim, 'modality' | 'passage'>): string {
  if (saysItNeverWas(modality, passage.exact)) return 'incident/1:never_was'
  return frame.quantities.some((q) => q.harm !== null) ? 'incident/1:harm' : 'incident/1:act'
}

/** A place mention as the contract has it. */
export const toPlace = (p: PlaceMention): Place => ({
  asWritten: p.asWritten,
  name: p.name,
  lat: p.lat,
  lon: p.lon,
  precision: p.precision,
  country: p.country,
  admin1: p.admin1,
  gazetteerId: p.gazetteerId,
  candidates: p.candidates,
  representative: p.representative,
})

/**
 * Puts claims in order of the text and gives each an id made of its kind and its passage. The claims are new and nobody
 * else's yet, so the ids are written into them: a copy of each for its id took a hundredth of all the time.
 */
export function withIds(claims: readonly Claim[]): Claim[] {
  const seen = new Map<string, number>()
  const inOrder = claims.toSorted((a, b) => a.passage.start - b.passage.start || a.passage.end - b.passage.end)
  for (const claim of inOrder) {
    const base = `${claim.kind}:${claim.passage.start}-${claim.passage.end}`
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    const named: { id: string } = claim
    named.id = count === 1 ? base : `${base}.${count}`
  }
  return inOrder
}
