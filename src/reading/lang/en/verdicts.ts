// Words of sentences that only say whose an act was (`verdicts.ts`).

import { anyOf, WordSet } from '../../word-table.ts'
import { DID, DOERS } from './attribution.ts'

const list = (words: string): WordSet => new WordSet(words.split(' '))

/** "*Blamed* the coalition", "*accused* gunmen". */
export const ACCUSING = list(
  'accused accuses accuse blamed blames blame traded exchanged suspected suspect suspects responsible finger fingers suspicion',
)

/** "*Attributed* both attacks to the group". */
export const ATTRIBUTING = list('attributed attributes attribute')

/** "Claimed *responsibility*", "was *behind* it", "*belonged* to the army", "the regime *did* this". */
export const CLAIMED = list('responsibility behind belonged belongs did')

/** "It was the *work of* X", "bore the *hallmarks of* X", "it was *claimed by* X". */
export const OWNED = list('work handiwork hallmark hallmarks claimed')

/** "It was not clear *whether* they were Syrian or Russian." */
const OPEN = list('whether')

export const VERDICT_WORDS = anyOf(ACCUSING, ATTRIBUTING, CLAIMED, OWNED, DOERS, DID, OPEN)

/** "The *government* of X" is no charge. */
export const PARTIES = list(
  'government regime forces army troops militants fighters members rebels group president terrorists column front faction wing branch cell cells commander',
)

/** Before a word for an act: it is one told of before. */
export const POINTING = list('the this that these those both for')

/** After "of" or "for": the charge is the act told of. */
export const OF_THE_ACT = list(
  'it this that both being carrying responsibility having doing launching staging ordering planting perpetrating firing dropping',
)

/** Before a word for the harm done: "for *the* deaths", "for *his* death". */
export const OWNED_HARM = list('the their his her these those')
export const HARM_NOUNS = list('death loss damage destruction fire killing')

/** Another charge, or another thing, than the act told of. */
export const ENDS_VERDICT = list('of over in at to about after who which that when while because as and but')
