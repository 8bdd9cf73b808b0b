// From the frames of a document to the claims about its incidents and tolls: gives each frame its attribution and, where
// "the town" points back, its place; parts tolls from incidents; groups; looks for totals; drops what says nothing.

import type { Attribution, Claim } from '../model/reading.ts'
import { Attributing } from './attribution.ts'
import { isOnlyMachines } from './attribution-merge.ts'
import { isCause } from './causes.ts'
import type { ActMention } from './acts.ts'
import type { ClaimMaker, TollFigure } from './claims.ts'
import { type Frame, findFrames, type Mentions } from './frames.ts'
import { completeIncidents } from './carry-over.ts'
import { familyOf, winner } from './event-families.ts'
import { canFound, groupFrames, type Incident } from './incidents.ts'
import { type PlacedFrame } from './open-incident.ts'
import { ANSWERS, COUNTERS, TURNS } from './lang/en/attribution.ts'
import { ATTACKERS } from './lang/en/frames.ts'
import type { Document, PlaceMention, QuantityMention, Span } from './mentions.ts'
import { placeOfNoun } from './place-nouns.ts'
import { coarseness, relatePlaces } from './place-relations.ts'
import { reportingPeriod, type Summary, summedUp, summaryOf, withArea, withPeriod } from './toll-frames.ts'
import { PUNCT, type Tokens } from './tokens.ts'
import { isArea, isSaidAlready, tollReason } from './tolls.ts'
import { findHeadlineTolls, findTotals, type Total } from './totals.ts'
import type { WordSet } from './word-table.ts'

/** A document with all that was found in it. */
export interface ReadText {
  readonly document: Document
  readonly mentions: Mentions
  readonly maker: ClaimMaker
}

/** The claims of documents about incidents and tolls, in no particular order. Step by step for all, as `readSources` does. */
export function readIncidents(texts: readonly ReadText[]): Claim[][] {
  const frames = findFrames(texts)
  const parted = texts.map((text, i) => partTolls(text, frames[i]))
  const placed = texts.map((text, i) => parted[i].own.map((frame) => placeFrame(text, frame)))
  const summaries = texts.map((text, i) => parted[i].summaries.map((frame) => placeFrame(text, frame)))
  const grouped = texts.map(({ document, mentions }, i) => groupFrames(document, mentions, placed[i]))
  const summed = texts.map((text, i) => withTotals(text, grouped[i], parted[i].tolls))
  const complete = texts.map(({ document, mentions }, i) => {
    const { isTotal } = summed[i]
    let { totals } = summed[i]
    const told = grouped[i].flatMap((incident) => {
      const isSum = sumsUpOthers(incident, totals)
      if (!isSum && saysEnough(incident, isTotal, document)) return [incident]
      const parts = groupFrames(document, mentions, withoutCounts(document, incident, isTotal))
      if (isSum) totals = totals.map((t) => (t.incident === incident ? { ...t, parts: [...t.parts, ...parts] } : t))
      return parts
    })
    const others = [...summaries[i], ...leftOut(placed[i], told)]
    return completeIncidents(document, mentions, told, grouped[i], totals, others)
  })
  return texts.map((text, i) => claimsOf(text, complete[i], summed[i]))
}

/** The frames of a document without the figures that are tolls, and those tolls. */
interface Parted {
  readonly own: readonly Frame[]
  /** Frames that only sum up. */
  readonly summaries: readonly Frame[]
  readonly tolls: readonly TollFigure[]
}

function partTolls({ document, mentions }: ReadText, frames: readonly Frame[]): Parted {
  const tolls: TollFigure[] = []
  const inTolls = new Set<QuantityMention>()
  const ownFrames: Frame[] = []
  const summaries: Frame[] = []
  const reported = reportingPeriod(document, mentions)
  let summary: Summary | null = null
  for (const found of frames) {
    const bare = withPeriod(document, found, reported)
    const frame: Frame = summedUp(document, bare, summary) ?? withoutDayOfCount(bare)
    const own: QuantityMention[] = []
    let area: Frame | null = null
    let isSummary = false
    for (const quantity of frame.quantities) {
      const reason = isKeptPart(document, frame, quantity, mentions)
        ? null
        : isInToll(document, quantity, inTolls, mentions)
          ? 'part of a toll'
          : tollReason(document, frame, quantity)
      if (reason && (isSaidAlready(document, frame, quantity) || isUncounted(document, frame, quantity, reason)))
        continue
      if (reason) {
        tolls.push({ frame: (area ??= withArea(document, mentions, frame)), quantity, reason })
        inTolls.add(quantity)
      } else own.push(quantity)
      isSummary ||= reason !== null && OVER_TIME.test(reason)
    }
    summary = own.length < frame.quantities.length ? summaryOf(document, frame, summary) : null
    const kept = partsFollowWholes(own, frame.quantities, tolls, area ?? frame, mentions)
    // "The war has killed 270,000": a sentence that only sums up tells of no act.
    if (isSummary && !kept.some((q) => q.harm !== null && q.harm !== 'property_damage') && !takesGround(frame)) {
      summaries.push(frame)
      continue
    }
    ownFrames.push(kept.length === frame.quantities.length ? frame : { ...frame, quantities: kept })
  }
  return { own: ownFrames, summaries, tolls }
}

/** "Overran the town after three days of battles that killed 34": the dead are of those days, and the town was taken. */
const takesGround = ({ told }: Frame): boolean => told[0]?.type === 'territory_change' && told[0].sort === 'verb'

/** The tolls of a document, with the totals that its incidents turn out to have. */
interface Summed {
  readonly tolls: readonly TollFigure[]
  readonly totals: readonly Total[]
  readonly isTotal: ReadonlySet<QuantityMention>
}

function withTotals(
  { document, mentions }: ReadText,
  grouped: readonly Incident[],
  parted: readonly TollFigure[],
): Summed {
  const tolls = [...parted]
  const totals = findTotals(document, grouped, tolls, mentions)
  const isTotal = new Set<QuantityMention>()
  for (const { frame, quantity } of findHeadlineTolls(grouped, tolls)) {
    tolls.push({ frame, quantity, reason: 'a headline of what the text counts over more than one act' })
    isTotal.add(quantity)
  }
  for (const { incident, quantity, parts } of totals) {
    const home = incident.frames.find((f) => f.frame.quantities.includes(quantity))
    if (!home) continue
    for (const q of withTotal(quantity, home.frame, mentions)) {
      const reason = parts.length > 0 ? 'the sum of figures told apart' : 'over the whole of an area'
      if (!isTotal.has(q)) tolls.push({ frame: home.frame, quantity: q, reason })
      isTotal.add(q)
    }
  }
  return { tolls, totals, isTotal }
}

function claimsOf({ document, maker }: ReadText, incidents: readonly Incident[], { tolls, isTotal }: Summed): Claim[] {
  const isLeftOut = new Set([...isTotal, ...incidents.flatMap((incident) => restated(document, incident))])
  const claims: Claim[] = incidents.flatMap((incident, i) => [
    ...maker.incidentClaims(incident, `incident-${i + 1}`, isLeftOut),
    ...maker.damageClaims(incident, isLeftOut),
  ])
  return [...claims, ...maker.tollClaims(tolls.filter((toll) => !isHeadlineAgain(toll, tolls)))]
}

/** The frames that are of no incident: headlines of totals, words about acts. */
function leftOut(placed: readonly PlacedFrame[], told: readonly Incident[]): PlacedFrame[] {
  const inside = new Set(told.flatMap(({ frames }) => frames.map(({ frame }) => frame)))
  return placed.filter(({ frame }) => !inside.has(frame))
}

/**
 * "All the fighters were killed", "relatives of the victims", in a report that says how many: the same people once more,
 * not another two or more; so are "the children" where it counts the children. Others that are singled out
 * ("including women") are told apart and stay.
 */
function restated({ tokens: { words } }: Document, { frames }: Incident): QuantityMention[] {
  const told = frames.filter(({ frame }) => !frame.isTitle) // a headline's words are its own
  const all = told.flatMap(({ frame }) => frame.quantities).filter((q) => q.harm !== 'property_damage')
  const whole = all.filter((q) => q.partOf === null && isUnmarked(q))
  return all.filter((q) => {
    if (q.bound !== 'plural_only' && !(q.bound === 'unstated' && q.harm === 'killed_or_injured')) return false
    if (!isUnmarked(q)) return words[q.from - 1] === 'the' && all.some((o) => isSameKind(o, q) && isNumbered(o))
    return q.partOf === null && whole.some((o) => isOneOf(o, q) && isNumbered(o) && (o.floor ?? 0) >= 2)
  })
}

/** Counted by the same marks: both children, both women health workers; "the men" may be "eight people" once more. */
const isSameKind = (counted: QuantityMention, { harm, demographic, role }: QuantityMention): boolean =>
  counted.harm === harm &&
  counted.role === role &&
  (counted.demographic === demographic || (demographic === 'man' && isUnmarked(counted)))

/** "Killed and wounded civilians" are those of whom it says elsewhere how many were killed. */
const isOneOf = (counted: QuantityMention, { harm }: QuantityMention): boolean =>
  counted.harm === harm || (harm === 'killed_or_injured' && (counted.harm === 'killed' || counted.harm === 'injured'))

const isUnmarked = (q: QuantityMention): boolean =>
  (q.demographic === null || q.demographic === 'unspecified') && q.role === null

const isNumbered = (q: QuantityMention): boolean =>
  q.bound !== 'plural_only' && q.bound !== 'unstated' && q.bound !== 'no_report' && q.bound !== 'zero'

/** A headline that repeats a figure of the text is no second figure. */
const isHeadlineAgain = ({ frame, quantity }: TollFigure, tolls: readonly TollFigure[]): boolean =>
  frame.isTitle &&
  tolls.some(
    ({ frame: other, quantity: q }) =>
      !other.isTitle &&
      q.harm === quantity.harm &&
      q.unit === quantity.unit &&
      q.demographic === quantity.demographic &&
      q.floor === quantity.floor &&
      q.ceiling === quantity.ceiling,
  )

/** A total with its parts, and with what the same words count of the injured. */
const withTotal = (total: QuantityMention, frame: Frame, mentions: Mentions): QuantityMention[] =>
  frame.quantities.filter(
    (q) =>
      q === total ||
      (q.partOf !== null && mentions.quantities[q.partOf] === total && !hasOwnPlace(frame, q)) ||
      (total.harm === 'killed' && q.harm === 'injured' && q.partOf === null),
  )

/** "54 across the province, *20 of them in X*": a part told of an act that the total holds. */
const hasOwnPlace = ({ places }: Frame, { to }: QuantityMention): boolean =>
  places.some((p) => p.from >= to && p.from - to <= 2 && !isArea(p))

const OVER_TIME = /^(over |since |too many|of a siege)/

/** "The toll *includes 12 children*" after a sentence that gave the toll. */
const isInToll = (
  { tokens: { words } }: Document,
  { partOf, from }: QuantityMention,
  tolls: ReadonlySet<QuantityMention>,
  mentions: Mentions,
): boolean => partOf !== null && words[from - 1].startsWith('include') && tolls.has(mentions.quantities[partOf])

/** "This was later updated to 82 on Sunday": the day of the new count, on which nothing else is told to have happened. */
const withoutDayOfCount = (frame: Frame): Frame =>
  frame.acts.length === 0 &&
  frame.quantities.length > 0 &&
  frame.quantities.every((q) => q.revision || q.partOf !== null)
    ? { ...frame, times: [] }
    : frame

/** "The hospitals are full of wounded people", "it has been accused of killing civilians": no count over any time. */
function isUncounted(
  { tokens: { words } }: Document,
  frame: Frame,
  quantity: QuantityMention,
  reason: string,
): boolean {
  const { bound, harm, partOf } = quantity
  if (bound === 'no_report') return true
  if (bound !== 'plural_only' || partOf !== null || harm === 'property_damage' || harm === 'displaced') return false
  if (reason === 'no act told') return true
  for (let i = frame.from; i < quantity.from; i++) if (words[i] === 'accused') return true
  return false
}

/** "Has killed 84 civilians including children": no part is a toll where the whole is none. */
function isKeptPart(document: Document, frame: Frame, quantity: QuantityMention, mentions: Mentions): boolean {
  const whole = quantity.partOf === null ? null : mentions.quantities[quantity.partOf]
  return whole !== null && frame.quantities.includes(whole) && tollReason(document, frame, whole) === null
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

/** "Denied any role in Monday's shelling of X": what is told before is denied, and where it was and when or whom it harmed is told. */
const isDisowned = ({ from, to, places, times, quantities }: Frame, { modality }: Mentions): boolean =>
  places.length > 0 &&
  (times.length > 0 || quantities.some((q) => q.harm !== null)) &&
  modality.some((m) => m.modality === 'denied' && m.from >= from && m.to < to)

function placeFrame({ document, mentions, maker }: ReadText, frame: Frame): PlacedFrame {
  const trigger = coreAct(document, frame)
  const figure = frame.quantities.find((q) => q.harmAt >= 0)
  const span =
    trigger ?? (figure ? { from: figure.harmAt, to: figure.harmAt + 1 } : { from: frame.from, to: frame.from + 1 })
  const { attribution, modality, at } = doerOf(document, mentions, frame, span)
  const own = frame.places[0] ?? null
  const pointed = frame.placeNoun === null ? null : placeOfNoun(document, mentions, frame.placeNoun)
  const place = pointed && (!own || isCoarserThan(own, pointed, mentions)) ? pointed : own
  const isBlamed =
    modality === 'attributed' &&
    ((frame.modality === 'negated' && turnsBefore(document, frame.from, at ?? -1, TURNS)) ||
      (frame.modality === 'denied' && turnsBefore(document, frame.from, at ?? -1, COUNTERS)))
  const softened = modality && (frame.modality === 'asserted' || isBlamed) ? { ...frame, modality } : frame
  return {
    frame: softened,
    attribution:
      attribution.relation === 'none' || softened.modality === 'negated' || fellsAttackers(document, frame)
        ? null
        : attribution,
    place: place?.precision === 'country' && !isOnlyCountry(mentions) ? null : place,
    isDoerDenied: frame.modality === 'asserted' && softened.modality === 'denied' && isDisowned(frame, mentions),
    voice: maker.speechAt(figure?.from ?? span.from)?.name ?? '',
    reasons: [],
  }
}

/** "Police killed two of *the attackers*": whoever did that is none of those whose attack is told of. */
function fellsAttackers({ tokens: { words } }: Document, { from, to, isDefinite }: Frame): boolean {
  if (!isDefinite) return false
  for (let i = from + 2; i < to; i++)
    if (ATTACKERS.has(words[i]) && words[i - 1] === 'the' && FELLING.has(words[i - 2])) return true
  return false
}

const FELLING = new Set(
  'of killed killing shot encircled surrounded arrested captured chased repelled repulsed fought'.split(' '),
)

/** "Nobody claimed the attack, *which* the army blamed on X", "denied it and *said* X had": what is denied stands before. */
function turnsBefore({ tokens }: Document, from: number, at: number, turns: WordSet): boolean {
  for (let i = at - 1; i > from; i--) if (turns.at(tokens, i)) return true
  return false
}

/**
 * The act that a frame tells of: the first, or the one whose place and figures it gives, where the first only comes after
 * that one ("The attack comes a week after a bomber blew himself up in the city killing 29").
 */
function coreAct({ tokens }: Document, { from, acts, told, quantities, places }: Frame): ActMention | null {
  const isAct = (a: ActMention): boolean => a.sort !== 'means'
  const isOwn = (a: ActMention): boolean => isAct(a) && !isAnswered(tokens, a, from)
  const first = told.find(isOwn) ?? acts.find(isOwn) ?? told.find(isAct) ?? acts.find(isAct) ?? acts[0] ?? null
  if (first === null || quantities.length + places.length === 0) return first
  const later = acts.find((a) => a.from > first.to && isAct(a) && isCause(tokens, first.to, a.from))
  if (!later) return first
  const isBehind = ({ from }: Span): boolean => from > later.from
  return quantities.every(isBehind) && places.every(isBehind) ? later : first
}

/** "*In response to* an attack by X, Y bombed the town", "*after* an attack by X, Y bombed": what the act that is told of answers. */
function isAnswered({ words, flags }: Tokens, { from: act, to }: ActMention, from: number): boolean {
  for (let i = act - 1; i >= from && i >= act - 6; i--) {
    if (flags[i] & PUNCT) return false
    if (i > from && (words[i] === 'to' || words[i] === 'for') && ANSWERS.has(words[i - 1])) return true
    if (i === from && (words[i] === 'after' || words[i] === 'following')) return words.slice(to, to + 5).includes(',')
  }
  return false
}

/** Who did it, by the first act word that names anybody. */
function doerOf(document: Document, mentions: Mentions, frame: Frame, first: Span) {
  const attributing = new Attributing(document, mentions.actors, frame.from, frame.to)
  const found = attributing.of(first)
  const isKind = found.attribution.relation === 'unnamed_kind'
  if (found.attribution.relation !== 'none' && !isKind) return found
  for (const act of frame.acts.slice(0, 6)) {
    if (
      act === first ||
      isAnswered(document.tokens, act, frame.from) ||
      isCause(document.tokens, first.to, act.from) ||
      isOnlyTaken(act, frame)
    )
      continue
    const other = attributing.of(act)
    if (other.attribution.relation === 'none') continue
    if (!isKind || namesGroup(found.attribution, other.attribution)) return other
  }
  return found
}

/** "Terrorists fire on A ... in attacks carried out by *X*": the group that the kind is, named beside another word for the act. */
const namesGroup = (kind: Attribution, { relation, actors }: Attribution): boolean =>
  relation === 'single' && ARMED_GROUPS.has(actors[0].type ?? '') && !isOnlyMachines(kind) && kind.actors.length === 1

const ARMED_GROUPS = new Set<string>(['rebel', 'political_militia', 'identity_militia'])

/** "An air strike in a town seized by rebels": who took the place did not bomb it. */
const isOnlyTaken = (act: ActMention, { votes }: Frame): boolean =>
  act.type === 'territory_change' && BOMBING.has(familyOf(winner(votes)))

const BOMBING = new Set(['air', 'ground', 'planted', 'chemical'])

const isCoarserThan = (own: PlaceMention, pointed: PlaceMention, mentions: Mentions): boolean =>
  coarseness(own) > coarseness(pointed) && relatePlaces(own, pointed, mentions.places) === 'around'

const isOnlyCountry = (mentions: Mentions): boolean =>
  !mentions.places.some((p) => p.use === 'location' && p.precision !== 'country')

/** "52 were killed across the province. Troops shelled A": what was told of as one with a total is an act by itself. */
function withoutCounts(
  document: Document,
  { frames }: Incident,
  totals: ReadonlySet<QuantityMention>,
): readonly PlacedFrame[] {
  const rest = frames.filter(({ frame }) => !frame.isTitle && !frame.quantities.some((q) => totals.has(q)))
  return rest.some((f) => canFound(f, document)) ? rest : []
}

/** "Russian and Syrian strikes killed 40. Russian jets hit a market, killing 31": the sum of it and of others, by all their doers. */
const sumsUpOthers = ({ frames }: Incident, totals: readonly Total[]): boolean =>
  frames.some(({ frame, attribution }) => {
    const doers = attribution?.actors.length ?? 0
    return (
      doers > 1 &&
      totals.some(({ quantity, parts }) => parts.length > 0 && frame.quantities.includes(quantity)) &&
      frames.some((f) => f.attribution !== null && f.attribution.actors.length < doers)
    )
  })

/** After totals are taken out, an incident must still have a figure, or a place or day of its own told as an act. */
function saysEnough(incident: Incident, totals: ReadonlySet<QuantityMention>, document: Document): boolean {
  const counting = incident.frames.filter((f) => f.frame.quantities.some((q) => totals.has(q)))
  if (counting.length === 0) return true
  const isKept = (q: QuantityMention): boolean => q.harm !== null && !totals.has(q) && q.demographic === null
  if (incident.frames.some((f) => f.frame.quantities.some(isKept))) return true
  // "5 killed in shelling of the city" heads what the text tells of the city: the headline alone was a total.
  return (
    counting.every((f) => f.frame.isTitle) && incident.frames.some((f) => !f.frame.isTitle && canFound(f, document))
  )
}
