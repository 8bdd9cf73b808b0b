// Whom a harm may befall, and what two harms of the same people come to: people are killed and buildings damaged, fighters
// who flee are not displaced, gunmen are more often the doers. `harm-links.ts` asks before it gives a harm.

import { isArmed, type Harm } from '../model/codes.ts'
import { joined } from './harm-cue.ts'
import type { Phrase } from './quantity-phrase.ts'

export const isStatus = (harm: Harm | null): boolean =>
  harm === 'displaced' || harm === 'detained' || harm === 'besieged' || harm === 'trapped'

export const isState = (harm: Harm): boolean =>
  harm === 'trapped' || harm === 'besieged' || harm === 'displaced' || harm === 'missing'

/** A later verb of the same people: death outweighs; "killed or wounded" is a combined figure. */
export function outweigh(harm: Harm, later: Harm, link: string): Harm {
  if (link === 'or') return joined(harm, later)
  return later === 'killed' ? 'killed' : harm === 'killed' && later === 'injured' ? 'killed_or_injured' : harm
}

/**
 * People are killed, buildings damaged; fighters "destroyed" are killed, those "targeted" or "hit" may live.
 *
 * @param word the word for the harm, where it stands alone
 */
export function fits(phrase: Phrase, harm: Harm, word = ''): boolean {
  const { unit } = phrase.counted
  if (unit === 'persons' && phrase.counted.isLives) return harm === 'killed'
  if (harm === 'property_damage')
    return (
      unit === 'facilities' ||
      unit === 'vehicles' ||
      (unit === 'persons' && phrase.group === 'combatant' && phrase.sort === 'number' && !AIMED.has(word))
    )
  if (unit === 'persons' || unit === 'bodies' || unit === 'families') return true
  return unit === 'other' && !phrase.counted.isKnown && phrase.sort === 'number'
}

/** What is done to fighters without a word of what became of them. */
const AIMED = new Set(
  `hit hits hitting struck striking targeted targeting target targets bombed bombing bomb bombs shelled shelling pounded
  bombarded bombarding damaged damaging`.split(/\s+/),
)

/** Fighters who flee are not displaced, nor are "the others"; "people fleeing" are a figure only with a number. */
export const isDisplaced = (phrase: Phrase, word: string): boolean =>
  (!LEAVING.has(word) || isCrowd(phrase)) &&
  phrase.group !== 'combatant' &&
  phrase.group !== 'security_forces' &&
  (phrase.sort === 'number' || (!phrase.counted.isBare && word !== 'fleeing'))

/** A few who "left the town" may have gone for a walk. */
const LEAVING = new Set(['left', 'escaped', 'leave'])
const isCrowd = ({ number }: Phrase): boolean => (number?.floor ?? 0) >= 100

/** People who are more often the doers: "three gunmen killed five". */
export const isActor = (phrase: Phrase): boolean => isArmed(phrase) || phrase.sort !== 'number'

/** With a number these tell of so many hurt. */
export const TO_HOSPITAL = new Set(['taken', 'rushed', 'admitted'])

/** One person "dies", "flees"; these are infinitives or have several for their subject. */
export const BARE_VERBS = new Set(['die', 'perish', 'flee', 'succumb'])
