// Which tie of a name to a word of violence is that of the act asked for: the nearest, where what parts clauses or tells of
// another act makes the way longer; and whose the machines are that it names.

import { isNounAt, type Link } from './actor-links.ts'
import type { Party } from './actor-parties.ts'
import { isCause, isTaking } from './causes.ts'
import { breaksBetween, type DoerScene, wordBefore } from './doer-scene.ts'
import { EVENTS } from './lang/en/actors.ts'
import {
  ANSWERS,
  ATTACK_VERBS,
  BLASTS,
  CLAUSE_BREAKS,
  NEW_SUBJECT,
  NOUN_BEFORE,
  OWN_WORDS,
  TERRITORY_VERBS,
  WHEN_WORDS,
} from './lang/en/attribution.ts'
import type { Span } from './mentions.ts'
import { NUMBER } from './tokens.ts'

/** Tokens, with what breaks cost, beyond which a name is not tied to an act: looser for "by X" and "X's strikes". */
const FARTHEST = { by: 60, owner: 60, subject: 30, accused: 30, claims: 30, denies: 30 } as const
const BREAK_COST = 60
const OTHER_ACT_COST = 15

/** The tie that is nearest to the act, by distance and by what stands between. */
export function nearestLink(scene: DoerScene, trigger: Span): Link | null {
  let best: Link | null = null
  let least = Number.POSITIVE_INFINITY
  for (const link of scene.links) {
    const cost = costOf(scene, link, trigger)
    if (cost < least && cost <= FARTHEST[link.kind]) {
      least = cost
      best = link
    }
  }
  return best
}

/**
 * "X claimed the terrorist attack", "blamed X for the rebel attack": who is named outweighs the kind in the act's name.
 * "Gunmen shot nine, residents said, blaming X": who is accused outweighs attackers that nobody knows.
 */
export function namedFor(scene: DoerScene, link: Link | null): Link | null {
  if (link === null || link.party.mentions.some((mention) => mention.sort === 'named')) return link
  const isUnknown = link.kind === 'subject' && link.party.mentions.every((mention) => mention.type === 'unidentified')
  if (link.kind !== 'owner' && !isUnknown) return link
  const named = scene.links.find(({ kind, party, at }) => {
    const isOfSame = kind === 'by' && Math.abs(at - link.at) <= 1 // "a terrorist attack by X"
    if (isUnknown) return kind === 'accused' && party.mentions.some((mention) => mention.type !== 'unidentified')
    const isTold = kind === 'claims' || kind === 'accused' || isOfSame
    return isTold && party.mentions.some((mention) => mention.sort === 'named')
  })
  return named ?? link
}

/** "Russia said its jets hit the town": machines that somebody speaks of as his own are his. */
export function ownerOf(scene: DoerScene, link: Link | null): Link | null {
  if (link === null || link.kind !== 'subject' || link.party.mentions.some((mention) => mention.sort !== 'means'))
    return link
  if (!OWN_WORDS.has(scene.words[link.party.from - 1])) return link
  const owner = scene.parties.findLast((p) => p.to < link.party.from && link.party.from - p.to <= 8)
  const isNamed = owner?.mentions.some((mention) => mention.sort === 'named')
  return owner && isNamed && !breaksBetween(scene, owner.to, link.party.from) ? { ...link, party: owner } : link
}

/** "Syrian and Russian planes fly there but it is not known *which aircraft*": those whose machines it may have been. */
export function ownersInQuestion(scene: DoerScene, link: Link): Party | null {
  const { mentions, from } = link.party
  const asks = scene.words[from - 1]
  if ((asks !== 'which' && asks !== 'whose') || mentions.some((mention) => mention.sort !== 'means')) return null
  return scene.parties.find((p) => p.to < from && p.mentions.filter(({ sort }) => sort === 'named').length > 1) ?? null
}

function costOf(scene: DoerScene, link: Link, trigger: Span): number {
  const { at, kind } = link
  if (at >= trigger.from && at < trigger.to) return 0
  const isAfter = at >= trigger.to
  const distance = isAfter ? at - trigger.to + 1 : trigger.from - at
  if (kind === 'claims') return 1
  if (kind === 'accused') return Math.min(8, distance)
  if (kind === 'denies') return 21
  let cost = distance + (isAfter ? breakCost(scene, trigger.to, at) : breakCost(scene, at, trigger.from))
  if (isOtherAct(scene, link, trigger)) cost += OTHER_ACT_COST
  if (!isAfter && isAnswered(scene, at, trigger.from)) cost += BREAK_COST
  if (isAfter && (kind === 'subject' || kind === 'owner') && isCause(scene.tokens, trigger.to, at)) cost += BREAK_COST
  if (isAfter && (kind === 'subject' || kind === 'owner') && isDatedBy(scene, trigger.to, at)) cost += BREAK_COST
  const isGoingOn = kind === 'subject' && isParticiple(scene, trigger, at)
  if (isTaking(scene.words[at]) && !TERRITORY_VERBS.at(scene.tokens, trigger.to - 1) && !isGoingOn) cost += BREAK_COST
  if (isAfter && kind === 'subject' && !WHEN_WORDS.has(wordBefore(scene, link.party))) cost += 12
  return cost
}

/**
 * "X fired missiles *in response to* an air strike", "X shelled A *after two rockets* hit B": what is answered is another's deed,
 * up to a comma; not "after killing nine", "after its troops took B".
 */
function isAnswered({ words, flags }: DoerScene, from: number, to: number): boolean {
  const last = words[to - 1] === ',' && words[to].endsWith('ing') ? to - 2 : to - 1 // "..., wounding two"
  for (let i = last; i > from; i--) {
    if (words[i] === 'after' && i + 1 < to && (flags[i + 1] & NUMBER || NEW_SUBJECT.has(words[i + 1]))) return true
    if (words[i] === ',') return false
    if ((words[i] === 'to' || words[i] === 'for') && ANSWERS.has(words[i - 1])) return true
  }
  return false
}

/** "The worst attack *since* X began its campaign": what the act is counted from. */
function isDatedBy({ words }: DoerScene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words[i] === 'since') return true
  return false
}

/** "X took the town after *killing* 30": whoever took it did that too. */
function isParticiple(scene: DoerScene, trigger: Span, at: number): boolean {
  const word = scene.words[trigger.from]
  return (
    at < trigger.from &&
    word.endsWith('ing') &&
    ATTACK_VERBS.has(word) &&
    !NOUN_BEFORE.has(scene.words[trigger.from - 1] === 'after' ? '' : scene.words[trigger.from - 1])
  )
}

/** "two were killed while four were wounded in X's attack" shares its cause; other breaks part the acts. */
function breakCost(scene: DoerScene, from: number, to: number): number {
  let cost = 0
  for (let i = from; i < to; i++) {
    if (!CLAUSE_BREAKS.at(scene.tokens, i)) continue
    cost += scene.words[i] === 'while' && !hasEvent(scene, from, i) ? 4 : BREAK_COST
  }
  return cost
}

function hasEvent(scene: DoerScene, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (EVENTS.at(scene.tokens, i) || ATTACK_VERBS.at(scene.tokens, i) || BLASTS.at(scene.tokens, i)) return true
  return false
}

/** The link's word is an act of its own beside the one asked for. */
function isOtherAct(scene: DoerScene, link: Link, trigger: Span): boolean {
  const word = scene.words[link.at]
  const asked = scene.words[trigger.to - 1]
  return (
    link.kind === 'owner' && EVENTS.has(asked) && asked !== word && isNounAt(scene.tokens, trigger.to - 1, scene.from)
  )
}
