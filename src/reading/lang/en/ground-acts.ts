// Words for taking and losing ground that say so only together with others.

import { WordSet } from '../../word-table.ts'

const list = (words: string): WordSet => new WordSet(words.trim().split(/\s+/))

/** "Drove the group *out of* the town". */
export const DRIVING = list(
  'drove drive drives driving driven pushed push pushes pushing forced force forces forcing kicked flushed',
)
export const OUT = list('out')

/** Before "out": something else is done than driving anybody away. */
export const CARRYING = list(
  'carry carries carried carrying broke break breaking broken point pointed pointing turn turned set find found rule ruled ran run spell',
)

/** "Drove the group *from* the town", "were driven from it". */
export const FROM = list('from')
export const BEEN = list('was were been being be')

/** "Secured the hill", "swept into the city": said of fighters, of ground. */
export const HOLDING = list(
  'secured secures securing cleared clears clearing occupied occupies occupying reclaimed reclaims reclaiming conquered conquers conquering',
)
export const MOVING = list(
  'swept sweep sweeps sweeping rolled roll rolls rolling marched march marches marching moved move moves moving poured',
)
export const INTO = list('into')

/** "Came under rebel control", "has been under the group's control since May". */
export const UNDER = list('under')
export const COMING_UNDER = list('came come comes coming')

/** "Lost the town", "took two villages". */
export const LOSING = list('lost loses losing lose')
export const TAKING_GROUND = list('took')

/** "Fell from government control", "fell into the hands of". */
export const FALLING_TO = list('fell fallen falls')
export const IN_CONTROL = list('control hands')

/** "Troops entered the town". */
export const ENTERING = list('entered entering enter')
export const TRYING = list('tried trying attempted attempting attempt attempts attempted')

/** Ground taken from those who had taken it. */
export const TAKING_BACK = list(
  'retook retaken retake retaking recaptured recapture recapturing regained regaining reclaimed reclaiming',
)

/** What changes hands. */
export const GROUND = list(
  `town towns city cities village villages district districts neighbourhood neighbourhoods neighborhood neighborhoods quarter quarters
  area areas territory hill hills hilltop hilltops mountain base bases airbase airport crossing crossings province region control
  ground swathes swaths parts stronghold bastion checkpoint checkpoints heights suburb suburbs camp island bridge`,
)

/** Of these, the places that are counted: "eight villages". */
export const PLACE_COUNTS = list(
  'towns cities villages districts neighbourhoods neighborhoods hills bases checkpoints crossings positions',
)

/** Behind the object of a verb of taking. */
export const AFTER_OBJECT = list(
  'from in at on near after and for to with who which that when while when by off up out over about',
)

/** Those who fight: who enters a place to take it. */
export const ARMED = list(
  `troops forces fighters rebels militants army soldiers jihadists insurgents gunmen units unit militia militias militiamen terrorists
  extremists daesh isis isil alliance tanks paramilitaries separatists`,
)
