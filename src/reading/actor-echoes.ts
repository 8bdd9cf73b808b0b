// "The militants", "the jihadists" after a group was named are that group, unless the text has just named two.

import { LINKED, SEVERAL, TIES } from './lang/en/attribution.ts'
import {
  JIHADIST_GROUPS,
  JIHADIST_KINDS,
  OFFSHOOTS,
  POINTING_KINDS,
  SINGLE_FORCES,
  SINGLE_GROUPS,
} from './lang/en/actors.ts'
import type { ActorMention } from './mentions.ts'
import type { Tokens } from './tokens.ts'

/** Tokens that "the militants" may point back over, and over which a second group makes it unclear who is meant. */
const REACH = 90
const UNCLEAR = 60

/**
 * Gives kinds with "the" the name of the one armed group named just before. "The gunmen" after "gunmen" are those, whoever
 * was named between. "The enemy" after "the Israeli enemy" is that state.
 *
 * @param hasManyRebels whether the war told of has so many groups that "the rebels" may be any
 */
export function withNames(tokens: Tokens, mentions: readonly ActorMention[], hasManyRebels: boolean): ActorMention[] {
  let last: ActorMention | null = null
  let jihadists: ActorMention | null = null
  let other: ActorMention | null = null
  let enemy: ActorMention | null = null
  const kinds = new Map<string, number>()
  return mentions.map((mention) => {
    if (mention.sort === 'named' && tokens.words[mention.to - 1] === 'enemy') enemy = mention
    if (enemy && mention.name === 'the enemy') return named(mention, enemy)
    if (isGroup(mention) && !isParent(tokens, mention)) {
      if (last && last.name !== mention.name) other = last
      last = mention
      if (JIHADIST_GROUPS.has(mention.name)) jihadists = mention
      return mention
    }
    // "IS attacked the FSA ... the extremist group": of the two named last, only one is called so.
    const isOne = last !== jihadists && (other === null || other === jihadists)
    if (jihadists && isOne && JIHADIST_KINDS.has(mention.name) && mention.from - jihadists.to <= REACH) {
      if (pointsBack(tokens, mention, hasManyRebels)) return named(mention, jihadists)
    }
    const same = kinds.get(mention.name)
    if (mention.sort === 'kind') kinds.set(mention.name, mention.from)
    if (!last || !pointsBack(tokens, mention, hasManyRebels) || mention.from - last.to > REACH) return mention
    if (same !== undefined && same > last.from - REACH) return mention
    if (other && mention.from - other.to < UNCLEAR && last.from - other.to < UNCLEAR) return mention
    kinds.delete(mention.name)
    return named(mention, last)
  })
}

const named = (mention: ActorMention, { name, type, side }: ActorMention): ActorMention => ({
  ...mention,
  name,
  type,
  side,
  sort: 'named',
})

const ARMED = new Set<string>(['rebel', 'political_militia', 'identity_militia'])

const isGroup = (mention: ActorMention): boolean =>
  mention.sort === 'named' && !mention.isSpeakerOnly && mention.type !== null && ARMED.has(mention.type)

/** "IS, an *al-Qaeda* offshoot", "X, linked to *al-Qaeda*": named to say what another is. */
const isParent = (tokens: Tokens, { from, to }: ActorMention): boolean =>
  (TIES.at(tokens, from - 1) && LINKED.at(tokens, from - 2)) ||
  OFFSHOOTS.at(tokens, to) ||
  OFFSHOOTS.at(tokens, to + 1) ||
  OFFSHOOTS.at(tokens, to + 2)

/** "the militants", but not "militants", "the militant groups", "the militants and rebels". */
function pointsBack({ words }: Tokens, { sort, name, from, to }: ActorMention, hasManyRebels: boolean): boolean {
  if (sort !== 'kind' || from === 0 || words[from - 1] !== 'the' || SEVERAL.has(words[to - 1])) return false
  return (
    SINGLE_GROUPS.has(words[to - 1]) ||
    POINTING_KINDS.has(name) ||
    SINGLE_FORCES.has(words[to - 1]) ||
    (name === 'rebels' && !hasManyRebels)
  )
}
