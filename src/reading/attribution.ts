// Who is said to have done an act. The sentence's names and words of violence are tied by `actor-links.ts`; the tie
// nearest to the act wins, fighting has two sides, and rival accusations leave it open.

import type { AttributionRelation, Modality } from '../model/codes.ts'
import type { ActorName, Attribution } from '../model/reading.ts'
import type { LinkKind } from './actor-links.ts'
import { sideOf } from './actor-parties.ts'
import { hasAllies, modalityOf, rivalsOf } from './doer-certainty.ts'
import { accuseEachOther, clashAt } from './doer-clash.ts'
import { namedFor, nearestLink, ownerOf, ownersInQuestion } from './doer-link.ts'
import { type DoerScene, doerScene } from './doer-scene.ts'
import type { ActorMention, Document, Span } from './mentions.ts'
import { written } from './tokens.ts'

/** Who did it, how sure the words are of who (null: as sure as the claim itself), and why. */
export interface Attributed {
  readonly attribution: Attribution
  readonly modality: Modality | null
  readonly reason: string
  /** The word that ties the doer to the act, where one does. */
  readonly at?: number
}

const NOBODY: Attribution = { relation: 'none', actors: [] }
/** Tokens looked at on either side of an act, so that a sentence without end costs no more than another. */
const WINDOW = 100

/** Who is said to have done the acts told of in a run of tokens. */
export class Attributing {
  private readonly document: Document
  private readonly actors: readonly ActorMention[]
  private readonly from: number
  private readonly to: number
  private readonly read: DoerScene[] = []

  /** @param actors all mentions of the document, sorted */
  constructor(document: Document, actors: readonly ActorMention[], from: number, to: number) {
    this.document = document
    this.actors = actors
    this.from = from
    this.to = to
  }

  /** Who did the act whose word stands at `trigger`, from the words of its sentence. */
  of(trigger: Span): Attributed {
    const end = Math.min(this.to, trigger.to + WINDOW)
    const begin = Math.max(this.from, trigger.from - WINDOW)
    const own = doers(this.actorsIn(begin, end), trigger)
    if (own.attribution.relation !== 'none') return own
    // "Jets hit two towns, killing 23 in one and 21 in the other": the doer stands earlier in the sentence.
    const start = Math.max(sentenceStart(this.document, this.from), trigger.from - WINDOW)
    return start < begin ? doers(this.actorsIn(start, end), trigger) : own
  }

  /** The acts of a sentence mostly share their window. */
  private actorsIn(from: number, to: number): DoerScene {
    const known = this.read.find((one) => one.from === from && one.to === to)
    if (known) return known
    const fresh = doerScene(this.document.tokens, this.actors, from, to)
    this.read.push(fresh)
    return fresh
  }
}

function sentenceStart(document: Document, at: number): number {
  const { sentences } = document
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle].to <= at) low = middle + 1
    else high = middle
  }
  return low < sentences.length ? Math.min(at, sentences[low].from) : at
}

function doers(scene: DoerScene, trigger: Span): Attributed {
  if (scene.parties.length === 0) return { attribution: NOBODY, modality: null, reason: 'no actor in the sentence' }
  const mutual = accuseEachOther(scene)
  if (mutual) return result(scene, mutual, true, 'questioned', 'each accuses the other')
  const clash = clashAt(scene, trigger)
  if (clash) return result(scene, clash, false, null, 'fighting between them')
  const best = ownerOf(scene, namedFor(scene, nearestLink(scene, trigger)))
  if (!best) return { attribution: NOBODY, modality: null, reason: 'no actor tied to the act' }
  const rivals = rivalsOf(scene, best)
  if (rivals) return result(scene, rivals, true, 'questioned', 'rival accusations')
  const owners = ownersInQuestion(scene, best)
  if (owners) return result(scene, owners.mentions, true, 'questioned', 'not known which of those named before')
  const isAllied = hasAllies(scene, best.party)
  return result(
    scene,
    best.party.mentions,
    best.party.isEither,
    modalityOf(scene, best, trigger),
    `${REASONS[best.kind]} "${scene.words[best.at]}"`,
    isAllied,
    best.at,
  )
}

function result(
  scene: DoerScene,
  mentions: readonly ActorMention[],
  isEither: boolean,
  modality: Modality | null,
  reason: string,
  isAllied = false,
  at = -1,
): Attributed {
  const actors = namedActors(scene, mentions)
  const relation = isAllied ? 'or_allied' : relationOf(actors, mentions, isEither)
  return { attribution: { relation, actors: actors.map((actor) => actor.name) }, modality, reason, at }
}

/** One entry a side; a bare machine beside a name belongs to it. */
function namedActors(
  scene: DoerScene,
  mentions: readonly ActorMention[],
): { name: ActorName; sort: ActorMention['sort'] }[] {
  const owners = mentions.some((mention) => mention.sort !== 'means')
  const actors: { name: ActorName; sort: ActorMention['sort'] }[] = []
  for (const mention of mentions) {
    if (owners && mention.sort === 'means') continue
    const name = sideOf(mention)
    if (actors.some((actor) => actor.name.name === name)) continue
    const asWritten = written(scene.tokens, mention.from, mention.to)
    actors.push({ name: { name, asWritten, type: mention.type }, sort: mention.sort })
  }
  return actors
}

function relationOf(
  actors: readonly { readonly sort: ActorMention['sort'] }[],
  mentions: readonly ActorMention[],
  isEither: boolean,
): AttributionRelation {
  if (actors.length === 0) return 'none'
  if (actors.length > 1 && isEither) return 'one_of'
  if (actors.length > 1 && mentions.some((mention) => mention.sort === 'named')) return 'joint'
  return mentions.every((mention) => mention.sort !== 'named') ? 'unnamed_kind' : 'single'
}

const REASONS: Record<LinkKind, string> = {
  by: 'named after "by" of',
  owner: 'named before',
  subject: 'subject of',
  accused: 'accused at',
  claims: 'claims it at',
  denies: 'denies it at',
}
