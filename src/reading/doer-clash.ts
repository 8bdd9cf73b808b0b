// Two sides: of a fight ("clashes between X and Y", "X repelled an attack"), or of an accusation that goes both ways.

import { type Party, sideOf } from './actor-parties.ts'
import { breaksBetween, type DoerScene, wordBefore } from './doer-scene.ts'
import { isOfMen, saysWhatFor } from './fighting-men.ts'
import {
  ACCUSES,
  BLAME,
  CLASHES,
  EACH_OTHER,
  ENGAGED,
  FACING,
  FALLEN,
  FOUGHT,
  PITS,
  REPELS,
  TARGET_NOUNS,
  TRADED,
} from './lang/en/attribution.ts'
import type { ActorMention, Span } from './mentions.ts'
import { PUNCT } from './tokens.ts'

/** How far from a word of fighting its sides may stand. */
const LOOK = 16

/** "X and Y accused each other", "X and Y traded blame": both, and no telling which. */
export function accuseEachOther(scene: DoerScene): readonly ActorMention[] | null {
  for (let i = scene.from; i + 1 < scene.to; i++) {
    const { words } = scene
    const isMutual =
      (ACCUSES.at(scene.tokens, i) && EACH_OTHER.has(`${words[i + 1]} ${words[i + 2]}`)) ||
      (TRADED.at(scene.tokens, i) && BLAME.at(scene.tokens, i + 1))
    if (isMutual) return bothBefore(scene, i)
  }
  return null
}

function bothBefore({ parties }: DoerScene, at: number): readonly ActorMention[] | null {
  const before = parties.filter((p) => p.to <= at && at - p.to <= LOOK).flatMap((p) => p.mentions)
  return new Set(before.map(sideOf)).size === 2 ? before : null
}

/** Both sides of a fight, if the act is one and they are named. */
export function clashAt(scene: DoerScene, trigger: Span): readonly ActorMention[] | null {
  const at = clashWord(scene, trigger)
  if (at < 0) return null
  const between = betweenWhom(scene, at)
  if (between) return between
  if (PITS.at(scene.tokens, at)) return pittedAt(scene, at)
  const isRepelled = REPELS.at(scene.tokens, at)
  const isWhere = isWhereFell(scene, at)
  const reach = isRepelled || isWhere || FOUGHT.at(scene.tokens, at) ? LOOK : 7
  const left = scene.parties.findLast((p) => p.to <= at && at - p.to <= reach && !breaksBetween(scene, p.to, at))
  const right = scene.parties.find((p) => {
    if (p.from <= at || p.from - at > LOOK || breaksBetween(scene, at, p.from)) return false
    const isObject = p.from === at + 1 && (FOUGHT.at(scene.tokens, at) || isWhatFellIn(scene, at))
    return isRepelled || isObject || FACING.has(wordBefore(scene, p))
  })
  const dead = right ? null : deadOf(scene, at, left)
  if (dead || (!left && !right)) return dead
  const far = right && !left && FACING.has(wordBefore(scene, right)) ? fighterOf(scene, right, at) : null
  if (far) return [...far.mentions, ...(right?.mentions ?? [])]
  const killer = left && !right ? killerOf(scene, left, at) : null
  return [...(killer?.mentions ?? []), ...(left?.mentions ?? []), ...(right?.mentions ?? [])]
}

/** "The fighting claimed the lives of 30 X and 40 Y": both lost men in it; "Z took the hill after clashes that left 30 X dead". */
function deadOf(scene: DoerScene, clash: number, before: Party | undefined): readonly ActorMention[] | null {
  const dead = scene.parties.find((p) => p.from > clash && p.from - clash <= LOOK)
  if (!dead || dead.isEither || breaksBetween(scene, clash, dead.from)) return null
  const isOneSide = dead.mentions.length < 2
  const enemy = isOneSide ? (before ?? fighterOf(scene, dead, clash)) : null
  if (isOneSide ? !enemy : before) return null
  for (let i = clash + 1; i < dead.from; i++)
    if (FALLEN.at(scene.tokens, i) || scene.words[i] === 'lives') return [...(enemy?.mentions ?? []), ...dead.mentions]
  return null
}

/** "X fighters were *killed in* clashes", "killed in the past 24 hours of fighting" */
function isWhereFell(scene: DoerScene, clash: number): boolean {
  for (let i = clash - 1; i >= scene.from && i >= clash - 7; i--) {
    if (ENGAGED.at(scene.tokens, i) && scene.words[i + 1] === 'in') return true
    if (FALLEN.at(scene.tokens, i)) return scene.words[i + 1] === 'in' || scene.words[i + 1] === 'during'
    if (scene.flags[i] & PUNCT) return false
  }
  return false
}

/** "clashes between X on the one hand and Y on the other" */
function betweenWhom(scene: DoerScene, clash: number): readonly ActorMention[] | null {
  let at = clash + 1
  while (at < scene.to && at < clash + 8 && scene.words[at] !== 'between') at++
  if (scene.words[at] !== 'between' || breaksBetween(scene, clash, at)) return null
  const i = scene.parties.findIndex((p) => p.from > at && p.from <= at + 9)
  if (i < 0) return null
  const [first, second] = scene.parties.slice(i, i + 2)
  if (first.mentions.length > 1 || second === undefined || second.from - first.to > LOOK) return first.mentions
  for (let k = first.to; k < second.from; k++)
    if (scene.words[k] === 'and') return [...first.mentions, ...second.mentions]
  return first.mentions
}

/** "X surrounded the village after clashes with Y": who did what the clause tells fought Y as well. */
function fighterOf(scene: DoerScene, other: Party, clash: number): Party | null {
  const found = scene.links.findLast(
    ({ kind, party, at }) => kind === 'subject' && party !== other && at < clash && clash - at <= LOOK,
  )
  return found && !breaksBetween(scene, found.at, clash) ? found.party : null
}

/** "X killed 13 Y in clashes": who stands nearest to the fight is the one whom the other side killed. */
function killerOf(scene: DoerScene, victims: Party, clash: number): Party | null {
  const found = scene.links.findLast(
    ({ kind, party, at }) =>
      kind === 'subject' && party !== victims && at < victims.from && party.to <= at && clash - at <= 2 * LOOK,
  )
  return found && victims.from - found.at <= 8 && !breaksBetween(scene, found.at, clash) ? found.party : null
}

/** "pitted X against Y" */
function pittedAt(scene: DoerScene, at: number): readonly ActorMention[] | null {
  const first = scene.parties.findIndex((p) => p.from > at && p.from - at <= LOOK)
  if (first < 0) return null
  const second = scene.parties.slice(first + 1).find((p) => wordBefore(scene, p) === 'against')
  const isFaced = second !== undefined && second.from - at <= 2 * LOOK && FACING.has(wordBefore(scene, second))
  return [...scene.parties[first].mentions, ...(isFaced ? second.mentions : [])]
}

// "clashes", "clashed", "killed in clashes", "repelled an attack"
function clashWord(scene: DoerScene, trigger: Span): number {
  for (let i = trigger.from; i < trigger.to; i++) {
    if (!CLASHES.at(scene.tokens, i) || describes(scene, i)) continue
    // "The clashes *pitted* X against Y"
    return PITS.at(scene.tokens, trigger.to) ? trigger.to : i
  }
  for (let i = trigger.from - 1; i >= scene.from && i >= trigger.from - 4; i--) if (REPELS.at(scene.tokens, i)) return i
  for (let i = trigger.to; i < scene.to && i < trigger.to + 4; i++) {
    if (!CLASHES.at(scene.tokens, i) || REPELS.at(scene.tokens, i)) continue
    const before = scene.words[i - 1]
    return before === 'in' || before === 'during' || scene.words[i - 2] === 'in' ? i : -1
  }
  return -1
}

/** "13 rebels *died* on Tuesday *fighting* X": what they died in. */
function isWhatFellIn(scene: DoerScene, fighting: number): boolean {
  for (let i = fighting - 1; i >= scene.from && i >= fighting - 6; i--) {
    if (FALLEN.at(scene.tokens, i)) return !scene.parties.some((p) => p.from > i && p.to <= fighting)
    if (scene.flags[i] & PUNCT) return false
  }
  return false
}

/** "a coalition fighting militants": what somebody does at all times, not a fight told of. */
function describes(scene: DoerScene, at: number): boolean {
  if (saysWhatFor(scene.tokens, at)) return true
  // "rebels battling the army": what they are
  if (scene.words[at] === 'battling') return isOfMen(scene.tokens, at)
  if (scene.words[at] !== 'fighting') return false
  if (isWhatFellIn(scene, at)) return false
  // "an ISIS fighting position"
  return TARGET_NOUNS.has(scene.words[at + 1] ?? '') || scene.parties.some((party) => party.from === at + 1)
}
