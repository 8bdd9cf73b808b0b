// Who says who did it, who takes it on himself and who denies it (field guide 6): taken from incident claims and from
// responses. "Not clear if Syrian or Russian" accuses nobody; "rebel shelling" accuses a kind and no group.

import type { AttributionRelation } from '../model/codes.ts'
import type { Attribution } from '../model/reading.ts'
import { isSpeakersDoer } from '../model/own-words.ts'
import type { KeptClaim } from '../model/record.ts'
import { type ActorName, maybeSameActor } from './actor-names.ts'
import type { IsAccused, Lines } from './lines.ts'
import { distinct } from './order.ts'
import { voiceKey, withoutAcronym } from './origins.ts'

/** One claim's word on who did it. */
export interface Accusation {
  readonly claim: string
  readonly line: number
  readonly relation: AttributionRelation
  /** Keys of the names, in order; a kind is `kind rebel`. */
  readonly keys: readonly string[]
  readonly names: readonly string[]
  readonly actors: readonly ActorName[]
  /** "believed to be": the words do not stand behind it. */
  readonly isHedged: boolean
}

/** What those who are said to have done it answer. */
export interface Answer {
  readonly claim: string
  readonly by: string
  readonly key: string
  readonly kind: 'denies' | 'acknowledges' | 'claims'
  /** The speaker is known for a party to the conflict. */
  readonly isParty: boolean
}

/** All that is said on who did it. */
export interface Accusations {
  readonly accusations: readonly Accusation[]
  readonly answers: readonly Answer[]
}

/**
 * Whose word is an interested one: those that claims name as doers, and the officials of a state that they name. "Russia's
 * defence ministry" speaks for the Russia that a governor blames.
 */
export function accusedIn(claims: readonly KeptClaim[]): IsAccused {
  const actors = claims.flatMap(({ claim }) =>
    claim.kind === 'incident' || claim.kind === 'response' ? (claim.attribution?.actors ?? []) : [],
  )
  const keys = new Set(actors.map(({ name }) => voiceKey(name)))
  const states = distinct(actors.filter(({ type }) => type === 'state' || type === 'external').map(({ name }) => name))
  return ({ key, name }, connection) =>
    keys.has(key) ||
    (connection === 'official' &&
      states.some((state) => maybeSameActor({ name, type: 'state' }, { name: state, type: 'state' })))
}

export function accusationsOf(claims: readonly KeptClaim[], lines: Lines): Accusations {
  const accusations: Accusation[] = []
  const answers: Answer[] = []
  for (const kept of claims) {
    const answer = answerOf(kept)
    if (answer) answers.push(answer)
    else accusations.push(...accusationOf(kept, lines))
  }
  return { accusations, answers }
}

function accusationOf(kept: KeptClaim, lines: Lines): Accusation[] {
  const { claim } = kept
  const line = lines.lineOf.get(kept.id)
  const { attribution } = claim
  if (line === undefined || !attribution || attribution.relation === 'none' || !attribution.actors.length) return []
  if (claim.kind === 'response' ? !/:accuses$/.test(claim.rule) : claim.kind !== 'incident') return []
  if (UNSAID.has(claim.modality) || !isSpeakersDoer(claim)) return []
  const isHedged = claim.modality === 'hedged' || claim.modality === 'questioned'
  const { relation } = attribution
  return [
    {
      claim: kept.id,
      line,
      relation,
      keys: keysOf(attribution),
      names: attribution.actors.map((a) => a.name),
      actors: attribution.actors.map(({ name, type }) => ({ name, type })),
      isHedged,
    },
  ]
}

const UNSAID: ReadonlySet<string> = new Set(['denied', 'negated', 'conditional', 'planned_or_future'])

const keysOf = ({ relation, actors }: Attribution): string[] =>
  [
    ...new Set(
      actors.map((a) => (relation === 'unnamed_kind' ? `kind ${a.type ?? voiceKey(a.name)}` : voiceKey(a.name))),
    ),
  ].sort()

/** "The army denied …", "the group claimed …": of the incident claim with that modality, or of a response. */
function answerOf(kept: KeptClaim): Answer | null {
  const { claim } = kept
  const { speaker } = claim
  if (!speaker) return null
  const isParty = speaker.connection === 'party_to_conflict' || speaker.connection === 'alleged_perpetrator'
  const by = withoutAcronym(speaker.name)
  const answer = (kind: Answer['kind']): Answer => ({ claim: kept.id, by, key: voiceKey(by), kind, isParty })
  if (claim.kind === 'response') {
    if (claim.modality === 'negated') return null
    if (/:(?:denies|never_was)$/.test(claim.rule)) return answer('denies')
    if (/:claims_responsibility$/.test(claim.rule)) return answer('claims')
    return /:(?:accepts_responsibility|acknowledges_act)$/.test(claim.rule) ? answer('acknowledges') : null
  }
  if (claim.kind !== 'incident' || claim.modality !== 'denied') return null
  return deniesIt(kept) ? null : answer('denies')
}

/** Whether a claim says that it did not happen at all, rather than who did not do it: its rule tells. */
export function deniesIt({ claim }: KeptClaim): boolean {
  if (claim.kind !== 'incident' && claim.kind !== 'response') return false
  return (claim.modality === 'denied' || claim.modality === 'negated') && claim.rule.endsWith(':never_was')
}

/** Whether two words on who did it can both be right: a kind fits any name, as does one of several or a vaguer name. */
export function agree(a: Accusation, b: Accusation): boolean {
  if (isKind(a) && isKind(b)) return a.keys.some((key) => b.keys.includes(key))
  if (isKind(a) || isKind(b)) return true
  if (a.keys.some((key) => b.keys.includes(key))) return true
  return a.actors.some((actor) => b.actors.some((other) => maybeSameActor(actor, other)))
}

const isKind = (accusation: Accusation): boolean => accusation.relation === 'unnamed_kind'
