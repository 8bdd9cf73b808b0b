// How sure it is who did an act: rival accusations, allies left open, denials, hedges.

import type { Modality } from '../model/codes.ts'
import { isBlamedOn } from './actor-blame.ts'
import type { Link } from './actor-links.ts'
import { type Party, sideOf } from './actor-parties.ts'
import { breaksBetween, type DoerScene, wordBefore } from './doer-scene.ts'
import { ACCUSES, ALLIES, CHARGE_NOUNS, COUNTERS, HEDGES, NEGATIONS, SAYS, UNCLEAR } from './lang/en/attribution.ts'
import type { ActorMention, Span } from './mentions.ts'
import { PUNCT } from './tokens.ts'

// "Takfiris had used gas but militants accused the government", "Damascus denied it and blamed rebels": two sides that
// different speakers name.
export function rivalsOf(scene: DoerScene, best: Link): readonly ActorMention[] | null {
  const side = sideOf(best.party.mentions[0])
  // "Rebels denied it and said the army *did so*"
  const isCharge = ({ kind, at }: Link): boolean =>
    kind === 'accused' || (kind === 'subject' && scene.words[at] === 'did')
  if (!scene.links.some(isCharge)) return null
  const isWord = (link: Link): boolean =>
    isCharge(link) || scene.links.some(({ kind, party }) => kind === 'denies' && party === link.party)
  const rival = scene.links.find((link) => {
    if (sideOf(link.party.mentions[0]) === side || isAccuser(scene, link.party)) return false
    if (link.kind === 'owner' || wordBefore(scene, link.party) === 'in') return false // "accused X of killing nine while taking part in the coalition's strikes"
    if (isWord(best) && isWord(link)) return true
    return (isWord(best) || isCharge(link)) && breaksBetween(scene, best.at, link.at) > 0
  })
  if (!rival) return null
  const [first, second] = rival.at < best.at ? [rival, best] : [best, rival]
  return [...first.party.mentions, ...second.party.mentions]
}

/** Accuses another and denies nothing: no suspect. */
function isAccuser(scene: DoerScene, party: Party): boolean {
  if (scene.links.some((link) => link.party === party && link.kind === 'denies')) return false
  for (let i = party.to; i < scene.to && i < party.to + 4; i++) if (ACCUSES.at(scene.tokens, i)) return true
  return false
}

/** "the regime or its allies" */
export function hasAllies(scene: DoerScene, party: Party): boolean {
  for (let i = party.to; i + 1 < scene.to && i < party.to + 4; i++) {
    if (
      ALLIES.at(scene.tokens, i) &&
      (scene.words[i - 1] === 'its' ||
        scene.words[i - 1] === 'their' ||
        scene.words[i - 1] === 'or' ||
        scene.words[i - 1] === 'allied')
    )
      return true
    if (scene.flags[i] & PUNCT) return false
  }
  return false
}

/** How sure the words are of who it was; null: as sure as the claim itself. */
export function modalityOf(scene: DoerScene, link: Link, trigger: Span): Modality | null {
  if (link.kind === 'denies') return 'denied'
  if (link.kind === 'accused' || link.kind === 'claims' || isBlamedDeed(scene, link)) return 'attributed'
  if (isCounterCharge(scene, link)) return 'attributed'
  if (isOwnWord(scene, link) || isCalledCharge(scene, link)) return 'attributed'
  const start = Math.max(scene.from, link.party.from - 14)
  for (let i = link.party.from - 1; i >= start; i--) {
    if (
      UNCLEAR.at(scene.tokens, i) ||
      (scene.words[i] === 'clear' && isNegated(scene, i)) ||
      (scene.words[i] === 'determine' && isNegated(scene, i))
    )
      return 'questioned'
  }
  // "Fighters believed to belong to X"
  for (let i = link.party.from; i < link.party.to; i++) if (HEDGES.at(scene.tokens, i)) return 'hedged'
  const before = link.party.from
  const near = [before - 1, before - 2, before - 3, trigger.from - 1, trigger.from - 2, link.at - 1, link.at + 1]
  return near.some((i) => i >= scene.from && i < scene.to && HEDGES.at(scene.tokens, i)) ? 'hedged' : null
}

/** "The army *blamed* the explosion *on* a car bomb planted by X": the deed of who is accused. */
function isBlamedDeed({ tokens, words, from }: DoerScene, { kind, party, at }: Link): boolean {
  if (kind !== 'by' && kind !== 'owner' && kind !== 'subject') return false
  for (let i = Math.min(at, party.from) - 1, floor = i - BLAME_REACH; i > from && i >= floor; i--)
    if (words[i] === 'on') return isBlamedOn(tokens, i, from)
  return false
}

const BLAME_REACH = 8

/** "Y denied it and *said* that X had shelled the town": what Y says of another is a charge. */
function isCounterCharge({ tokens, links }: DoerScene, { kind, party, at }: Link): boolean {
  if (kind === 'denies' || kind === 'claims') return false
  const end = Math.min(at, party.from)
  const denial = links.find((link) => link.kind === 'denies' && link.party !== party && link.at < end)
  for (let i = denial ? denial.at + 1 : end; i < end; i++) if (COUNTERS.at(tokens, i)) return true
  return false
}

/** "X *said* three of its fighters carried out the attack": who says that he did it. */
function isOwnWord({ tokens, words }: DoerScene, { kind, party, at }: Link): boolean {
  if (kind !== 'subject' || at - party.to < 3) return false
  for (let i = party.to; i < at && i < party.to + 4; i++) if (SAYS.at(tokens, i)) return words[i] !== 'called'
  return false
}

/** "Had been hit by X, *an accusation* that Y dismissed" */
function isCalledCharge({ tokens, to }: DoerScene, { kind, party }: Link): boolean {
  if (kind !== 'by') return false
  for (let i = party.to; i < to && i < party.to + 5; i++) if (CHARGE_NOUNS.at(tokens, i)) return true
  return false
}

function isNegated(scene: DoerScene, at: number): boolean {
  for (let i = at - 1; i >= scene.from && i >= at - 3; i--) if (NEGATIONS.at(scene.tokens, i)) return true
  return false
}
