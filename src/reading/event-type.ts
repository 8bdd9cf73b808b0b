// Settles what kind of act an incident was where its words leave it open: "bombed", "attacked", "killed". What the report
// says elsewhere decides; where that says nothing either, the type stays `unknown` or `explosion_unknown`.

import { isArmed, type ActorType, type EventType, type Harm } from '../model/codes.ts'
import type { ActMention } from './acts.ts'
import type { Incident } from './incidents.ts'
import { AIRCRAFT } from './lang/en/acts.ts'
import type { Document, QuantityMention } from './mentions.ts'

const BOMBED = new Set(
  'bombed bombing bombings bombard bombarded bombards bombarding bomb bombs pounded pounding pounds'.split(' '),
)
const STRUCK = new Set('struck hit hits hitting targeted targeting targets'.split(' '))
const ATTACKED = new Set('attack attacks attacked attacking'.split(' '))
const RAIDS = new Set('raid raids raided raiding'.split(' '))
const FALLEN_UPON = new Set('ambush ambushes ambushed ambushing storm storms stormed storming'.split(' '))
const ENTERED = new Set('entered enter enters entering'.split(' '))
const KILLED = new Set('kill kills killed killing'.split(' '))

/** The event type of an incident (field guide 3.1). */
export function settleType(document: Document, incident: Incident, votes: ReadonlyMap<EventType, number>): EventType {
  const { type } = incident
  const prior = commonest(votes)
  if (type === 'shelling' && prior === 'air_strike' && isOnlyBombarded(incident) && mayFly(incident)) return prior
  const words = wordsOf(document, incident)
  if (some(words, RAIDS) && isRaidOnFoot(document, incident)) return sidesOf(incident)
  const mayBeUpon = type === 'armed_clash' || (type === 'territory_change' && isOnlyEntered(document, incident))
  if (mayBeUpon && isFallenUpon(document, incident)) return 'armed_attack'
  if (type !== 'unknown') return sharpen(incident, type)
  if (some(words, BOMBED)) return prior === 'air_strike' || prior === 'shelling' ? prior : 'explosion_unknown'
  const fighters = victimsAreFighters(incident)
  if (fighters && hasActor(incident)) return 'armed_clash'
  const isFired =
    prior === 'rocket_missile' || prior === 'shelling' || (prior === 'air_strike' && !isByTroops(incident))
  if (some(words, STRUCK) && isFired) return prior
  if (!isBulletin(prior, votes) && hasActor(incident) && (hitFighters(incident) || wrecksArms(document, incident)))
    return 'armed_clash'
  if (some(words, ATTACKED)) return isBulletin(prior, votes) ? prior : 'armed_attack'
  if (some(words, KILLED) && hasActor(incident)) return 'armed_attack'
  return isBulletin(prior, votes) ? prior : 'unknown'
}

/** Gunmen who raid a village come on the ground, and it is no fight unless they raid fighters. */
function isRaidOnFoot({ tokens }: Document, { frames, type }: Incident): boolean {
  if (type !== 'air_strike' && type !== 'armed_clash' && type !== 'unknown') return false
  const acts = frames.flatMap(({ frame }) => frame.acts).filter((act) => act.type === type)
  if (!acts.every((act) => RAIDS.has(tokens.words[act.from]))) return false
  const doers = frames.flatMap(({ attribution }) => attribution?.actors ?? [])
  return doers.length > 0 ? doers.every(({ type, name }) => isOnFoot(type, name)) : bothLoseMen(frames)
}

/** "An army *unit* targeted": men on the ground, who fly nothing. */
const isByTroops = ({ frames }: Incident): boolean =>
  frames.some(({ attribution }) => attribution?.actors.some(({ asWritten }) => TROOPS.test(asWritten)) ?? false)

const TROOPS = /\b(?:units?|troops|soldiers|infantry|battalions?|brigades?)\b/i

/** "Soldiers *entered* the village, killing six": no word says that they held it. */
const isOnlyEntered = ({ tokens }: Document, { frames }: Incident): boolean =>
  frames.every(({ frame }) =>
    frame.acts.every((a) => a.type !== 'territory_change' || ENTERED.has(tokens.words[a.from])),
  )

/** "Rebels ambushed a convoy of traders, killing six", "stormed the village and shot 12": people who do not fight, and no fight told of. */
function isFallenUpon({ tokens }: Document, { frames }: Incident): boolean {
  const isUpon = (act: ActMention): boolean => act.type !== 'armed_clash' || FALLEN_UPON.has(tokens.words[act.from])
  const harmed = frames.flatMap(({ frame }) => frame.quantities).filter(({ harm }) => harm !== null && HURT.has(harm))
  if (!frames.flatMap(({ frame }) => frame.acts).every(isUpon)) return isFoughtOver(tokens, frames, harmed, isUpon)
  const isFight = frames.some(
    ({ frame, attribution }) =>
      attribution?.relation === 'joint' || frame.targets.some((target) => target.type === 'military_position'),
  )
  return (
    harmed.length > 0 && !isFight && harmed.every(({ group }) => group === 'civilian' || group === 'unknown_status')
  )
}

/** "Stormed the town, killing 70 people. Two attackers died in an exchange of fire with police": the fight came of the attack. */
function isFoughtOver(
  { words }: Document['tokens'],
  frames: Incident['frames'],
  harmed: readonly QuantityMention[],
  isUpon: (act: ActMention) => boolean,
): boolean {
  const dead = harmed.filter(({ harm, partOf }) => harm === 'killed' && partOf === null)
  const most = (isFighter: boolean): number =>
    Math.max(0, ...dead.filter((q) => isArmed(q) === isFighter).map(({ floor }) => floor ?? 0))
  const first = frames.find(({ frame }) => frame.quantities.some((q) => dead.includes(q) && !isArmed(q)))
  return (
    first !== undefined &&
    first.attribution?.relation !== 'joint' &&
    first.frame.acts.every(isUpon) &&
    first.frame.acts.some(({ from }) => FALLEN_UPON.has(words[from]) || ATTACKED.has(words[from])) &&
    most(false) >= LEAST_OF_MASSACRE &&
    most(false) > MANY_TIMES * most(true)
  )
}

const LEAST_OF_MASSACRE = 5
const MANY_TIMES = 3

const HURT: ReadonlySet<Harm> = new Set<Harm>(['killed', 'injured', 'killed_or_injured', 'abducted'])

/** "Four militants were killed and two policemen wounded in a raid": nobody flew. */
const bothLoseMen = (frames: Incident['frames']): boolean => {
  const harmed = frames.flatMap(({ frame }) => frame.quantities).filter(({ harm }) => harm !== null)
  return ['combatant', 'security_forces'].every((side) => harmed.some(({ group }) => group === side))
}

const isOnFoot = (type: ActorType | null, name: string): boolean =>
  type === 'unidentified' || type === null ? !AIRCRAFT.has(name.slice(name.lastIndexOf(' ') + 1)) : GROUNDED.has(type)

const sidesOf = (incident: Incident): EventType =>
  victimsAreFighters(incident) || hitFighters(incident) ? 'armed_clash' : 'armed_attack'

/** "Bombardment", "a barrage": from guns or from aircraft, and nothing said of guns. */
const isOnlyBombarded = ({ frames }: Incident): boolean =>
  frames.every(({ frame }) => (frame.votes.get('shelling') ?? 0) <= BOMBARDED && !frame.acts.some(isGun))

const isGun = ({ type, sort }: ActMention): boolean => type === 'shelling' && sort === 'means'

// What "bombardment" is worth as a word for shelling (`lang/en/acts.ts`).
const BOMBARDED = 1.5

/** Whether whoever did it may have aircraft: rebels have none. */
const mayFly = ({ frames }: Incident): boolean =>
  frames.every(({ attribution }) => attribution?.actors.every((a) => !GROUNDED.has(a.type ?? '')) ?? true)

/** Kinds of armed groups that have no aircraft. */
export const GROUNDED: ReadonlySet<string> = new Set<string>(['rebel', 'political_militia', 'identity_militia'])

/** Whether the whole report tells of one kind of act, so that a bare "attack" in it is one more. */
const isBulletin = (prior: EventType | null, votes: ReadonlyMap<EventType, number>): prior is EventType =>
  prior !== null && (votes.get(prior) ?? 0) >= 4 && onlyKind(votes, prior)

/** A fight between two sides is a clash, whatever was fired; an attack on fighters on the ground is one too. */
function sharpen(incident: Incident, type: EventType): EventType {
  if (type === 'ied_mine_erw' && isBySuicide(incident)) return 'suicide_attack'
  if (type === 'arrest' && isHeldByGroup(incident)) return 'abduction'
  if (type === 'abduction' && isWithDead(incident)) return 'armed_attack'
  if (
    type === 'armed_attack' &&
    victimsAreFighters(incident) &&
    incident.frames.some((f) => f.attribution?.relation === 'joint')
  ) {
    return 'armed_clash'
  }
  if (type === 'armed_attack' && isOnCrowd(incident)) return 'protest_force'
  if (type === 'armed_attack' && isByCrowd(incident)) return 'mob_riot'
  return type
}

/** "A car bomb killed 44. A suicide bomber drove it": told once, it holds for the blast, however often the bomb alone is named. */
const isBySuicide = ({ frames }: Incident): boolean => frames.some(({ frame }) => frame.votes.has('suicide_attack'))

/** "Killed 17 villagers and took 30 women": those who came to kill; "abducted 30 pupils and killed a teacher" stays what it was. */
function isWithDead({ frames }: Incident): boolean {
  const heads = frames.flatMap(({ frame }) => frame.quantities).filter(({ partOf }) => partOf === null)
  const isDead = (q: QuantityMention): boolean => q.harm === 'killed' && (q.floor ?? 0) > 0 && !isArmed(q)
  const taken = heads.find(({ harm }) => harm === 'abducted')
  const dead = heads.find(isDead)
  return taken !== undefined && dead !== undefined && dead.from < taken.from
}

/** "Security forces opened fire on a march, killing 18 protesters": a state, and nobody hurt but those who marched. */
function isOnCrowd({ frames }: Incident): boolean {
  const harmed = frames.flatMap(({ frame }) => frame.quantities).filter(({ harm }) => harm !== null && HURT.has(harm))
  const doers = frames.flatMap(({ attribution }) => attribution?.actors ?? [])
  const isState = doers.length > 0 && doers.every(({ type }) => type === 'state')
  return isState && harmed.length > 0 && harmed.every(({ role }) => role === 'protester')
}

/** "A mob lynched two men". */
function isByCrowd({ frames }: Incident): boolean {
  const doers = frames.flatMap(({ attribution }) => attribution?.actors ?? [])
  return doers.length > 0 && doers.every(({ type }) => type === 'rioters')
}

/** "Rebels captured an officer": only a state arrests (field guide 3.1). */
function isHeldByGroup({ frames }: Incident): boolean {
  const doers = frames.flatMap(({ attribution }) => attribution?.actors ?? [])
  return doers.length > 0 && doers.every(({ type }) => GROUNDED.has(type ?? ''))
}

function wordsOf(document: Document, incident: Incident): Set<string> {
  const found = new Set<string>()
  for (const { frame } of incident.frames) {
    for (const act of frame.acts) for (let i = act.from; i < act.to; i++) found.add(document.tokens.words[i])
  }
  return found
}

const some = (words: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean => {
  for (const word of wanted) if (words.has(word)) return true
  return false
}

function commonest(votes: ReadonlyMap<EventType, number>): EventType | null {
  let best: EventType | null = null
  for (const [type, n] of votes) if (best === null || n > (votes.get(best) ?? 0)) best = type
  return best
}

const onlyKind = (votes: ReadonlyMap<EventType, number>, type: EventType): boolean => {
  let rest = 0
  for (const [other, n] of votes) if (other !== type) rest += n
  return rest <= 0.5 * (votes.get(type) ?? 0)
}

/** Those killed were fighters; where nobody is told of as killed, those hurt. */
const victimsAreFighters = (incident: Incident): boolean => {
  const harmed = incident.frames.flatMap((f) => f.frame.quantities)
  const killed = harmed.filter((q) => q.harm === 'killed')
  const hurt = killed.length > 0 ? killed : harmed.filter((q) => q.harm === 'killed_or_injured' || q.harm === 'injured')
  return hurt.length > 0 && hurt.every(isArmed)
}

/** "Targeted gatherings of militants": what was hit was a force, and no civilians are told of. */
const hitFighters = (incident: Incident): boolean =>
  incident.frames.some((f) => f.frame.targets.some((t) => t.type === 'military_position')) &&
  !incident.frames.some((f) => f.frame.quantities.some((q) => q.harm !== null && q.group === 'civilian'))

/** "The army destroyed two rocket launchers", "12 pickup trucks mounted with machine guns": what a force fights with. */
const wrecksArms = ({ tokens: { words } }: Document, { frames }: Incident): boolean =>
  frames.some(({ frame: { from, to } }) => {
    for (let i = from; i < to; i++) {
      if (!WRECKING.has(words[i])) continue
      for (let k = i + 1; k < to && k <= i + 8; k++) if (ARMS.has(words[k])) return true
    }
    return false
  })

const WRECKING = new Set(['destroyed', 'destroying', 'destroys'])
const ARMS = new Set(
  'tank tanks launcher launchers armored armoured guns gun machineguns mortars artillery ammunition weapons arms munitions howitzer howitzers'.split(
    ' ',
  ),
)

const hasActor = (incident: Incident): boolean => incident.frames.some((f) => f.attribution !== null)
