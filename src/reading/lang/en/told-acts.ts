// Words before a word for an act that say that it was not done, or not then.

import { WordSet } from '../../word-table.ts'

const list = (words: string): WordSet => new WordSet(words.trim().split(/\s+/))

/** Before "to": what follows was done. */
export const ABLE = list('managed able succeeded helped went began started continued continue due thanks')

/** Before a gerund: what follows is a goal. */
export const GOAL_BEFORE = list('at on towards toward of for from about')

/** Whoever does this only speaks of an act. */
export const TALKED_OF = list(
  `condemn condemns condemned condemning denounce denounces denounced denouncing debate debated discuss discussed discussing
  investigate investigated investigating decry decries decried deplore deplored deploring criticise criticised criticising criticize
  criticized criticizing mourn mourned mourning protest protested protesting fear fears feared fearing avert averted avoid avoided
  prevent prevented preventing deter deterred against about concerning regarding over justify justified
  authorize authorizes authorized authorizing authorise authorises authorised authorising approve approves approved approving allow
  allows allowed allowing permit permits permitted permitting endorse endorses endorsed endorsing consider considers considered
  considering contemplate contemplates contemplated contemplating mull mulls mulled mulling threaten threatens threatened threatening
  mention mentions mentioned accusation accusations allegation allegations suspicion suspicions
  propose proposes proposed proposing support supports supported supporting oppose opposes opposed opposing rule ruled`,
)

/** "Split the blame *for* the attack", "in revenge for the massacre", "preparations for an attack": said of it, or of one to come. */
export const ON_ACCOUNT = list(
  `blame blames blamed blaming responsible responsibility accountable accountability sanctions punish punished punishing
  revenge retaliation vengeance preparations preparation prepare prepares prepared preparing bracing brace braced`,
)

/** Whoever does this ends an act or does not begin it. */
export const STOPPED = list(
  `stop stops stopped stopping halt halts halted halting suspend suspends suspended suspending cease ceased ceasing pause paused
  pausing end ended ending scale scaled reduce reduced resume`,
)

/** May stand between such a verb and the act. */
export const OBJECT_FILLERS = list(
  `the a an this that these those his her its their all any some more further new another second third fresh latest recent deadly brutal horrific heinous
  fierce heavy intense alleged suspected reported russian syrian israeli turkish saudi american us government regime army rebel
  coalition military down its of separate large such indiscriminate continued ongoing air out on against twin double triple
  terrorist terror barbaric savage cowardly criminal bloody appalling old day week month long
  chemical gas toxic weapon weapons`,
)

/** After "is", "are" or "has been": done all the time. */
export const CAMPAIGNING = list(
  'carrying conducting waging flying fighting backing supporting trying seeking attempting preparing planning pressing aiming targeting',
)

/** Auxiliaries of what goes on: "is battling". */
export const BEING = list('is are been')

/** "The offensive would begin": an act still to come, and its verbs. */
export const WILL = list('will would could may might should shall')
export const COMING_ABOUT = list('begin start be take continue resume commence follow come go last')

/** Before a verb that stands as a noun: "its capture would be a prize". */
export const OWNERS = list("its their his the any this 's")

/** "After *months* of fighting". */
export const LONG_STRETCHES = list('year years month months weeks')

/** "*After* a year of clashes", "*ended* months of fighting". */
export const AFTER_ALL = list('after following despite ended ending ends')
