// Words that tie a doer to an act, or keep one from being its doer.

import { WordSet } from '../../word-table.ts'

const set = (words: string): WordSet => new WordSet(words.trim().split(/\s+/))

/** Verbs of violence in the active: their subject did it. */
export const ATTACK_VERBS = set(`
  battered battering bombed bombs bombing bomb bombard bombarded bombarding bombards shelled shells shelling attacked attacks attacking attack
  targeted targets targeting target hit hits hitting struck strike strikes striking pounded pounds pounding killed kills killing kill
  executed executes executing execute beheaded beheads beheading launched launches launching launch fired fires firing fire carried
  conducted conducts conducting conduct carries carrying carry dropped drops dropping drop opened opens opening stormed storms storming
  raided raids raiding shot shoots shooting shoot stabbed stabs stabbing abducted abducts abducting kidnapped kidnaps kidnapping
  ambushed ambushes ambushing destroyed destroys destroying burned burnt burning torched torching torch looted looting loots used uses
  using unleashed unleashes unleashing mounted mounts mounting staged stages staging detonated detonates detonating blew blow blows
  blowing wounded wounding injured injuring murdered murdering murders massacred massacring slaughtered slaughtering slit
  assassinated assassinating assassinates tortured torturing arrested arresting arrest arrests detained detaining besieged besieging
  lobbed lobbing showered showering pelted pelting peppered planted planting rammed ramming strafed strafing rained raining hanged hanging crucified crucifying intensified
  intensifying resumed resuming stepped continued continues perpetrated perpetrates committed commits committing commit started
  starts began begun begins returned rounded raped raping beat beaten threw throw throws hurled hurls sprayed riddled opened delivered
  razed flattened demolished demolishing gunned machinegunned hunted set dynamited blasted invaded invades invading
  massacres responded retaliated answered answers downed escalated escalates pummeled pummelled hammered sent send sends sending drove driving swept rampaged rampaging placed mined
  gunning caused causes causing eliminated eliminates eliminate eliminating neutralized neutralised neutralizes neutralises
  liquidated annihilated annihilates annihilating exterminated slew butchered butchering lynched decapitated decimated crushed
  incinerated incinerating led leads leading sabotaged sabotaging strangled strangling hacked hacking poisoned poisoning mutilated mutilating knifed
  dismembered dismembering
  assaulted assaults assaulting devastated ravaged wounds injures injure wound slaughters lynching maimed maiming
  exploded explode explodes exploding bulldozed gassed gassing martyred destroy abduct kidnap ambush storm shoot stab loot torch murder massacre slaughter behead detain
  besiege pound raid seize
`)

/** Verbs of taking ground: their subject is the doer only of that. */
export const TERRITORY_VERBS = set(`
  captured captures capturing capture seized seizes seizing seize took takes taking retook retaken retake retakes retaking recaptured
  recaptures recapturing liberated liberates overran overrun advanced advances advancing advance entered broke breaks breaking breached
  breaching expelled expels pushed pushes drove driven cut cleared clearing established establishing controlled controls control gained gain
  gains gaining regained regaining secured secures withdrew withdraw withdrawn surrounded surround encircled encircle stormed
  launched ousted reclaimed lost siege drive expel oust retake dislodge dislodged evict evicted
`)

/** Nouns and verbs for fighting that two sides do. */
export const CLASHES = set(`
  clash clashes clashed clashing fighting fights fight fought battle battles battled battling firefight firefights gunbattle gunbattles
  skirmish skirmishes combat combats confrontation confrontations shootout repelled repels repel repulsed foiled foils foil thwarted
  thwarts thwart frustrated frustrates frustrate averted averts aborted confronted confronts countered encountered repulse
  repulses hostilities crossfire exchange pitted pitting pits
`)

/** One side beats back the other: "repelled an attack *by* Y". */
export const REPELS = set(
  'repelled repels repel repulsed repulse repulses foiled foils foil thwarted thwarts thwart frustrated frustrates frustrate averted averts aborted confronted confronts countered encountered',
)

/** "clashes that *pitted* X against Y": the first side comes after the word. */
export const PITS = set('pitted pitting pits')

/** Nouns after a name that make it a target, an area or a person: "rebel *positions*", "army *checkpoint*". */
export const TARGET_NOUNS = set(`
  position positions stronghold strongholds base bases airbase airbases headquarters headquarter hq checkpoint checkpoints convoy convoys
  camp camps barracks area areas territory territories district districts neighborhood neighborhoods neighbourhood neighbourhoods town
  towns village villages city cities bastion bastions enclave enclaves commander commanders leader leaders chief official officials
  spokesman spokeswoman spokesperson source sources gathering gatherings post posts outpost outposts fortification fortifications depot
  depots target targets vehicle vehicles facility facilities site sites hideout hideouts warehouse warehouses line lines
  frontline frontlines airport airports airfield station stations     control rule siege general 
   captain colonel lieutenant minister ministry ally allies backer opponents lines zone zones media television tv
  radio agency activist activists prisoners prisoner detainees trenches trench bunkers bunker tunnels tunnel supplies supply
    bus buses recruits recruit cadets academy casualties losses deaths victims sympathizers relatives families family
  delegation negotiators presence capital heartland province region side sides political statement figures envoy buildings building
  embassy consulate diplomat diplomats citizens nationals civilian civilians journalist journalists doctor doctors ambassador
  president advances policy law laws prison prisons jail jails school custody expenses
`)

/** Before "by" these are no act of violence: "held *by*", "condemned *by*". */
export const NOT_DONE_BY = set(`
  held controlled backed supported condemned followed run owned formed reported said supplied trained dominated outlawed
  rejected known brokered denounced welcomed monitored described cited quoted published released issued posted funded financed
  administered governed ruled occupied led headed confirmed announced signed agreed proposed mediated accused aided assisted armed
  equipped recognised recognized protected guarded manned inhabited surrounded flanked opposed observed organised organized hosted
  statement statements report reports video footage claim claims figures compiled given provided call calls recently
  declared designated considered seen viewed translated photographed filmed documented denied disputed contested disregarded
  negotiated joined defended patrolled populated sponsored shared respected offered promised rescued treated
  trip trips tour speech speeches decision decisions pledge pledges effort efforts inquiry investigation estimate estimates
  advance progress gains evacuated freed met visited appointed elected chaired written drafted
`)

/** Between "by" or a verb and the name: words that belong to the name. */
export const NAME_WORDS = set(`
  the a an its their his suspected alleged presumed unidentified unknown armed masked heavily so called hardline radical sunni shiite shia
  group groups organization organisation militant terrorist islamist jihadist takfiri extremist rebel loyal to forces troops fighters
  members elements militants of from fellow two three four five six seven eight nine ten some several dozens scores hundreds many local
  foreign president former allied other own separate warplanes planes jets aircraft helicopters soldiers units gunmen syrian least at about around
  more than over nearly almost another least most all number large small positions strongholds gatherings forces belonging belong
  terrorists rebels guerrillas insurgents jihadists men column columns front patrol command wing faction squad band it another also
  both either government regime possibly probably apparently allegedly reportedly believed be what it said describes described as
  known calling itself himself self styled proclaimed dubbed named identified
  marauding rampaging retreating advancing fleeing invading occupying attacking passing rogue drunken angry rival breakaway
  splinter dissident mutinous renegade rebellious progovernment irregular regular elite special ethnic tribal communal urban
  rural border christian muslim buddhist hindu arab druze alawite foreign uniformed plainclothes undercover mounted hooded
  leftist rightist marxist maoist communist separatist fundamentalist salafist wahhabi pro anti outlawed banned notorious
  infamous feared criminal drug powerful main
`)

/** Words for the accuser's verb; who stands after it is accused. */
export const ACCUSES = set('accused accuses accusing accuse blamed blames blaming blame')

/** "accused *each other*" */
export const EACH_OTHER: ReadonlySet<string> = new Set(['each other', 'one another'])

/** "*traded* accusations", "*exchanged* blame" */
export const TRADED = set('traded trade trading exchanged exchange swapped')
export const BLAME = set('blame accusations')

/** Verbs of saying: who stands before is no doer of what is said, unless it goes on with "it" or "they". */
export const SAYS = set(`
  said says say told tells claimed claims reported reports announced announces confirmed confirms accused accuses blamed blames
  denied denies insisted insists added adds stated states declared declares condemned condemns warned warns called calls alleged alleges
  believes believed vowed vows quoted acknowledged reiterated asked urged
`)

/** "a raid that residents *say* killed nine": the tellers did not. */
export const SAYS_PLAINLY = set('said says say')

export const DENIES = set('denied denies deny denying refuted refutes rejected rejects dismissed dismisses')

/** Clauses part here: what stands beyond belongs to another act, as a rule. */
export const CLAUSE_BREAKS = set('while whereas but although though meanwhile however ; : unlike despite')

/** After a verb that needs an object these show that it is passive: "killed *in* strikes". */
export const AFTER_PASSIVE = set(
  'in by when as after during at near on outside inside following while since and amid over early late monday tuesday wednesday thursday friday saturday sunday yesterday today overnight',
)

/** "on Wednesday *afternoon*" */
export const DAY_PARTS = set('morning afternoon evening night')

/** After these what is said no longer hangs on a "no" before: "no claim was made *but* the army blamed X". */
export const TURNS = set('but though although while which whereas however yet')

/** Auxiliaries of the passive. */
export const PASSIVE_AUXILIARIES = set('was were been being be is are got get gets')

/** Verbs that take no object, so that a preposition after them shows nothing. */
export const NO_OBJECT = set(
  'fired fires firing fire opened opens opening carried advanced advances advancing attack attacks strikes raids shells fires launched rained returned responded retaliated stepped continued withdrew resumed began started shooting shelling bombing clashed blew broke',
)

/** "They *thanked* Moscow for its air campaign": not who speaks did it. */
export const THANKED = set('thank thanked thanking praised blame condemn criticised criticized')

/** What an armed side does when it tells of what it took: "*announced* the liberation of X". */
export const ANNOUNCES = set('announced announces declared declares celebrated completed')

/** "Three of the soldiers *died in* bomb attacks": they did none of them. */
export const DIED = set('died perished die')

/** Before the subject of a clause that is not the sentence's. */
export const NOT_ITS_OWN = set('as while when where after before that which')

/** Before what has not been told of: "after *several* rockets". */
export const NEW_SUBJECT = set('a an several two three rockets shells mortars missiles')

/** What a named group is called in passing: "X, a *group* linked to Y, ...". */
export const GROUP_NOUNS = set(
  'group affiliate branch offshoot arm wing faction militia organisation organization network coalition alliance movement outfit franchise',
)

/** Before "of" a place: who is named before them took it. */
export const TAKEOVERS = set('recapture capture seizure takeover conquest retaking liberation storming')

/** What an armed side does on its way: "*advanced* into the town, shelling homes". */
export const ADVANCES = set(
  'advanced advance pushed moved marched entered stormed opened attacked pressed swept swooped rolled arrived returned came went rode drove crossed descended burst rushed encircled surrounded besieged raided',
)

/** These need a word for an act after them: "resumed *shelling*", "carried out *raids*". */
export const LIGHT_VERBS = set(
  'led leads leading exploded explode explodes exploding started starts began begins resumed resuming continued continues returned intensified intensifying stepped sent sends send sending drove driving placed set caused causes causing committed commits commit perpetrated escalated escalates delivered launched launches launch launching conducted conducts conduct conducting carried carries carry carrying mounted mounts staged stages opened opens answered answers',
)

/** What shows that the writer does not know who did it. */
export const UNCLEAR = set('unclear whether unsure uncertain undetermined')
export const HEDGES = set(
  'reportedly suspected allegedly alleged apparently believed presumed presumably purportedly likely probably possibly thought appears appeared seemingly hallmark hallmarks',
)

/** Words that join two doers of one act. */
export const JOINS = set(
  "those armed suspected alleged so called several other various damascus moscow and or , / & the its their along with alongside together as well by backed supported either allied allies ally both in cooperation coordination possibly regime's aided assisted of forces loyal to whether then also a an lebanese iranian government regime -",
)
export const JOINS_TELL = set(
  'and or , / & alongside backed supported aided assisted cooperation coordination together along -',
)

/** "fighters *from* X", "gunmen believed to *belong* to X", "men *loyal* to X" */
export const TIES_MEMBERS = set('from of belong belonging be loyal affiliated linked identified')

/** Words that may stand beside these between a kind of fighters and the group they are of. */
export const IN_MEMBERSHIP = set(
  'the its to with as a " ranks called so believed thought suspected presumed said reportedly allegedly apparently members group movement militant rebel who were are',
)

/** ", *meanwhile*," after a name parts nothing: it still does what follows. */
export const ASIDE_BREAKS = set('meanwhile however though')

/** Participles before "by" that tell of a deed besides the verbs of violence. */
export const DONE_BY = set(
  'claimed planned ordered perpetrated rocketed robbed claimed hijacked ousted triggered bulldozed shelled mutilated dismembered drowned',
)

/** "an ISIS-*claimed* bombing" */
export const DOING = set('orchestrated perpetrated planned executed claimed conducted ordered inflicted directed')

/** "a *possible* US attack": none that was made. */
export const POSSIBLE = set('possible potential threatened feared imminent looming planned future impending')

/** "was *accused*", "both *suspected*" */
export const SUSPECTED = set('accused blamed suspected')

/** "X *engaged* in clashes" */
export const ENGAGED = set('engaged engage involved locked embroiled participated')

/** "*took* part in" */
export const TAKING = set('take took takes taking taken')

/** "an alliance that *includes* X" */
export const INCLUDES = set('include includes included including comprising comprises')

/** "groups *affiliated* to X" are X's. */
export const MEMBERS = set('affiliated belonging loyal')
export const TIES = set('to with')
/** "X, *linked* to al-Qaeda" */
export const LINKED = set('linked affiliated allied loyal allegiance ties aligned')
export const RELATIVES = set('which that who are were is')

/** "Officials *suspect* X of it" */
export const SUSPECTING = set('suspect suspects')

/** Before "suspected" they make it a verb: "officials *suspected* X". */
export const SUSPECTERS = set(
  'they he she we it police officials authorities investigators residents analysts had have',
)

/** "suspicion *fell* on X", "the blame *lies* with X" */
export const FALLS = set('fell fall falls fallen centred centered rests rested lies lay')
export const BLAMED_THINGS = set('suspicion suspicions responsibility blame fault guilt')

/** "the *attackers* were X" */
export const DOERS = set(
  'attacker attackers assailant assailants gunman gunmen killer killers perpetrator perpetrators bomber bombers raider raiders kidnapper kidnappers culprit culprits abductors',
)

/** "they *also* shelled the town" */
export const BESIDE_VERB = set('also then later had has have reportedly allegedly then first immediately')

/** "had *carried* it out", "were *fired* by X": what is done with an act told of before. */
export const DID = set(
  'carried conducted launched fired planted dropped perpetrated committed staged ordered planned organised organized executed planted laid',
)
export const IT = set('it them both')

/** "The regime did *this*" */
export const THIS = set('this it so')

/** "*held* X responsible" */
export const HOLDS = set('held hold holds holding')
export const ANSWERABLE = set('responsible accountable liable')

/** "denied it and *said* that X had shelled the town" */
export const COUNTERS = set(
  'said says saying claimed claiming insisted insisting alleged alleging added adding asserted asserting',
)

/** "hit by X, *an accusation* that Y dismissed" */
export const CHARGE_NOUNS = set('accusation accusations allegation allegations charge')

/** "X *bore* responsibility for it" */
export const BEARS = set('bore bear bears bearing shares shared')

/** "named X as the *culprit*", "X was the prime *suspect*" */
export const CULPRITS = set(
  'culprit culprits perpetrator perpetrators author authors suspect suspects attackers assailants killers',
)

/** "*attributed* the attack to X" */
export const ATTRIBUTES = set('attributed attributes attributing linked links traced')

/** Acts that are nobody's by themselves. */
export const BLASTS = set('blast blasts explosion explosions')

/** After these a second clause tells how the first came about: "killed *when* X bombed". */
export const WHEN_WORDS = set('when as after where before which if whether that')

/** Before a participle they make it the verb: "*began* shelling". */
export const STARTS = set('started began kept continued starts begins continues resumed')

/** What verbs of using and firing take besides acts. */
export const ARMS = set(
  'weapons weapon gas explosives munitions ammunition chemicals chlorine sarin grenades grenade dynamite charge charges device devices mine mines landmine landmines',
)

export const FIRED_THINGS = set(
  'shell shells rocket rockets missile missiles bomb bombs mine mines projectile projectiles gun guns artillery tank tanks attackers assailants gunmen perpetrators assassins bombers',
)

/** A name after these is the object of an act or stands aside from it. */
export const OBJECT_PREPOSITIONS = set('against on targeting between with among at for to toward towards including')

/** "*Drove* X out of the town": X is no doer. */
export const DRIVES_OUT = set(
  'pushed pushes pushing drove drives driving drive driven expelled expels expelling expel ousted ousting oust dislodged dislodging dislodge evicted evicting evict routed routing flushed flushing',
)

/** "*fighters* of X" are X. */
export const OWN_MEN = set(
  'fighters members elements militants terrorists rebels guerrillas men gunmen group alliance bloc coalition number column columns patrol command front unit units band gang squad cell faction commandos supporters wing branch two three dozens several some many most one',
)

/** "a coalition *fighting* X": X is no doer. */
export const FIGHTS = set('fighting fought fights battling combating besieging fleeing')

/** Before a word of violence they show it to be a noun. */
export const NOUN_BEFORE = set(
  'the a an in of by from under into with air these those its their such after during and for no any this that',
)

/** "said *it* bombed": the speaker. */
export const SELF = set('it they he we')

/** "said *its* forces bombed": the speaker. */
export const OWN_WORDS = set('its their our his')

/** A name after these is only a place, a partner or a source inside the clause of another. */
export const ASIDE = set('in from of with against on near by at under')

/** Words between a name and "behind", "responsible", "accused". */
export const LINKING = set(
  'was were is are been be has have had the a to also may might could being stand stands stood on widely held as main prime chief likely , which who that',
)

/** "*claimed* responsibility" */
export const CLAIMING = set('claimed claims claim claiming took taken takes accepted accepts admitted')

/** "X has *claimed* the attack" */
export const CLAIMS = set('claimed claims claim claiming')

/** "X *acknowledged* the strike" */
export const ADMITS = set(
  'acknowledged acknowledges acknowledging admitted admits admitting confessed apologised apologized',
)

/** After the act that is claimed, what follows tells of it. */
export const CLAIM_ENDS = set('that which who when where after as and but saying')
/** "Claimed it *in* a *statement* carried by its agency": how it was said. */
export const SAID_IN = set('in via through on by')
export const STATEMENTS = set('statement video message audio recording post communique news telegram twitter')
/** Here it is told as news, and no act is claimed: "claims an attack *killed* nine". */
export const CLAIM_FAILS = set(
  'was were is are had has have would will could may killed kills wounded injured left leaves hit destroyed by came took',
)

/** Before the second side of a fight. */
export const FACING = set('with against by and between of from when as')

/** "*violated* the *truce* by shelling" */
export const BREACHES = set('breached breaches breach violated violates violate broke breaks broken')
export const TRUCES = set('truce ceasefire cease cessation calm deal agreement pause')

/** Verbs of fighting that take both sides. */
export const FOUGHT = set('clash clashed clashing fight fought battle battled battling repelled')

/** Words between a preposition and the name of a side. */
export const SIDE_DETERMINERS = set(
  'the a an its their some several dozens of other rival advancing attacking invading retreating remaining besieged fellow former local hardline suspected armed',
)

/** "forces fighting *alongside* them": no fight told of. */
export const SIDING = set('alongside for to under')

/** "the regime or its *allies*" */
export const ALLIES = set('allies ally allied')

/** "*not* clear", "*unable* to determine" */
export const NEGATIONS = set("couldn't not cannot no never didn't wasn't immediately unable")

/** "X *released* a *video* showing the *execution* of" */
export const PUBLISHES = set(
  'published publishes released releases posted posts issued aired circulated distributed uploaded shared',
)
export const FILMS = set('video videos footage images pictures photos photographs film clip')
export const SHOWN = set(
  'execution executions beheading beheadings killing killings murder murders executed beheaded shooting stoning crucifixion',
)

/** "The raid *came* after": the cause follows, another's deed. */
export const COMES = set('came comes come began begins followed follows started starts erupted')
export const ANSWERS = set('response retaliation revenge reprisal')

/** "fighters of X were *killed* in clashes" */
export const FALLEN = set(
  'killed died wounded injured dead slain kill kills killing wounding injuring die dies left leaving leaves',
)

/** "The air strikes *of* X", but not "the bombing of X", who is hit. */
export const ACTS_OF = set(
  'flights strikes airstrikes airstrike strike raids raid attacks shells rockets missiles fire gunfire sorties salvos barrage hallmark hallmarks work handiwork bombs bullets',
)

/** Before "who" they make it a question: "argued over who did it". */
export const ASKED = set('over about on of to unclear clear ask asked say know known')

/** "The raids came *amid* the army's push": what went on, not who did it. */
export const CIRCUMSTANCES = set('after following as amid amidst despite while days hours weeks')

/** They part an act from the one told just before. */
export const APART = set('elsewhere separately separate meanwhile another earlier previous previously unrelated')

/** "A strike that X said had *targeted* Y": X tells what for, and so whose it is. */
export const AIMED = set('targeted targeting aimed struck hit')

/** "the militant *groups*": more than the one named before. */
export const SEVERAL = set('groups factions organizations organisations gangs networks militias movements')

/** "In an *ambush*", "in a special *operation*": one side struck, and the other is not said to have fought. */
export const ONE_SIDED = set('ambush ambushes ambushed ambushing operation operations raid raids raided special')
