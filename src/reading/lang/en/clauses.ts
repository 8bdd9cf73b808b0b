// Small words of English that tell where a noun phrase or a clause ends.

import { WordSet } from '../../word-table.ts'

const set = (text: string): WordSet => new WordSet(text.trim().split(/\s+/))

export const BE = set('was were is are be been being am got get gets getting')
export const HAVE = set('have has had having will would could may might must can should to do did does')
export const ADVERBS = set(
  `also reportedly allegedly all then subsequently brutally instantly immediately already still later now both badly
  seriously critically severely slightly lightly gravely mortally fatally either apparently probably likely believed
  feared assumed said thought confirmed reported presumed known only even again since so far not never ever just mostly
  partially totally completely partly heavily either summarily publicly deliberately accidentally simultaneously
  recently previously initially eventually finally unlawfully arbitrarily forcibly directly either left found officially
  moderately being estimated there alone together too else continuously repeatedly constantly relentlessly indiscriminately systematically regularly frequently intensively continually routinely`,
)
/** A clause goes on or begins anew: no verb reaches over these to its object or its subject. */
export const BARRIERS = set(
  `when while after before because since if although though whereas unless until as but said says saying say told tells
  telling reported reports adding added according announced announcing noted confirmed stated where whereby
  however meanwhile therefore whose why how whether amid despite once because so then without said`,
)
export const PREPOSITIONS = set(
  `of in on at by for from with to into onto near inside outside around across between among amid during under over within
  along against about through throughout toward towards off behind beside beyond aboard around per via upon below above
  without including following since until up down out after before than like`,
)
export const PRONOUNS = set(
  'he she they it we i you who which that what this those these there them him her us me whom itself themselves himself',
)
export const DETERMINERS = set(
  'a an the his her their its our my your this that these those each every another any no some all both',
)
/** Words that end a noun phrase, besides the above. */
export const STOPS = set(
  `and or nor as well but while when where that which who whom whose if because although though so then than
  not n't 't 's said says say told according including include included includes excluding except versus vs who's
  today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday overnight morning evening night
  afternoon late early here there remain remained remains became become made make makes went go going came come
  carried carrying carry took take taking mourn mourns bury buries honour honor honours honors hit arrived attacked attacking
  attended gathered protested marched arriving claim claimed claiming escaped escape survived surrendered defected managed tried belong
  belonging trying travelling traveling returning living working waiting sleeping playing praying sitting standing
  riding driving walking seeking protecting guarding defending inside outside near aged wearing armed`,
)
/** "other", "more": they count beside those told of before. */
export const OTHERS = set('other others more additional further another extra second third fourth fifth sixth')
/** Openers of what may stand between people and what befell them: "people in the town were killed". */
export const GAP_OPENERS = set(
  `of in on at by from with near inside outside around across between among amid during under within along against aboard
  including who whom aged mostly most mainly some all both many also alone there each total overall belonging trying
  travelling traveling returning living working waiting sleeping playing praying sitting standing riding driving walking
  seeking protecting guarding defending wearing armed taking attending participating for to into onto behind beside
  according wanted suspected accused held trapped monday tuesday wednesday thursday friday saturday sunday today yesterday
  last this over about that which fleeing hiding carrying participating gathered and or so as not out off named believed
  said reported alive displaced injured wounded either besides while particularly especially namely aka known he she even still`,
)

/** Who does this tells of others. */
export const TELLS = set(
  'say says said told tell tells added adding announced claimed claim believe believed warned stated wrote tweeted explained insisted',
)
