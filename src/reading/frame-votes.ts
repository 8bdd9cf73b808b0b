// Which kinds of act the words of a frame speak for, and how strongly; what is only named beside the act counts little.

import type { EventType } from '../model/codes.ts'
import type { ActMention } from './acts.ts'
import { saysWhatFor } from './fighting-men.ts'
import {
  ASIDE_AFTER,
  ASIDE_BEFORE,
  BACKING,
  BEEN,
  BEING,
  DESTROYING,
  FIGHTING_ON,
  GOING_ON,
  RELATIVES,
  SITES,
  WRECKED,
} from './lang/en/frames.ts'
import { OBJECT_FILLERS } from './lang/en/told-acts.ts'
import type { Document } from './mentions.ts'
import { PUNCT, QUOTE, type Tokens } from './tokens.ts'

/** Less than this says nothing of the kind of act. */
const LEAST_VOTE = 0.5

/** "Civilians fleeing heavy fighting", "destroying rocket launchers", "gas supplies": named beside the act, not it. */
function isAside({ tokens }: Document, act: ActMention): boolean {
  if (act.sort !== 'verb' && ASIDE_AFTER.has(afterQuote(tokens, act.to))) return true
  if (isWouldBe(tokens, act.from) || isStretchOf(tokens, act) || isOfVictims(tokens, act)) return true
  if (isGoingOn(tokens, act) || saysWhatFor(tokens, act.from)) return true
  for (let i = act.from - 1; i >= Math.max(0, act.from - 4); i--) {
    if (ASIDE_BEFORE.at(tokens, i) && !isNowScene(tokens, i)) return true
    if (act.sort === 'means' && DESTROYING.at(tokens, i)) return true
  }
  if (act.sort !== 'verb' && isBacking(tokens, act)) return true
  if (act.sort !== 'means')
    return tokens.words[act.from] === 'fighting' && act.to - act.from === 1 && isTransitive(tokens, act.to)
  return isDestroyed(tokens, act.to)
}

/** "Took the town, *backed by* tanks and jets", "*supported by* Russian air strikes": how, where another act is told. */
function isBacking(tokens: Tokens, { sort, from }: ActMention): boolean {
  for (let i = from - 1; i >= Math.max(0, from - (sort === 'means' ? 9 : 5)); i--) {
    if (sort === 'noun' && tokens.flags[i] & PUNCT) return false
    if (BACKING.at(tokens, i) && (tokens.words[i + 1] === 'by' || tokens.words[i + 2] === 'by')) return true
  }
  return false
}

/** "Hit a hospital where *victims of the gas attack* were treated": what they had come to harm by before. */
function isOfVictims(tokens: Tokens, { sort, from }: ActMention): boolean {
  if (sort !== 'noun') return false
  let i = from - 1
  while (i > from - 5 && OBJECT_FILLERS.at(tokens, i) && tokens.words[i] !== 'of') i--
  return (
    (tokens.words[i] === 'of' || tokens.words[i] === 'from') &&
    VICTIMS.has(tokens.words[i - 1]) &&
    !FALLEN.has(tokens.words[i - 2])
  )
}

const FALLEN = new Set(['fallen', 'fell', 'fall', 'falling', 'became', 'become']) // "fell victims of the attack"
const VICTIMS = new Set(['victims', 'survivors', 'patients', 'casualties', 'wounded', 'injured'])

/** "Killed 75 militants *including the suicide bombers*": some of the dead, and not what was done. */
const isAmongDead = ({ tokens: { words } }: Document, act: ActMention): boolean =>
  act.type === 'suicide_attack' &&
  act.sort === 'means' &&
  (words[act.from - 1] === 'including' || words[act.from - 2] === 'including')

/** "A would-be suicide bomber": what somebody meant to be. */
const isWouldBe = ({ words }: Tokens, at: number): boolean => words[at - 1] === 'be' && words[at - 2] === 'would'

/** "On the third day of the offensive": when it was, in the course of something longer. */
function isStretchOf(tokens: Tokens, act: ActMention): boolean {
  if (act.sort === 'means') return false
  let i = act.from - 1
  while (i > act.from - 4 && OBJECT_FILLERS.at(tokens, i) && tokens.words[i] !== 'of') i--
  return tokens.words[i] === 'of' && STRETCHES.has(tokens.words[i - 1])
}

/** "The town is now the scene of fierce clashes": they are what is told. */
const isNowScene = (tokens: Tokens, at: number): boolean =>
  SITES.at(tokens, at) &&
  tokens.words[at - 1] === 'the' &&
  (BEEN.at(tokens, at - 2) || (tokens.words[at - 2] === 'now' && BEEN.at(tokens, at - 3)))

/** "The town where troops are battling the group": what goes on at a place is not what happened there that day. */
function isGoingOn(tokens: Tokens, act: ActMention): boolean {
  if (!tokens.words[act.from].endsWith('ing') || act.sort === 'means') return false
  let isLasting = false
  for (let i = act.from - 1; i >= Math.max(0, act.from - 9); i--) {
    if (GOING_ON.at(tokens, i)) isLasting ||= i >= act.from - 4
    else if (RELATIVES.at(tokens, i)) return isLasting
  }
  return false
}

/** "A coalition fighting the group": whom it fights, not a fight that is told of. */
const isTransitive = (tokens: Tokens, at: number): boolean =>
  at < tokens.count && !FIGHTING_ON.at(tokens, at) && (tokens.flags[at] & PUNCT) === 0

/** The word at a token, or behind a quotation mark: "the 'gas attack' town". */
const afterQuote = ({ words, flags }: Tokens, at: number): string =>
  (flags[at] & QUOTE || words[at] === "'" ? words[at + 1] : words[at]) ?? ''

/** "15 planes were [also] destroyed": the weapon is what was hit. */
function isDestroyed(tokens: Tokens, at: number): boolean {
  for (let i = at; i < at + 4; i++)
    if (
      BEING.at(tokens, i) &&
      (WRECKED.at(tokens, i + 1) || (tokens.words[i + 1] === 'also' && WRECKED.at(tokens, i + 2)))
    )
      return true
  return false
}

/** "Destroyed *two rocket launchers*": weapons that fired nothing; not "destroyed by a rocket". */
function isWrecked(tokens: Tokens, { sort, from }: ActMention): boolean {
  if (sort !== 'means') return false
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    if (DESTROYING.at(tokens, i)) return true
    if (MEANS_OF.has(tokens.words[i]) || tokens.flags[i] & PUNCT) return false
  }
  return false
}

const MEANS_OF = new Set(['by', 'with', 'in', 'using', 'when', 'after', 'from', 'during'])

/** "Killed in bombing in a besieged suburb": the siege only says where. */
const isOnlyWhere = ({ tokens }: Document, act: ActMention, acts: readonly ActMention[]): boolean =>
  act.type === 'siege_denial' &&
  tokens.words[act.from] === 'besieged' &&
  acts.some((other) => other.sort !== 'means' && other.type !== 'siege_denial')

/** "There was *no* fighting in the area at the time". */
const isNone = ({ tokens }: Document, act: ActMention): boolean =>
  act.sort === 'noun' && tokens.words[act.from - 1] === 'no'

/** The kinds of act that the words speak for, each with its strongest word. */
export function countVotes(document: Document, acts: readonly ActMention[]): Map<EventType, number> {
  const votes = new Map<EventType, number>()
  for (const act of acts) {
    if (
      act.type === 'unknown' ||
      isOnlyWhere(document, act, acts) ||
      isNone(document, act) ||
      isWrecked(document.tokens, act) ||
      isAmongDead(document, act)
    )
      continue
    const weight = isAside(document, act) ? act.weight * 0.3 : act.weight
    if (weight < LEAST_VOTE) continue
    votes.set(act.type, Math.max(votes.get(act.type) ?? 0, weight))
  }
  // "suicide car bomb", "chlorine barrel bomb": what is done with it says less than what it is.
  if (votes.has('suicide_attack')) votes.delete('ied_mine_erw')
  if ((votes.get('chemical_attack') ?? 0) >= 2.5) {
    for (const type of ['air_strike', 'shelling', 'rocket_missile'] as const) {
      if (votes.has(type)) votes.set(type, 1)
    }
  }
  // "The dead of Friday's strike rose to 30 after bodies were found": whoever was found died in what is told.
  if (votes.has('remains_found') && isFoundLater(document, acts)) votes.delete('remains_found')
  // "A helicopter was shot down": it is what was hit, and drops nothing.
  // "Man murdered; two suspects arrested": an arrest that follows a killing is not what was done.
  if (votes.has('arrest') && KILLINGS.some((type) => votes.has(type))) votes.set('arrest', 1)
  const isDowned = votes.has('other_violence')
  if (isDowned && !acts.some((a) => a.type === 'air_strike' && a.sort !== 'means')) votes.delete('air_strike')
  // "Air defence shot down three drones", "dismantled three devices planted by": what was stopped did not strike.
  if (votes.has('weapon_disrupted'))
    for (const type of FLOWN) if (!acts.some((a) => a.type === type && a.sort !== 'means')) votes.delete(type)
  // "Targeted the town with shells and sniper fire": what was fired with the shells says less than they.
  if (FIRED.some((type) => (votes.get(type) ?? 0) >= 2) && isOnlySniped(document, acts)) votes.set('armed_attack', 1)
  // "Pressed on with their assault using tanks, mortars and warplanes": what is used in a fight on the ground leaves it one.
  if ((votes.get('armed_clash') ?? 0) >= 2 && isFoughtWith(document, acts))
    for (const type of ['air_strike', ...FIRED] as const) if (votes.has(type)) votes.set(type, 1)
  // "Jets fired two missiles at the base": what an aircraft fires comes from the air.
  if (!isDowned && votes.has('air_strike') && votes.has('rocket_missile') && flies(acts)) votes.set('rocket_missile', 1)
  return votes
}

/** Whether the remains were found after an act named before them. */
function isFoundLater({ tokens: { words } }: Document, acts: readonly ActMention[]): boolean {
  const finding = acts.find((a) => a.type === 'remains_found')
  const act = acts.find((a) => a.type !== 'remains_found' && a.sort === 'noun' && a.weight >= 1)
  if (!finding || !act || act.from > finding.from) return false
  for (let i = finding.from - 1; i > act.to && i > finding.from - 8; i--)
    if (words[i] === 'after' || words[i] === 'as' || words[i] === 'when') return true
  return false
}

const KILLINGS = ['armed_attack', 'execution', 'suicide_attack', 'ied_mine_erw', 'grenade', 'torture'] as const

const STRETCHES = new Set(['day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years'])

const FLOWN = ['drone_strike', 'rocket_missile', 'air_strike', 'ied_mine_erw'] as const
const FIRED = ['shelling', 'rocket_missile'] as const

/** Whether small arms are named only beside what else was fired: "shells and sniper fire", "mortars *fired at* a school". */
const isOnlySniped = ({ tokens: { words } }: Document, acts: readonly ActMention[]): boolean => {
  const direct = acts.filter((a) => a.type === 'armed_attack')
  const isOfShells = (a: ActMention): boolean =>
    words[a.from] === 'fired' && acts.some((b) => SHELLED.has(b.type) && b.to <= a.from && a.from - b.to <= 2)
  return direct.length > 0 && direct.every((a) => a.sort === 'means' || isOfShells(a))
}

/** Whether an assault is named, and behind "using" or "with" arms of both kinds, from the ground and from the air. */
function isFoughtWith({ tokens: { words } }: Document, acts: readonly ActMention[]): boolean {
  const fight = acts.find((a) => a.type === 'armed_clash' && a.sort !== 'means')
  if (!fight) return false
  const used = acts.filter((a) => a.sort === 'means' && a.from > fight.to)
  if (!used.some((a) => a.type === 'air_strike') || !used.some((a) => SHELLED.has(a.type))) return false
  for (let i = fight.to; i < used[0].from; i++) if (words[i] === 'using' || words[i] === 'with') return true
  return false
}

const SHELLED: ReadonlySet<EventType> = new Set<EventType>(FIRED)

/** Whether aircraft are named before what was fired. */
function flies(acts: readonly ActMention[]): boolean {
  const craft = acts.find((a) => a.type === 'air_strike' && a.sort === 'means')
  const fired = acts.find((a) => a.type === 'rocket_missile')
  return craft !== undefined && fired !== undefined && craft.from < fired.from && fired.from - craft.to <= 6
}
