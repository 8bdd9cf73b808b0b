// The two sides of a fight, where its words name only one as the doer or none: whom the fight was with, who fell on either
// side. What one sentence names by kind and another by name is one side.

import { isArmed } from '../model/codes.ts'
import type { ActorName, Attribution } from '../model/reading.ts'
import { isIncludedAt, readParties, sideOf } from './actor-parties.ts'
import type { Frame, Mentions } from './frames.ts'
import { KINDS } from './lang/en/actors.ts'
import { ONE_SIDED, REPELS } from './lang/en/attribution.ts'
import { ATTACKERS } from './lang/en/frames.ts'
import type { ActorMention, Document, QuantityMention, Span } from './mentions.ts'
import type { PlacedFrame } from './open-incident.ts'
import { written } from './tokens.ts'

/** In a clash both sides fight: "the army killed 60 ISIS fighters" names the other side by its dead. */
export function bothSides(
  document: Document,
  frames: readonly PlacedFrame[],
  mentions: Mentions,
): readonly PlacedFrame[] {
  if (isOneSided(document, frames)) return frames
  const sided = frames.map((f) => {
    if (f.attribution?.relation !== 'single' && f.attribution?.relation !== 'unnamed_kind') return f
    const [ours] = f.attribution.actors
    const other = sidesIn(document, f.frame, mentions).find(
      (a) => a.name !== ours.name && sideOf(a) !== ours.name && isOtherSide(document, f.frame, a),
    )
    return other ? { ...f, attribution: joint([ours, nameOf(document, other)]) } : f
  })
  return sided.some((f) => f.attribution?.relation === 'joint') ? sided : withFallen(document, sided, mentions)
}

/** "Nusra fighters attacked. *Syrian troops foiled* the attack": the side that was attacked, told of by itself. */
export function isAnswer({ tokens }: Document, { frame, attribution }: PlacedFrame, attackers: Attribution): boolean {
  if (attribution === null || !frame.acts.some((act) => REPELS.at(tokens, act.from))) return false
  return (isOfState(attribution) && isOfGroup(attackers)) || (isOfGroup(attribution) && isOfState(attackers))
}

const isOfState = ({ actors }: Attribution): boolean => actors.some(({ type }) => type === 'state')
const isOfGroup = ({ actors }: Attribution): boolean =>
  actors.some(({ type }) => type !== null && ARMED_GROUPS.has(type))

const joint = (actors: readonly ActorName[]): Attribution => ({ relation: 'joint', actors })

const sidesIn = (document: Document, { from, to }: Frame, { actors }: Mentions): readonly ActorMention[] =>
  readParties(document.tokens, actors, from, to)
    .flatMap((party) => party.mentions)
    .filter((a) => a.sort !== 'means' && !ATTACKERS.has(a.name) && !isIncludedAt(document.tokens, a.from, from))

const isOtherSide = (document: Document, frame: Frame, actor: ActorMention): boolean =>
  isAmong(actor, fallen(frame), frame) || isFought(frame, actor, document.tokens.words)

const fallen = ({ quantities }: Frame): readonly QuantityMention[] =>
  quantities.filter((q) => q.harm === 'killed' && isArmed(q))

const isAmong = (actor: ActorMention, dead: readonly QuantityMention[], { to }: Frame): boolean =>
  dead.some((q) => actor.from >= q.from && actor.from <= q.to + 2 && actor.to <= to)

const nameOf = ({ tokens }: Document, actor: ActorMention): ActorName => ({
  name: sideOf(actor),
  asWritten: written(tokens, actor.from, actor.to),
  type: actor.type,
})

/**
 * "The fighting went on. 45 X and 20 Y had been killed": two sides lost men in it, or one whose enemy other words name.
 * A kind of fighters counts where no group is named that they may be.
 */
function withFallen(document: Document, frames: readonly PlacedFrame[], mentions: Mentions): readonly PlacedFrame[] {
  const told = frames.flatMap((f) => f.attribution?.actors ?? [])
  const losses = frames.flatMap((f) => {
    const dead = fallen(f.frame)
    return dead.length === 0
      ? []
      : sidesIn(document, f.frame, mentions)
          .filter((a) => isAmong(a, dead, f.frame))
          .map((a) => ({ frame: f, name: nameOf(document, a) }))
  })
  const names = [...told, ...losses.map(({ name }) => name)]
  const hasGroupNamed = names.some((a) => !KIND_NAMES.has(a.name) && a.type !== null && ARMED_GROUPS.has(a.type))
  const sides: ActorName[] = []
  for (const a of names)
    if (!(hasGroupNamed && KIND_NAMES.has(a.name)) && !sides.some((b) => b.name === a.name)) sides.push(a)
  const [last] = losses.filter(({ name }) => sides.some((a) => a.name === name.name)).slice(-1)
  if (sides.length !== 2 || !last) return frames
  return frames.map((f) => (f === last.frame ? { ...f, attribution: joint(sides) } : f))
}

/** "Attacked the headquarters of X", "launched an assault on X": named soon after the word for the fight. */
const isFought = (frame: Frame, actor: Span, words: readonly string[]): boolean =>
  frame.acts.some(
    (act) =>
      act.sort !== 'means' &&
      actor.from >= act.to &&
      actor.from - act.to <= 8 &&
      !(words[act.from] === 'fighting' && actor.from === act.to) && // "the coalition fighting X"
      !(words[actor.from - 1] === 'by' && actor.from - 1 > act.to), // "attacked to seize weapons given by X"
  )

/** Whether no words tell of a fight: "the army killed three gunmen", "in an ambush". */
const isOneSided = ({ tokens: { words } }: Document, frames: readonly PlacedFrame[]): boolean =>
  frames.every(({ frame }) => frame.acts.every((act) => act.type !== 'armed_clash' || ONE_SIDED.has(words[act.from])))

/**
 * "The army clashed with terrorists", a headline's "Islamist fighters" where others words of the same fight name the group: no
 * further side. "Rebels" may be one of their own.
 */
export function withoutKinds(frames: readonly PlacedFrame[]): readonly PlacedFrame[] {
  const named = frames.flatMap((f) => (f.attribution ? [f.attribution] : []))
  return frames.map((f) => {
    if (f.attribution?.relation !== 'joint') return f
    const { actors } = f.attribution
    const kept = actors.filter((a) => !KIND_NAMES.has(a.name) || !named.some((o) => namesIt(o, a, actors)))
    if (kept.length === actors.length) return f
    if (kept.length === 0) return { ...f, attribution: null }
    const relation = kept.length > 1 ? ('joint' as const) : ('single' as const)
    return { ...f, attribution: { relation, actors: kept } }
  })
}

/** Whether words about the same fight name the group that a kind is, beside those whom it stood against. */
function namesIt({ actors }: Attribution, kind: ActorName, sides: readonly ActorName[]): boolean {
  if (actors.some((a) => a.name === kind.name)) return false
  const isGroup = (a: ActorName): boolean =>
    !KIND_NAMES.has(a.name) && a.type !== null && ARMED_GROUPS.has(a.type) && !sides.some((b) => b.name === a.name)
  if (!actors.some(isGroup)) return false
  const isSameFight = actors.some((a) => !KIND_NAMES.has(a.name) && sides.some((b) => b.name === a.name))
  return isSameFight || kind.name !== 'rebels'
}

const KIND_NAMES = new Set(KINDS.map(({ kind }) => kind.name))
const ARMED_GROUPS = new Set<string>(['rebel', 'political_militia', 'identity_militia'])
