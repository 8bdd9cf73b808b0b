// English words of time: what a date or a period is written with, and what stands about it.

import { WordSet } from '../../word-table.ts'

const words = (list: string): string[] => list.split(' ')
const set = (list: string): WordSet => new WordSet(words(list))
const numbered = (list: string, from: number): [string, number][] => words(list).map((word, i) => [word, i + from])

/** 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...numbered('january february march april may june july august september october november december', 1),
  ...numbered('jan feb mar apr may jun jul aug sep oct nov dec', 1),
  ['sept', 9],
])

/** Month names that are also a verb, a modal, an adjective or a first name: alone, they are not a month. */
export const DOUBTFUL_MONTHS = set('may march mar jan')

/** Short month names count only beside a day or a year. */
export const SHORT_MONTHS = set('jan feb mar apr jun jul aug sep sept oct nov dec')

/** Monday is 0. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  numbered('monday tuesday wednesday thursday friday saturday sunday', 0),
)

/** "Mondays": a habit ("on Mondays"), or a possessive whose apostrophe was lost ("Mondays raids"). */
export const WEEKDAY_PLURALS: ReadonlyMap<string, number> = new Map(
  numbered('mondays tuesdays wednesdays thursdays fridays saturdays sundays', 0),
)

/** Short weekday names count only beside a date. */
export const SHORT_WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...numbered('mon tue wed thu fri sat sun', 0),
  ['tues', 1],
  ['weds', 2],
  ['thur', 3],
  ['thurs', 3],
])

export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade'

export const UNITS: ReadonlyMap<string, TimeUnit> = new Map([
  ['minute', 'minute'],
  ['minutes', 'minute'],
  ['moments', 'minute'],
  ['hour', 'hour'],
  ['hours', 'hour'],
  ['day', 'day'],
  ['days', 'day'],
  ['nights', 'day'],
  ['night', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['fortnight', 'week'],
  ['month', 'month'],
  ['months', 'month'],
  ['year', 'year'],
  ['years', 'year'],
  ['decade', 'decade'],
  ['decades', 'decade'],
])

export const PLURAL_UNITS = set('minutes moments hours days nights weeks months years decades')

/** Units of which a stretch is made that is told by its last day ("the two weeks to 16 August"), in days; months are counted apart. */
export const STRETCH_DAYS: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['days', 1],
  ['week', 7],
  ['weeks', 7],
  ['fortnight', 14],
])
export const STRETCH_MONTHS = set('month months')

/** What stands between such a stretch and its last day. */
export const STRETCH_ENDS = set('to ending until till through')

export const COUNTS: ReadonlyMap<string, number> = new Map([
  ...numbered(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    1,
  ),
  ['a', 1],
  ['an', 1],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['couple', 2],
])

/** "a few days ago", "several hours": more than two, how many is not said. */
export const FEW = set('few several some many')

/** "first week of May", and which. */
export const ORDINALS: ReadonlyMap<string, number> = new Map(numbered('first second third fourth', 1))

/** Words for a part of the day, and the name we keep. */
export const PARTS: ReadonlyMap<string, string> = new Map([
  ['dawn', 'dawn'],
  ['daybreak', 'dawn'],
  ['sunrise', 'dawn'],
  ['morning', 'morning'],
  ['noon', 'noon'],
  ['midday', 'noon'],
  ['afternoon', 'afternoon'],
  ['evening', 'evening'],
  ['sunset', 'evening'],
  ['dusk', 'evening'],
  ['nightfall', 'evening'],
  ['night', 'night'],
  ['midnight', 'midnight'],
])

/** Before a part of the day that stands alone, as in "at dawn", "by evening". */
export const BEFORE_LONE_PART = set('at before by around after until till since')

export const EARLY = set('early beginning start')
export const LATE = set('late end')
export const MIDDLE = set('mid middle')

export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
])

/** Days that move, or that calendars differ about: kept as written, unresolved. */
export const FEASTS = set('eid ramadan easter ashura muharram nowruz newroz passover hanukkah diwali arbaeen')

/** Before a feast when it tells a time. */
export const BEFORE_FEAST = set(
  'on during since before in at of for until till throughout over after first second third last this',
)

/** Before a year when it is a year and not a count. */
export const BEFORE_YEAR = set(
  'in since for of during by until till from before after through throughout early late mid around and between to year spring summer autumn fall winter',
)

/** After a number these make it a count of things, never a year or a day. */
export const COUNTED = set(
  'people persons civilians men women children families homes houses villages troops soldiers fighters militants rebels terrorists members refugees residents inhabitants bodies others km kilometers kilometres miles meters metres dollars tons tonnes percent pc cases times air airstrikes strikes raids rockets shells missiles bombs prisoners detainees victims injured wounded dead killed students pupils schools hospitals mosques buildings vehicles tanks policemen officers workers doctors patients pounds euros million billion thousand hundred',
)

/** After a date these make it the name of a street, a brigade, a party. */
export const NAMED_AFTER_DATE = set(
  'street road avenue square bridge brigade brigades battalion stadium university airport division regiment movement alliance coalition newspaper neighborhood neighbourhood mosque boulevard tunnel dam revolutionaries',
)

/** After these a number is no date: "Resolution 2015", "Highway 4". */
export const NUMBERED = set(
  'resolution resolutions unscr no number highway route article flight division brigade section page chapter paragraph',
)

/** "Friday prayers" is a service; "after Friday prayers" is a time. */
export const AFTER_WEEKDAY_NAME = set('prayer prayers sermon sermons mosque times telegraph mirror express mail market')
export const BEFORE_SERVICE = set('after during following before leaving attending')

/** "Black Friday", "Bloody Sunday". */
export const BEFORE_WEEKDAY_NAME = set('black bloody')

/** Short words that may stand between two parts of one time: "late on Monday", "Friday, at about 3 pm". */
export const TIME_LINKS = set(
  'on at of the about around approximately in during , ( - before by shortly just after local time',
)

/** What a number of hours is followed by: "1030 GMT", "3 pm", "15:30 local time". */
export const CLOCK_MARKS = set("am pm a.m p.m a.m. p.m. gmt utc o'clock hrs")

/** Who or what is said is said: after these a day is the day of the saying. */
export const SPEECH_VERBS = set(
  'said say says saying told tell tells telling announced announces announcing reported reports reporting confirmed confirms confirming stated stating added adding declared declaring accused accuses accusing denied denies denying warned warns warning condemned condemns condemning acknowledged admitted revealed tweeted wrote noted insisted vowed pledged testified briefed speaking spoke quoted urged called demanded rejected expressed claimed claims informed explained commented alleged estimated blamed',
)

/** These are speech only when what is issued is words: "a statement released on Monday". */
export const ISSUE_VERBS = set('released issued published posted aired broadcast made carried dated')

/** What is issued besides words: "a list of the dead *released on* 26 October". */
export const ISSUED = new WordSet(
  'list lists names data estimate estimates tally document documents image images photo photos photograph photographs map'.split(
    ' ',
  ),
)

export const SPEECH_NOUNS = set(
  'statement statements reporters journalists interview briefing conference news press report reports tweet tweets video videos footage post message bulletin communique edition speech remarks letter interviews announcement newspaper newspapers daily editorial telephone phone broadcast figures toll correspondent correspondents lawmakers email audio article',
)

/** May stand between a verb of speech and its day: "told reporters in Geneva late on Monday". */
export const SPEECH_LINKS = set(
  'in a an the to by on at via from late early earlier later his her its their this last next of with for and also , agency television tv radio state official local news facebook twitter telegram page website account channel separate joint online brief written reporter spokesperson spokesman spokeswoman minister chief commander governor director head office',
)

export const FUTURE_CUES = set(
  "begin resume will would shall 'll won't due scheduled planned plans plan planning expected expects upcoming tomorrow begins starts expires resumes vote polls deadline",
)

/** After these, "from Friday" is the Friday to come. */
export const ANNOUNCING = set(
  'announced announces declared declares agreed agrees announce declare agree ordered truce ceasefire freeze pause calm halt',
)

/** Irregular past forms and auxiliaries; other past forms end in -ed. */
export const PAST_CUES = set(
  'was were had has have been did said told hit struck took left fell shot blew broke went came saw held began rose sent set put led made lost fought drove stole flew fled fired cut burnt shook beat caught found sank swept tore withdrew overran threw wrote sought sprang became got gave ran stood won met brought kept',
)

/** Ties a sentence to the day told of before. */
export const TIES = set('meanwhile meantime simultaneously')

/** What stands before the date of a page. */
export const DATELINE_LABELS = set(
  'published posted updated update modified edited issued dated released publication dateline',
)

/** After "to", these are yet to come: "a truce to take effect on Friday". */
export const TO_COME = set('be begin start resume expire hold meet take come enter discuss visit vote')

/** A name of an agency right before a full date makes it a dateline. */
export const AGENCIES = set('afp ap reuters upi xinhua dpa efe sana tass anadolu aa irna bbc ocha kyodo ians ani pti')

/** Verbs of speech that take what was done as their object: "condemned Friday raids". */
export const ACCUSING = set('condemned condemns condemning denied denies blamed blames described claimed')

/** After a day between an auxiliary and these, the day is that of the words: "was on Monday accused of". */
export const ACCUSED = set('accused blamed condemned criticised criticized quoted urged cited denounced warned told')
export const AUXILIARIES = set('was were is are has have had been')

/** Between "since" and a date: the clause has ended, or tells of an act ("the first since an attack killed nine on 3 May"). */
export const NO_BEGINNING = set(', ; : . ( ) " ” - – — and but when after that killed attack blast')

/** What a paper calls itself at its head, beside its day. */
export const PAPERS = set(
  'statement note bulletin update report release communique communiqué snapshot briefing brief alert warning dispatch newsletter digest overview summary sitrep situationer round-up roundup log circular advisory declaration letter',
)

/** What is done with the dead, and with those accused, after the act: its day is not the day of the act. */
export const AFTERMATH = set(
  'buried bury burying recovered retrieved pulled mourned mourn mourning charged arraigned indicted convicted sentenced acquitted pleaded appeared freed ransomed',
)

/** The same as nouns, where something was held or gone to. */
export const CEREMONIES = set(
  'funeral funerals burial burials vigil vigils memorial memorials autopsy autopsies arraignment',
)

/** "Buried under the rubble": not laid to rest. */
export const UNDER_RUBBLE = set('under underneath beneath alive in by beside')

/** Before a ceremony that was itself hit, or where those hit were. */
export const AT_CEREMONY = set('at on in of during from near hit hits struck targeted targeting bombed attacked into')

/** Between the word for what followed the act and its day. */
export const CEREMONY_VERBS = set('held attended took gathered were was be being')

/** "Died of wounds", "succumbed to injuries". */
export const DYING = set('died dies dying succumbed succumbing')
export const WOUNDS = set('wounds wound injuries injury burns')
export const OF_WOUNDS = set('of from to due')

/** "The toll rose to", "the number of dead had climbed to". */
export const COUNTED_DEAD = set('toll number count tally figure')
export const RISING = set('rose risen rises climbed increased reached jumped soared stood grew raised revised')
