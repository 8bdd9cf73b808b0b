// Words of a sentence that tells no act of its own but when or where the one told just before it was.

import { WordSet } from '../../word-table.ts'

const list = (words: string): WordSet => new WordSet(words.split(/\s+/))

/** "It happened", "the incident occurred", "the deaths were caused". */
export const HAPPENING = list('happened occurred unfolded transpired caused')

/** "Took place", "taken place". */
export const TAKING_PLACE = list('took taken taking')

/** "The attackers came", "the gunmen arrived": only with those who did it before the verb. */
export const COMING_BY = list('came arrived stormed began started entered struck')

/** What happened, named by no word for an act. */
export const HAPPENINGS = list(
  'it this incident incidents event events tragedy accident violence ordeal atrocity crime fatalities casualties deaths killings losses everything',
)

/** Those who did it; the words that point to them stand before. */
export const COMERS = list(
  'attackers assailants gunmen raiders bandits killers assassins intruders shooters perpetrators',
)

/** Before "it happened": asked or compared, not told. */
export const NOT_TOLD_BEFORE = list('what how why if whether as whatever when where whenever wherever nothing never')

/** Behind the verb: "happened again", "happened to be". */
export const NOT_TOLD_AFTER = list('to again before because')

/** "It was hit", "they were attacked": what was told of before. */
export const HIT = list('hit struck bombed shelled attacked targeted')
