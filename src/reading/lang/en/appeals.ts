// Words of asking: who asks whom for what (field guide 9 and the gold readings' `appeals`).

import type { AppealFor } from '../../../model/codes.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** How the asking is built: what must follow the word. */
export type Asking =
  | 'call'
  | 'urge'
  | 'appeal'
  | 'demand'
  | 'ask'
  | 'stress'
  | 'press'
  | 'must'
  | 'need'
  | 'please'
  | 'remind'

const askings = new Map<string, Asking>()
const asking = (kind: Asking, words: string): void => {
  for (const word of words.split(' ')) askings.set(word, kind)
}
asking('call', 'call calls called calling')
asking(
  'urge',
  'urge urges urged urging implore implores implored imploring beseech beseeched beg begs begged begging exhort exhorted exhorting',
)
asking('appeal', 'appeal appeals appealed appealing plea pleas plead pleads pleaded pleading pled')
asking(
  'demand',
  'demand demands demanded demanding request requests requested requesting recommend recommends recommended',
)
asking('ask', 'ask asks asked asking')
asking('press', 'press presses pressed pressing push pushed pushing lobbying lobbied')
asking(
  'stress',
  'stress stressed stresses stressing underlined emphasised emphasized emphasising emphasizing underscored reiterated reaffirmed responsibility obligation duty',
)
asking('must', 'must should have has ought shall')

asking('need', 'need needs require requires')
asking('please', 'please')
asking('remind', 'remind reminds reminded reminding')

/** Words that may begin an appeal. */
export const ASKINGS: ReadonlyMap<string, Asking> = askings

/** "a call for", "pleas for": a noun if one of these stands before it. */
export const NOUN_BEFORE = set(
  "a an the their its his her our 's fresh new urgent renewed repeated growing mounting global international desperate similar many several numerous these such no any made make makes issued issue launched repeated reiterated renewed renew voiced sent despite amid amidst after following with ignoring ignored",
)
/** Who makes an appeal that is a noun makes it by one of these. */
export const ISSUING = set(
  'made make makes making issued issue issues issuing launched launch launches launching repeat repeated repeats repeating reiterate reiterated reiterates reiterating renew renewed renews renewing voice voiced sent sends sending broadcast joined joining joins echoed echoes echoing released delivered posted published backed supported signed led',
)

/** After a noun: "calls by France", "calls already being made". */
export const MADE_BY = set('by from being made already')

/** Between "called" and "for": an adverb, a day. */
export const ADVERBS = set(
  'again also today yesterday urgently immediately repeatedly publicly jointly once more directly collectively out instead meanwhile earlier later separately strongly further on monday tuesday wednesday thursday friday saturday sunday late early and',
)
export const DAYS = set('monday tuesday wednesday thursday friday saturday sunday today yesterday')

/** "pleaded guilty", "appeals court", "appeal against": the law, not a plea. */
export const OF_LAW = set(
  'court courts guilty innocent bargain deal against judge judges chamber verdict conviction ruling sentence process hearing',
)

/** Bodies that are asked to do something, as head nouns. */
export const ADDRESSEES = set(
  'community world nations partners donors organisers un u.n council government governments authorities regime coalition parties party sides side groups group organisations organizations organisation organization agencies states powers countries leaders union eu nato russia iran turkey us u.s america britain france germany israel china washington moscow damascus tehran ankara kyiv kiev riyadh forces army military action actions everyone we they allies mediators guarantors humanity responsible perpetrators criminals those who',
)

/** Passive verbs after "must be": done to or for somebody. */
export const DONE = set(
  'stopped halted ended protected investigated held prosecuted allowed taken lifted brought spared respected guaranteed punished tried granted opened evacuated condemned ensured given provided referred',
)

/** What is asked of fighters or residents by their enemy: an order, not an appeal. */
export const ORDERS = set(
  'surrender lay leave evacuate flee join hand lie disarm vacate withdraw abandon defect comment vote elaborate explain identify subscribe confirm describe choose resign quit relinquish wait say tell think know believe imagine remember remain stay',
)
/** "Stay on full alert" is still an appeal to a relief service. */
export const STAYING_READY = set('alert ready vigilant calm united')

/** Politics and meetings, which are not recorded unless somebody is asked for help too. */
export const POLITICS = set(
  'meeting meetings session summit election elections referendum dialogue negotiations resignation overthrow ouster removal protests protest demonstration demonstrations rally rallies boycott jihad reform reforms solution solutions settlement talks vote unity independence revolution uprising change debate revenge democracy freedom ransom',
)

const topics = new Map<string, AppealFor>()
const topic = (kind: AppealFor, words: string): void => {
  for (const word of words.split(' ')) topics.set(word, kind)
}
topic('condemnation', 'condemn condemns condemning condemned condemnation denounce denouncing denounced denunciation')
topic(
  'investigation',
  'investigate investigated investigating investigation investigations inquiry inquiries enquiry probe probes inspectors inspection clarification',
)
topic(
  'accountability',
  'accountable accountability prosecute prosecuted prosecution prosecutions persecution tribunal justice icc punish punished punishment impunity trial trials consequences indict indicted perpetrators',
)
topic('ceasefire', 'ceasefire ceasefires truce truces cessation deescalate deescalation armistice')
topic('access', 'access unhindered unimpeded unfettered corridor corridors passage')
topic(
  'medical_aid',
  'medical medicine medicines doctors medics ambulances ambulance surgeons oxygen gauze bandages anaesthetics anesthetics antibiotics insulin painkillers stretchers vaccines dialysis plasma',
)
topic(
  'humanitarian_aid',
  'aid relief assistance food shelter shelters supplies donations help tents blankets rescue needs fuel diesel generators flour bread milk sanitation hygiene funds funding feed',
)
topic(
  'protection',
  'protect protects protected protecting protection safety safeguard safeguarded safeguarding spare spared respect defend spilling restraint responsibilities harm innocent',
)

/** Words that tell what is asked for. */
export const TOPICS: ReadonlyMap<string, AppealFor> = topics

/** "stop the bombing", "an end to attacks on hospitals" ask for protection; "stop the violence" for a ceasefire. */
export const STOPPING = set(
  'stop stopping stopped stops end ending ended halt halting halted cease ceasing refrain avoid prevent lift lifting suspend suspending',
)
export const ATTACKS = set(
  'attack attacks bombing bombings bombardment bombardments strikes airstrikes raids shelling killing killings offensive aggression assault assaults onslaught campaign massacre massacres crimes abuses violations targeting war warplanes airstrike barrel bloodshed massacres carnage genocide atrocities spilling killing siege sieges blockade blockades',
)
/** "Respect the pause" asks for a ceasefire, whatever stops else. */
export const TRUCES = set('truce ceasefire pause armistice cessation calm agreement accord deal')
/** Before "pause": one in the fighting. */
export const OF_PAUSES = set('humanitarian immediate fighting hostilities tactical week weeks day hour unconditional')
/** After "medical", "aid", "health": those who work in it, or what they work with. */
export const WORKERS = set(
  'worker workers staff personnel facility facilities mission missions centre centres center centers station stations units neutrality',
)
export const HELPERS = set('ambulances ambulance medics doctors surgeons')
/** Before them: they are to be spared. */
export const GUARDING = set(
  'protect protects protecting protection spare sparing respect respecting safeguard safeguarding attacks attacking targeting strikes killing release releasing free safety stop stopping',
)
/** With "safe" before them a way in or out. */
export const WAYS = set('road roads route routes way exit passage corridor corridors departure evacuation access')
/** "Let the wounded leave", "let her staff through". */
export const PASSING = set('through pass leave out depart cross')
/** "To document the attack", "to examine the case": something is to be found out. */
export const FINDING_OUT = set('document verify examine')
/** Water to drink; not "water stations". */
export const WATERWORKS = set(
  'station stations plant plants network networks infrastructure point points pump pumps tank tanks tower pipeline pipelines',
)
/** After "water" and "blood": nothing to drink, nothing to give. */
export const NOT_TO_DRINK = set('authority company board department workers sources source engineers')
export const NOT_TO_GIVE = set('of on in was is feud money libel pressure flowed spilled shed')
export const WERE = set('is are was were be been')
/** Before a need: it presses. */
export const PRESSING = set('urgently desperately badly critically immediately urgent desperate dire immediate')
export const DUTIES = set('obligation obligations duty duties responsibility responsibilities')
export const FIGHTING = set('violence fighting hostilities clashes firing fire')
export const AID_NOUNS = set('aid supplies relief assistance convoys deliveries humanitarian food medicine medical')
export const LETTING = set(
  'allow allowing permit permitting grant granting open opening let letting ensure ensuring facilitate facilitating',
)

/** Lifted or opened, they are access. */
export const SIEGES = set('siege sieges blockade blockades encirclement crossing crossings roads road')
export const LIFTING = set(
  'lift lifting lifted open opening opened reopen reopening end ending break breaking ease easing',
)
export const HOLDING = set('hold holding held holds bring bringing brought')

/** What is asked ends here; what follows is why. */
export const ENDS_REQUEST = set('saying adding warning noting arguing where while because since')

export const GIVING = set('donate donating donated donations give giving')

/** After "humanitarian": what relief workers do. */
export const RELIEF = set('action response operations operation work needs situation')
