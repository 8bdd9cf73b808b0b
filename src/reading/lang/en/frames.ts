// Small words that say how an act stands to the one told of before it.

import { WordSet } from '../../word-table.ts'

const list = (words: string): WordSet => new WordSet(words.split(' '))

/** A new place: nothing is carried over. */
export const ELSEWHERE = list('elsewhere')

/** Another act than the one before, when a word for an act follows. */
export const OTHERNESS = list(
  'another separate second third similar other different earlier previous fresh further new',
)

/** Tied in time to what was told before. */
export const TIES = list('meanwhile also meantime simultaneously too')

/** Done again and again: a habit, not an act. */
export const HABIT = list(
  'regularly frequently repeatedly often daily routinely continuously constantly relentlessly always usually indiscriminately systematically continues continue intensified intensify stepped steadily almost recurring periodically lately gradually',
)

/** Nouns for an act: with "the" or "this" they point back to one told of before, with "another" to a new one. */
export const ACT_NOUNS = list(
  'attack attacks strike strikes raid raids airstrike airstrikes bombing bombings explosion explosions blast blasts shelling bombardment assault incident massacre shooting clashes clash fighting battle offensive operation ambush killing killings incidents kidnapping abduction execution missile missiles rockets rocket shells shell bomb bomber bombers attacker attackers',
)

/** Nouns for those harmed: with "the" they point back as well. */
export const VICTIM_NOUNS = list('dead victims wounded injured toll casualties deceased deaths survivors')

/** Capitals that stand for their governments where no preposition makes them a place. */
export const SEATS = list(
  'damascus moscow washington ankara tehran riyadh baghdad kyiv kiev khartoum sanaa beirut jerusalem london paris brussels berlin beijing cairo doha amman tbilisi minsk islamabad kabul abuja bamako ouagadougou niamey kinshasa kigali kampala nairobi mogadishu asmara juba naypyidaw bogota caracas havana geneva',
)

/** Before a word for an act: it is where people fled from or what else went on, not the act told of. */
export const ASIDE_BEFORE = list(
  'flee fleeing fled escape escaping escaped amid despite displaced support retaliation response retaliated avenge ongoing equipped mounted possess possesses possessed possessing site scene',
)

/** After a word for a weapon: a stock of it, or talk of it. */
export const ASIDE_AFTER = list(
  'supplies supply stockpile stockpiles depot depots program programme programs launcher launchers launching factory factories capabilities experts inspectors watchdog warnings campaign town towns village city site sites allegations claims probe fears threat threats',
)

/** Before a weapon: it is what was destroyed. */
export const DESTROYING = list('destroying destroyed destroy seized seizing seize captured smuggling')

/** After "was" and a weapon: the same. */
export const WRECKED = list('destroyed damaged captured seized lost hit')

/** Just before a place: those who fired are there. */
export const LAUNCHING = list('positioned stationed entrenched holed deployed headquartered coming garrisoned')

/** Between two acts of which one brought about the other: first word, and the words that must follow. */
export const CAUSES: ReadonlyMap<string, readonly string[]> = new Map([
  ['in', ['response to', 'retaliation for', 'revenge for', 'reprisal for', 'reaction to']],
  ['came', ['after', 'as ', 'amid ']],
  ['come', ['after', 'as ', 'amid ']],
  ['comes', ['after', 'as ', 'amid ']],
  ['response', ['to']],
  ['reaction', ['to']],
  ['answer', ['to']],
  ['retaliation', ['for']],
  ['retaliated', ['for']],
  ['revenge', ['for']],
  ['reprisal', ['for']],
  ['prompted', ['']],
  ['triggered', ['']],
  ['provoked', ['']],
  ['after', ['']],
  ['following', ['']],
  ['where', ['']],
])

/** "The site of a gas attack", "the scene of a massacre". */
export const SITES = list('site scene')

/** What people come together for, or put their names to, and its verbs: a day beside it is not that of an act. */
export const TALKS = list(
  `meeting meetings meet met session sessions talks summit summits conference conferences hearing hearings vote voted votes election
  elections referendum briefing visit visits visited convene convened convenes discuss discussed debate debated negotiate negotiated
  negotiations deal deals agreement agreements accord accords truce truces ceasefire ceasefires brokered signed sign signing mediated
  resolution resolutions treaty pact roadmap proposal proposals inaugurated appointed elected resigned`,
)

/** Before "by" and a weapon: it helps in a fight on the ground. */
export const BACKING = list('backed supported aided assisted')

/** After "fighting" where it is a noun: "fighting in the town", "fighting raged". */
export const FIGHTING_ON = list(
  'in at on near around inside outside between across over along for and or but that which who as since while when after before with to of from by erupted raged raging surged resumed continued continues broke flared was were is are has had have went near also still intensified spread left killed there',
)

/** Join a clause that may tell of an earlier act. */
export const CLAUSE_JOINTS = list('after before where which who whom that whose following')

/** Of these, those that say something of the name just before them. */
export const RELATIVE_JOINTS = list('where which from that')
