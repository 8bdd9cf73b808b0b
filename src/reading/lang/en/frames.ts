// Small words that say how an act stands to the one told of before it.

import { WordSet } from '../../word-table.ts'

const list = (words: string): WordSet => new WordSet(words.trim().split(/\s+/))

/** A new place: nothing is carried over. */
export const ELSEWHERE = list('elsewhere')

/** "In a *different context*", "in a *separate development*": what follows is about something else. */
export const CONTEXTS = list('context development developments matter')

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

/** Those whose attack is told of: with "the" no side beside them. */
export const ATTACKERS = list('attackers attacker assailants assailant perpetrators')

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
  'positions position pieces emplacements shelter shelters supplies supply stockpile stockpiles depot depots program programme programs launcher launchers launching factory factories capabilities experts inspectors watchdog warnings campaign town towns village city site sites allegations claims probe fears threat threats',
)

/** Before a weapon: it is what was destroyed. */
export const DESTROYING = list('destroying destroyed destroy seized seizing seize captured smuggling')

/** After "was" and a weapon: the same. */
export const WRECKED = list('destroyed damaged captured seized lost hit')

/** What an act did to things. */
export const WRECKING = list('destroyed destroying destroys flattened flattening levelled leveled wrecked demolished')

/** Just before a place: those who fired are there. */
export const LAUNCHING = list('positioned stationed entrenched holed deployed headquartered coming garrisoned')

/** Just before a place, of whoever fired and of what they hit: they are there. */
export const SITED = list('posted located based present')
/** "The camp *lies* near X": where it is. */
export const BEING_THERE = list('lies is was sits stands belongs')
/** What a town or a stretch of land is called in what is said of it: "X, a rebel *stronghold* near Y". */
export const KINDS_OF_LAND = list(
  `town towns village villages city cities suburb suburbs neighbourhood neighborhood district area region enclave pocket stronghold
  strongholds bastion bastions redoubt hub crossing port valley camp plain hill strip settlement hamlet outpost gateway base`,
)
/** "X, *a* town near Y", "X, *which* lies near Y": where what is said of a place begins. */
export const OPENS_APPOSITION = list('a an the one which')
/** Between a place and what tells where it lies: "X, *on the* outskirts *of the capital* Y". */
export const TO_BEARING = list(
  ', near outside around off on in the just right some about roughly close to located situated lying region area district capital city',
)
/** What lies about a town. */
export const AROUND_TOWN = list(
  'suburbs outskirts outskirt edge edges vicinity periphery fringes environs surroundings',
)
/** Who may have fired. */
export const SHOOTERS = list(
  'sniper snipers gunman gunmen fighter fighters terrorist terrorists militant militants rebel rebels insurgents troops forces soldiers group groups organization organizations organisation organisations army battery batteries artillery tanks',
)

/** Before "from" and a place: what was fired came from there. */
export const TAKING_OFF = list('launched fired firing launching off flew flown flying taking dispatched departed')

/** After a hospital: it was not hit, the wounded came to it. */
export const TAKES_IN = list(
  'received receiving receives treated treating treats admitted admitting accepted registered',
)

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

/** How many days a unit of time is, before "after"; 0 for less than one. */
export const DAYS_IN: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['days', 1],
  ['week', 7],
  ['weeks', 7],
  ['hour', 0],
  ['hours', 0],
  ['minutes', 0],
])

/** Without a number: a few of them. */
export const FEW_DAYS = new Set(['days'])

/** Of these, those that say something of the name just before them. */
export const RELATIVE_JOINTS = list('where which from that')

/** Where a sentence may go on to another act. */
export const PARTING = list('while whereas ; and , but meanwhile as plus another - adding added besides before then')

/** Between two acts, each with its day. */
export const JOINTS_OF_DAYS = list('while whereas ; and but')

/** Before a word in -ing: it is the object, or part of the verb, and begins nothing. */
export const BEFORE_VERBAL = list(
  'the a an of by for from in on at with without after before while when and or is are was were be been being has have had its their began started started kept continued stopped avoid including to',
)

/** Before what went on at the same time. */
export const BESIDE = list('while as whereas')

/** "The *fourth* attack since May", "the *deadliest* in a year". */
export const RANKS = list(
  'first second third fourth fifth sixth seventh eighth ninth tenth latest deadliest bloodiest heaviest worst biggest largest highest fiercest most gravest severest',
)

/** "Rockets from B *hit* A": right before a place, which then is where it was, in whatever country. */
export const HITTING = list(
  'hit hits hitting struck strikes striking shelled shelling bombed bombing attacked attacking pounded targeted',
)

/** "The battle *raged*", "*went* on". */
export const WENT_ON = list('raged raging continued continuing intensified escalated erupted')
export const GOING = list('went going go goes')

/** "*Hours* before", "*shortly* before": soon after, and so of the same day or the next. */
export const SOON = list('hours hour minutes shortly')

/** A verb that has its subject before it. */
export const AUXILIARIES = list('was were is are has had have')

/** What sets one half of a sentence against the other. */
export const CONTRASTS = list('while whereas ;')

/** Before what led to an act, in time only. */
export const FOLLOWED = list('after following')

/** What ends a clause and begins another. */
export const CLAUSE_ENDS = list('while whereas ; but meanwhile')

/** "The town of B saw shelling": before what was done at the place that stands ahead of it. */
export const SUFFERING = list('saw witnessed suffered endured experienced sustained came')

/** "The attack came as ...". */
export const COMING = list('came come comes')

/** "The raid triggered ...": what an act brought about. */
export const ANSWERED = list('prompted triggered provoked')

/** Auxiliaries of the present perfect, and those that are none. */
export const HAVING = list("has have 've")
export const PAST_AUXILIARIES = list('was were had did')

/** "Strikes have increased", "has claimed such attacks". */
export const WAXING = list('claimed renewed increased decreased calmed eased subsided worsened continued escalated')

/** Before a word in -ing: it goes on. */
export const GOING_ON = list('is are been being remain remains keep keeps')

/** Before a participle: what it was done to stands ahead of it. */
export const BEING = list('was were been being')

/** "Is now the scene of". */
export const BEEN = list('is was are were been became become')

/** Join a clause that says more of what stands before it. */
export const RELATIVES = list('that which where who whose')

/** "... that has been divided since": what lasts. */
export const LASTING = list('has have had is are was were')

/** "Since the army began an offensive": what has gone on from then. */
export const BEGINNING = list(
  'began begun begin started start launched mounted resumed opened erupted broke intervened unleashed collapsed expired ended lapsed failed',
)

/** "An operation *launched* in March". */
export const LAUNCHED = list('launched begun mounted')

/** Before a noun for one act. */
export const ARTICLES = list('a an the that this')

/** "In response to the attack". */
export const ANSWERS = list('response reaction retaliation revenge reprisal')

/** "The killing of two", "killing six": a deed told by a verb that looks like a noun. */
export const VERBAL = list('killing killings')
export const DOING_TO = list(
  'of or and at several many some dozens scores hundreds all most civilians people terrorists militants fighters soldiers two three four five six seven eight nine ten',
)

/** After "same": tied in time. */
export const SAME = list('context day time vein hour morning evening night')

/** Before "times". */
export const MANY = list('several many numerous countless multiple')

/** Nouns for a count, and what makes it another count of the same dead. */
export const COUNTS = list('toll count figure tally')
export const RECOUNTED = list('earlier previous initial new updated revised preliminary its')

/** Before "from" a place: people who have left it. */
export const BROUGHT = list('transferred evacuated bussed displaced expelled deported')
/** Before "in" a seat: who governs there. */
export const GOVERNING = list('government governments regime authorities leadership administration rulers')

/** Where people talk of a war, mostly far from it. */
export const CONFERENCES = list('conference conferences summit summits talks negotiations session gathering')

/** "Tuesday's strike". */
export const WEEKDAYS = list(
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays',
)

/** Before a noun for an act told of before. */
export const DETERMINERS = list('the this these those')

/** "In its daily *round-up*": the telling is a habit, not what is told. */
export const BULLETINS = list('round roundup briefing bulletin report statement brief summary update press')

/** "In that attack". */
export const WITHIN = list('in of for after by from during')

/** Nouns that stand for a place named before: "the town". */
export const PLACE_KINDS = list(
  'town city village district neighborhood neighbourhood province area region suburb camp market square governorate base airbase airport field prison crossing',
)

/** After "the same": places named before. */
export const SAME_PLACES = list('towns villages districts neighborhoods neighbourhoods areas')

/** Nouns for those who fight together. */
export const GROUPS = list('group army coalition alliance militia movement organisation organization militant fighter')

/** Between an act and where it was: "the attack on the town". */
export const AT_PLACE = list('on in at near')

/** Of these, parts of a city. */
export const QUARTER_KINDS = list('district neighborhood neighbourhood suburb market square area')

/** Between a number of a list and where it was: "one civilian in", "two others near". */
export const ITEM_FILLERS = list(
  'civilian civilians person people man men woman women child children others other more of them fighters soldiers dead killed victims',
)
export const ITEM_AT = list('in at near on around by when')

/** "Two in shelling *of* B". */
export const AT_ACT = list('in at on near around of against')

/** "A second in A and a third in B". */
export const ORDINALS = list('second third fourth fifth sixth')
