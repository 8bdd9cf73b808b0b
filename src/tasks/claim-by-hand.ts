// Claims made or corrected by hand: a person selects words of a source and says what they are. The words are cut from the kept
// text, what they are worth is read from them or given, and the whole is kept as a decision.

import { openGazetteer } from '../gazetteer/open.ts'
import type { Bound, Demographic, EventType, Group, Harm } from '../model/codes.ts'
import { PERSON } from '../model/by-hand.ts'
import { codePointAt, indexAt, openText, passageFrom, type Passage, type SourceText } from '../model/passage.ts'
import type { Problem } from '../model/problem.ts'
import type { ActorName, Claim, IncidentClaim, Place, Quantity, Source, Time } from '../model/reading.ts'
import type { ClaimAct, KeptClaim, KeptSource } from '../model/record.ts'
import { readSelection, type Selection } from '../reading/selection.ts'
import type { Store } from '../storage/store.ts'
import { cutClaim, type UncutClaim } from './cut-claim.ts'
import { type DecideOptions, type DecideOutcome, decide } from './decide.ts'

/** What the words are. Values left out are read in the words. */
export type Said =
  | {
      readonly is: 'harm'
      readonly harm: Harm
      readonly bound?: Bound
      readonly floor?: number | null
      readonly ceiling?: number | null
      readonly group?: Group | null
      readonly demographic?: Demographic | null
    }
  | { readonly is: 'place'; readonly place?: Place }
  | { readonly is: 'time'; readonly time?: Time }
  | { readonly is: 'who'; readonly name?: string }
  | { readonly is: 'event'; readonly eventType: EventType }
  /** More words of the claim. */
  | { readonly is: 'part' }

/** Words of a source, in code points, and what a person says they are. */
export interface HandWish {
  readonly source: string
  /** The claim that they belong to; null makes a new one. */
  readonly claim: string | null
  readonly start: number
  readonly end: number
  readonly said: Said
}

/** A claim by its id, whose value at one place is taken out: a figure by its phrase, or one of the other fields. */
export interface TakeOut {
  readonly source: string
  readonly claim: string
  readonly take: { readonly what: 'quantity'; readonly index: number } | { readonly what: 'time' | 'who' | 'places' }
}

const problem = (code: Problem['code'], message: string): Problem => ({ code, message })
const isProblem = (value: object): value is Problem => 'code' in value && 'message' in value

/** Keeps what a person says that words of a source are. */
export async function sayByHand(store: Store, wish: HandWish, options: DecideOptions): Promise<DecideOutcome> {
  const act = await actOf(store, wish)
  return isProblem(act) ? { kind: 'problem', problem: act, kept: [] } : decide(store, [act], options)
}

/** Keeps a claim without one of its values. */
export async function takeOutByHand(store: Store, wish: TakeOut, options: DecideOptions): Promise<DecideOutcome> {
  const kept = await claimIn(store, wish.source, wish.claim)
  if (isProblem(kept)) return { kind: 'problem', problem: kept, kept: [] }
  return decide(store, [correctedTo(kept, without(kept.claim, wish.take))], options)
}

/** Keeps that a claim is right as it is, or is to be left out of the counting. */
export async function judgeClaim(
  store: Store,
  { source, claim, isRight }: { readonly source: string; readonly claim: string; readonly isRight: boolean },
  options: DecideOptions,
): Promise<DecideOutcome> {
  const kept = await claimIn(store, source, claim)
  if (isProblem(kept)) return { kind: 'problem', problem: kept, kept: [] }
  const act: ClaimAct = isRight
    ? { kind: 'accept_claim', source, claim, as: kept.claim }
    : { kind: 'reject_claim', source, claim }
  return decide(store, [act], options)
}

/**
 * The claim that words of a source make for who codes it alone. It is kept nowhere; `taken` are ids of their other claims, `into`
 * the one of them that the words are to be part of.
 */
export async function draftClaim(
  store: Store,
  wish: Omit<HandWish, 'claim'>,
  taken: readonly string[],
  into: UncutClaim | null = null,
): Promise<Claim | Problem> {
  const whole = { ...wish, claim: null }
  const opened = await openSelection(store, whole)
  if (isProblem(opened)) return opened
  const { selection, text } = opened
  const before = into === null ? newClaim(selection, whole) : cutClaim(text, into)
  if (isProblem(before)) return before
  const made = say(before, selection, wish.said, text)
  if (isProblem(made)) return made
  return into === null ? { ...made, id: idFor(made, new Set(taken)) } : made
}

async function actOf(store: Store, wish: HandWish): Promise<ClaimAct | Problem> {
  const opened = await openSelection(store, wish)
  if (isProblem(opened)) return opened
  const { selection, text } = opened
  if (wish.claim === null) {
    const added = say(newClaim(selection, wish), selection, wish.said, text)
    if (isProblem(added)) return added
    const taken = new Set((await store.claims({ sources: [wish.source] })).map(({ claim }) => claim.id))
    const id = idFor(added, taken)
    return { kind: 'add_claim', source: wish.source, claim: `${wish.source}#${id}`, as: { ...added, id } }
  }
  const kept = await claimIn(store, wish.source, wish.claim)
  if (isProblem(kept)) return kept
  const said = say(kept.claim, selection, wish.said, text)
  return isProblem(said) ? said : correctedTo(kept, said)
}

/** A claim that a person added stays one that was added. */
export const correctedTo = (kept: KeptClaim, as: Claim): ClaimAct => ({
  kind: kept.hand?.before === null ? 'add_claim' : 'correct_claim',
  source: kept.source,
  claim: kept.id,
  as: { ...as, id: kept.claim.id, rule: PERSON },
})

async function claimIn(store: Store, source: string, id: string): Promise<KeptClaim | Problem> {
  const kept = (await store.claims({ sources: [source] })).find((claim) => claim.id === id)
  return kept ?? problem('unknown_id', `The source ${source} has no claim ${id}.`)
}

async function openSelection(
  store: Store,
  { source: id, start, end }: HandWish,
): Promise<{ readonly selection: Selection; readonly text: SourceText } | Problem> {
  const source = await store.source(id)
  const words = source && (await store.text(id))
  if (!source || words === null) return problem('unknown_id', `There is no source ${id} in the record.`)
  const text = openText(words)
  const length = codePointAt(text, words.length)
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length))
    return problem('not_possible', `${id} has no words from ${start} to ${end}: it is ${length} characters long.`)
  const [from, to] = [indexAt(text, start), indexAt(text, end)]
  if (words.slice(from, to).trim() === '') return problem('not_possible', 'There are no words in what was selected.')
  return { selection: readSelection(asSource(source, words), openGazetteer(), from, to), text }
}

const asSource = (source: KeptSource, text: string): Source => ({
  externalId: source.externalId,
  title: source.title,
  publisher: source.publisher,
  url: source.url,
  publishedAt: source.writtenOn ?? source.publishedAt,
  publishedAtFrom: 'given',
  publishedAtBinding: true,
  language: 'en', // words that a person selected are read as far as they can be, whatever the language
  text,
})

/** An id that is told by the words, so that two who take the same words meet. */
const idFor = ({ kind, passage }: Claim, taken: ReadonlySet<string>): string =>
  freeId(`${kind}:${passage.start}-${passage.end}`, taken)

const freeId = (base: string, taken: ReadonlySet<string>): string => {
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}.${count}`
    if (!taken.has(id)) return id
  }
}

/** A claim of the sentence that the words stand in, with nothing in it yet. */
function newClaim({ sentence, speaker }: Selection, { start, end }: HandWish): IncidentClaim {
  return {
    kind: 'incident',
    id: '',
    passage: sentence,
    repeats: null,
    speaker,
    modality: speaker ? 'attributed' : 'asserted',
    hedges: [],
    incident: `hand-${start}-${end}`,
    eventType: 'unknown',
    means: [],
    launch: null,
    placeHit: [],
    health: null,
    places: [],
    time: null,
    attribution: null,
    quantities: [],
    rule: PERSON,
    confidence: null,
    reasons: [],
  }
}

/** The claim with what was said of the words. */
function say(claim: Claim, selection: Selection, said: Said, text: SourceText): Claim | Problem {
  const wider = { ...claim, passage: around(claim.passage, selection.passage, text) }
  switch (said.is) {
    case 'part':
      return wider
    case 'event':
      return wider.kind === 'incident'
        ? { ...wider, eventType: said.eventType }
        : problem('not_possible', `Only a claim of an incident has a kind of event; this one is a ${wider.kind}.`)
    case 'harm':
      return withFigure(wider, selection, said)
    case 'place':
      return {
        ...wider,
        places: [said.place ?? selection.place ?? placeAsWritten(selection.passage.exact), ...wider.places],
      }
    case 'time': {
      const time = said.time ?? selection.time
      return time
        ? { ...wider, time }
        : problem('not_possible', `No day can be read in “${selection.passage.exact}”. Give the day.`)
    }
    case 'who': {
      const actors = wider.attribution?.actors ?? []
      const relation = actors.length === 0 ? 'single' : (wider.attribution?.relation ?? 'joint')
      return { ...wider, attribution: { relation, actors: [...actors, actorOf(selection, said.name)] } }
    }
  }
}

const actorOf = ({ actor, passage }: Selection, name: string | undefined): ActorName => ({
  name: name ?? actor?.name ?? passage.exact,
  asWritten: passage.exact,
  type: actor?.type ?? null,
})

const placeAsWritten = (words: string): Place => ({
  asWritten: words,
  name: words,
  lat: null,
  lon: null,
  precision: 'area_vague',
  country: null,
  admin1: null,
  gazetteerId: null,
  candidates: [],
  representative: false,
})

/** A figure in place of the one on the same words and harm, else beside the others. */
function withFigure(claim: Claim, selection: Selection, said: Said & { readonly is: 'harm' }): Claim | Problem {
  const figure = figureOf(selection, said)
  if (isProblem(figure)) return figure
  const others = claim.quantities.filter(
    ({ harm, phrase }) =>
      harm !== figure.harm || phrase.end <= figure.phrase.start || phrase.start >= figure.phrase.end,
  )
  return { ...claim, quantities: [...others, figure] }
}

function figureOf({ passage, quantities }: Selection, said: Said & { readonly is: 'harm' }): Quantity | Problem {
  // "killed four and wounded nine": each harm has its own.
  const quantity = quantities.find(({ harm }) => harm === said.harm) ?? quantities[0] ?? null
  const floor = said.floor === undefined ? (quantity?.floor ?? null) : said.floor
  const ceiling = said.ceiling === undefined ? (said.floor ?? quantity?.ceiling ?? null) : said.ceiling
  if (said.floor === undefined && quantity === null)
    return problem('not_possible', `No figure can be read in “${passage.exact}”. Type it.`)
  if (floor !== null && (!Number.isSafeInteger(floor) || floor < 0))
    return problem('not_possible', `${floor} is no number of people.`)
  if (floor !== null && ceiling !== null && ceiling < floor)
    return problem('not_possible', `At most ${ceiling} cannot be less than at least ${floor}.`)
  const isGiven = said.floor !== undefined
  return {
    phrase: isGiven || quantity === null ? passage : quantity.phrase,
    bound: said.bound ?? (isGiven ? boundOf(floor, ceiling) : (quantity?.bound ?? 'unstated')),
    floor,
    ceiling,
    unit: quantity?.unit ?? 'persons',
    harm: said.harm,
    group: said.group === undefined ? (quantity?.group ?? 'unknown_status') : said.group,
    demographic: said.demographic === undefined ? (quantity?.demographic ?? null) : said.demographic,
    role: quantity?.role ?? null,
    partOf: null,
    increment: isGiven ? false : (quantity?.increment ?? false),
    rule: isGiven ? PERSON : (quantity?.rule ?? PERSON),
  }
}

function boundOf(floor: number | null, ceiling: number | null): Bound {
  if (floor === null) return ceiling === null ? 'unstated' : 'at_most'
  if (ceiling === null) return 'at_least'
  return floor === ceiling ? (floor === 0 ? 'zero' : 'exact') : 'range'
}

/** The smallest passage that holds both. */
function around(claim: Passage, words: Passage, text: SourceText): Passage {
  const start = Math.min(claim.start, words.start)
  const end = Math.max(claim.end, words.end)
  if (start === claim.start && end === claim.end) return claim
  return passageFrom(text, indexAt(text, start), indexAt(text, end))
}

function without(claim: Claim, take: TakeOut['take']): Claim {
  switch (take.what) {
    case 'quantity':
      return { ...claim, quantities: claim.quantities.filter((_, i) => i !== take.index) }
    case 'time':
      return { ...claim, time: null }
    case 'who':
      return { ...claim, attribution: null }
    case 'places':
      return { ...claim, places: [] }
  }
}
