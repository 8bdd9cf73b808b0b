// Whether the words around a name that no list knows say that it is a place's: "the village of X", "X district", "near
// X", "shelling of X", "X was shelled", "X (Idlib)", "X, a village in".

import {
  BOMBARDED,
  BOMBARDING,
  BOMBING_MEANS,
  COMMON_WORDS,
  COMPASS,
  DEALT,
  FALLING,
  GROUNDS,
  HARMING,
  HILLS,
  HITTING,
  LOCATING,
  MOVING,
  NAME_STEMS,
  PREPOSITIONS,
  SINGULAR_NOUNS,
  STRICKEN,
  TAKING_VERBS,
} from './lang/en/places.ts'
import { inherited, isOnWay, lastJoined, type Left, readLeft, readRight } from './place-frames.ts'
import { ARTICLE, type Around, DEMONYM, PLACE_NOUN, type PlacePhrase, type Scan } from './place-scan.ts'
import { CAPITAL, HYPHEN_BEFORE, isWord, NUMBER, PUNCT } from './tokens.ts'
import { WordSet } from './word-table.ts'

/** "A Presbyterian school in Kumbo": the word says of what kind it is, and is no name. */
const isOneOfMany = ({ tokens: { words } }: Scan, at: number): boolean =>
  words[at - 1] === 'a' || words[at - 1] === 'an'

/** "The *Dogon* village *of Koro*": the word says whose it is, and the name follows. */
const isOfPeople = ({ tokens: { words, flags } }: Scan, at: number, { to }: Around): boolean =>
  TOWNS.has(words[at - 1]) && at + 1 < to && words[at] === 'of' && (flags[at + 1] & CAPITAL) !== 0

const TOWNS = new Set(['city', 'town', 'village', 'hamlet'])

/** Whether the words around an unknown name say that it is a place's. */
export function isSaidToBePlace(scan: Scan, name: PlacePhrase, around: Around): boolean {
  const right = readRight(scan, name, around)
  const left = readLeft(scan, name, around, right.noun !== null)
  const hasArticle = ARTICLE.at(scan.tokens, name.from)
  // Where every word has a capital, an unknown one before "area" is likelier an adjective than a name.
  const isDoubtful = around.isTitleCase && !hasArticle
  if (left.noun === 'community' && scan.tokens.words[name.to - 1].endsWith('s')) return false // "a community of Yazidis"
  if (left.noun === 'department' && MATTERS.at(scan.tokens, name.from)) return false
  if (left.noun !== null && left.noun !== 'state' && (left.nounKind !== 'part' || EDGES.has(left.noun))) return true
  if (right.noun === 'community') return isOwnCommunity(scan, name, around)
  if (right.noun !== null && (isOneOfMany(scan, name.from) || isOfPeople(scan, right.to, around))) return false
  if (right.noun !== null && right.nounKind !== 'province' && (right.nounKind !== 'part' || EDGES.has(right.noun))) {
    return !isDoubtful || (left.preposition !== null && SETTLED_NOUNS.has(right.noun))
  }
  if (hasArticle && inherited(scan, left.from, around) !== null) return true
  if (left.preposition === 'on' && HILLS.at(scan.tokens, name.from) && name.to > name.from + 1) return true // "strikes on Tel X"
  if (left.preposition === 'to' && isOnWay(scan.tokens, left.prepositionAt)) return true
  if (isHeld(scan, name, around) || isItem(scan, name, around)) return true
  if (scan.told.has(name.key) && isNamedAgain(scan, name, left, around)) return true
  if (left.preposition !== null && LOCATING.has(left.preposition) && left.prepositionAt >= 0 && !isDoubtful) return true
  if (around.isTitleCase) return isBombed(scan, name, left, around)
  return (
    isInList(scan, name, around) ||
    isOfRoad(scan, name, around) ||
    isBombed(scan, name, left, around) ||
    isHit(scan, name, left, around) ||
    isGround(scan, name, left, around) ||
    isTold(scan, name, around)
  )
}

/** "In X community", "attacked X community": a village; "the X community" is mostly a people. */
function isOwnCommunity({ tokens }: Scan, { from }: PlacePhrase, around: Around): boolean {
  const before = from - 1
  return before >= around.from && (LOCATING.has(tokens.words[before]) || TAKING_VERBS.at(tokens, before))
}

/** A name told to be a place's, where it stands as places do: "fled X", "the X attack", "X was hit", not "X said". */
function isNamedAgain({ tokens }: Scan, name: PlacePhrase, { preposition, from }: Left, around: Around): boolean {
  const { to } = name
  if (to < around.to && HITTING.at(tokens, to) && tokens.words[name.from - 1] === 'the') return true
  if (preposition !== null && !WITH_PEOPLE.has(preposition)) return true
  if (from > around.from && TAKING_VERBS.at(tokens, from - 1)) return true
  return to < around.to && STRICKEN.at(tokens, to)
}

/** Before people's names as much as before places'. */
const WITH_PEOPLE = new Set(['by', 'with', 'for', 'under', 'until', 'about', 'against'])

/** "The X-Idlib road": the first of the two ends. */
const isOfRoad = ({ tokens }: Scan, { to }: PlacePhrase, around: Around): boolean =>
  to + 1 < around.to &&
  (tokens.flags[to] & HYPHEN_BEFORE) !== 0 &&
  (tokens.flags[to] & CAPITAL) !== 0 &&
  PLACE_NOUN.at(tokens, to + 1) === 'line'

/** What is done to places only: "shelling of X", "jets bombed X", "an air strike on X", "shells fell on X". */
function isBombed({ tokens }: Scan, name: PlacePhrase, left: Left, around: Around): boolean {
  if (goesOn(tokens, name.to, around) || PLACE_NOUN.at(tokens, name.from) !== null) return false
  const { preposition, prepositionAt, from } = left
  if (preposition === null) return from > around.from && BOMBARDED.at(tokens, from - 1)
  const by = prepositionAt - 1
  if (by < around.from) return false
  const isOn = preposition === 'on' || preposition === 'over' || preposition === 'at'
  if (isOn) for (let i = by; i >= around.from && i >= by - 5; i--) if (FALLING.at(tokens, i)) return true
  if (preposition !== 'of' && preposition !== 'on' && preposition !== 'against') return false
  if (BOMBARDING.at(tokens, by)) return true
  return HITTING.at(tokens, by) && by > around.from && BOMBING_MEANS.at(tokens, by - 1)
}

/** What is done to people as well: a place if one that holds it follows ("hit X in Aleppo"), or whom it killed there. */
function isHit(scan: Scan, name: PlacePhrase, { preposition, prepositionAt, from }: Left, around: Around): boolean {
  const { tokens } = scan
  const next = name.to
  if (goesOn(tokens, next, around)) return false
  const isObject = preposition === null && from > around.from
  const isOf = preposition === 'of' || preposition === 'on' || preposition === 'against'
  if (!isObject && !(isOf && prepositionAt > around.from)) return false
  const by = isObject ? from - 1 : prepositionAt - 1
  if (!(isObject ? TAKING_VERBS.at(tokens, by) : HITTING.at(tokens, by))) return false
  // "The strike on Soleimani killed two": one person is struck as often as a village.
  const isSure = !STRIKES.at(tokens, by) || NAME_STEMS.at(tokens, name.from) || ARTICLE.at(tokens, name.from)
  if (isSure && killsPeople(tokens, next, around)) return true
  if (HILLS.at(tokens, name.from) && next > name.from + 1) return true // "struck Umm X with barrel bombs"
  return isPlacedBehind(scan, next, around)
}

/** "Hit X *near Raqqa*", "X*, on the northern outskirts of Raqqa*", "X, Y *and Raqqa*": a known place holds it or is hit with it. */
function isPlacedBehind({ tokens, names }: Scan, from: number, around: Around): boolean {
  const { words, flags } = tokens
  if (words[from] !== ',' && words[from] !== 'and' && words[from] !== 'in' && words[from] !== 'near') return false
  let run = 0
  for (let i = from + 1; i < around.to && i < from + MOST_BEHIND; i++) {
    if (flags[i] & CAPITAL) {
      if (names.of(tokens, i, i + 1).places[0]?.isCurated) return true
      if (i + 1 < around.to && names.of(tokens, i, i + 2).places[0]?.isCurated) return true
      if (++run > 3) return false
    } else if (words[i] !== ',' && words[i] !== 'and' && !isOfWhereabouts(tokens, i)) return false
  }
  return false
}

const MOST_BEHIND = 10

const isOfWhereabouts = (tokens: Scan['tokens'], at: number): boolean =>
  PREPOSITIONS.at(tokens, at) || COMPASS.at(tokens, at) || PLACE_NOUN.at(tokens, at) !== null || THE.at(tokens, at)
const THE = new WordSet(['the', 'a'])

const STRIKES = new WordSet(['strike', 'strikes'])

/** "Attacked X, *killing six*", "X on Sunday, *killing six*", "the attack on X *left six* dead". */
function killsPeople(tokens: Scan['tokens'], from: number, around: Around): boolean {
  const { words, flags } = tokens
  for (let verb = from; verb + 1 < around.to && verb < from + 7; verb++) {
    if (HARMING.at(tokens, verb))
      return (flags[verb + 1] & NUMBER) !== 0 || COUNTED.at(tokens, verb + 1) || words[verb + 1] === 'at'
    if ((verb === from && !LEADING.at(tokens, verb)) || (flags[verb] & PUNCT && words[verb] !== ',')) return false
    if (flags[verb] & CAPITAL && !COMMON_WORDS.at(tokens, verb)) return false
  }
  return false
}

/** What may stand between the name and whom the attack killed: a comma, a time. */
const LEADING = new WordSet([',', 'and', 'on', 'at', 'overnight', 'early', 'late', 'before', 'again'])

const COUNTED = new WordSet(
  'one two three four five six seven eight nine ten eleven twelve dozens several scores many civilians people'.split(
    ' ',
  ),
)

/** "X's", "X Road", "X-based": more than the name alone, or another thing. In a headline the verb has a capital too. */
function goesOn(tokens: Scan['tokens'], next: number, around: Around): boolean {
  const { words, flags } = tokens
  if (next >= around.to) return false
  if (words[next] === "'s" || flags[next] & HYPHEN_BEFORE) return true
  return (flags[next] & CAPITAL) !== 0 && !(around.isTitleCase && COMMON_WORDS.at(tokens, next))
}

/** "Residents of X", "the streets of X", "stormed into X", "north of X", "the road from X to Y", "X's Y quarter". */
function isGround(
  scan: Scan,
  name: PlacePhrase,
  { preposition, prepositionAt, compass, isOwned }: Left,
  around: Around,
): boolean {
  const { tokens, found } = scan
  const { words } = tokens
  if (compass?.endsWith(' of')) return true
  const last = found[found.length - 1]
  if (isOwned && last?.places[0]?.isCurated && last.places[0].kind !== 'country')
    return last.preposition !== null && LOCATING.has(last.preposition) && isClauseEnd(tokens, name.to, around)
  if (preposition === null || prepositionAt <= around.from) return false
  const by = prepositionAt - 1
  if (preposition === 'of') return GROUNDS.at(tokens, by)
  if (preposition === 'into' || preposition === 'on' || preposition === 'towards' || preposition === 'toward')
    return MOVING.at(tokens, by)
  if (preposition === 'from') return PLACE_NOUN.at(tokens, by) === 'line' && words[name.to] === 'to'
  return preposition === 'between' && PLACE_NOUN.at(tokens, by) === 'line' && words[name.to] === 'and'
}

/** What is told of the name behind it: "X was shelled", "X, a village in", "X, some 40 km from". */
function isTold({ tokens }: Scan, { to }: PlacePhrase, around: Around): boolean {
  const { words, flags } = tokens
  if (to + 1 >= around.to) return false
  if (STRICKEN.at(tokens, to)) {
    const by = words[to + 1] === 'been' || words[to + 1] === 'again' ? to + 2 : to + 1
    return by < around.to && DEALT.at(tokens, by)
  }
  if (words[to] === 'came') return words[to + 1] === 'under' && (words[to + 2] === 'fire' || DEALT.at(tokens, to + 2))
  if (words[to] !== ',') return false
  let i = to + 1
  if (ABOUT.at(tokens, i)) i++
  if (i + 1 < around.to && (flags[i] & NUMBER) !== 0 && UNITS.at(tokens, i + 1)) return true
  return isCalled(tokens, to + 1, around)
}

const ABOUT = new WordSet(['some', 'about', 'around', 'roughly', 'approximately', 'nearly', 'just'])
const UNITS = new WordSet('km kms kilometers kilometres kilometer kilometre miles mile'.split(' '))

/** "X, *a farming village* in": an apposition with an article, plain words, and a noun for a settlement at its end. */
function isCalled(tokens: Scan['tokens'], at: number, around: Around): boolean {
  const { words, flags } = tokens
  if (words[at] !== 'a' && words[at] !== 'an' && words[at] !== 'the') return false
  for (let i = at + 1; i < around.to && i <= at + 5; i++) {
    if ((flags[i] & (PUNCT | NUMBER) && !(flags[i] & HYPHEN_BEFORE)) || PREPOSITIONS.at(tokens, i)) return false
    if (i > at + 1 && words[i] === 'the') return false
    if (!SETTLEMENTS.at(tokens, i)) continue
    const next = i + 1
    return next >= around.to || (flags[next] & PUNCT) !== 0 || PREPOSITIONS.at(tokens, next) || AFTER.at(tokens, next)
  }
  return false
}

const SETTLEMENTS = new WordSet('village town city hamlet suburb neighbourhood neighborhood settlement'.split(' '))
const AFTER = new WordSet(['some', 'that', 'where', 'which', 'whose', 'just', 'held', 'controlled', 'north', 'south'])

/** "X (Idlib)", "X, Idlib province": what holds the name stands right behind it, and is no city that a writer may be in. */
function isHeld({ tokens, names }: Scan, { to }: PlacePhrase, around: Around): boolean {
  const { words, flags } = tokens
  const at = to + 1
  if (at >= around.to || (words[to] !== '(' && words[to] !== ',') || !(flags[at] & CAPITAL)) return false
  for (let end = at + 1; end <= at + 2 && end < around.to; end++) {
    const { places } = names.of(tokens, at, end)
    if (!places[0]?.isCurated) continue
    const isProvince = places.some((place) => place.kind === 'province')
    return words[to] === '(' ? words[end] === ')' && isProvince : PLACE_NOUN.at(tokens, end) === 'province'
  }
  return false
}

/** "Idlib: *X*: Jets bombed the town": an item of a list, under the place that holds it. */
function isItem({ tokens: { words }, found }: Scan, { from, to }: PlacePhrase, around: Around): boolean {
  if (words[from - 1] !== ':' || words[to] !== ':' || from - around.from > MOST_OF_HEAD) return false
  const last = found[found.length - 1]
  return last?.sentence === around.number && last.to === from - 1 && (last.places[0]?.isCurated ?? false)
}

const MOST_OF_HEAD = 4

/** "In X and Y", "the villages of X, Y and Z": a name joined to one before it, where the clause does not go on from it. */
function isInList(scan: Scan, name: PlacePhrase, around: Around): boolean {
  const { tokens } = scan
  const { words } = tokens
  const last = lastJoined(scan, name.from, around)
  if (last === null) return false
  const isPlural = last.noun !== null && SINGULAR_NOUNS.has(last.noun)
  const isHitToo =
    last.rule === NAMED && (last.isTargeted || last.noun !== null || HIT_AFTER.has(last.preposition ?? ''))
  const next = name.to
  if (words[name.from - 1] === ',' && isAmongTowns(scan, last, next)) return true
  if (words[name.from - 1] === ',')
    return (isPlural || isHitToo) && next < around.to && JOINS.at(tokens, next) && isJoinedOn(tokens, next, around)
  const isLocated = last.preposition !== null && LOCATING.has(last.preposition)
  if (!isLocated && !isPlural && !isHitToo) return false
  return isClauseEnd(tokens, next, around) || words[next] === 'and'
}

/** "On Nawa, *X* and Dael": between two towns that our lists have. */
function isAmongTowns({ tokens, names }: Scan, { places }: PlacePhrase, and: number): boolean {
  if (!places[0]?.isCurated || places[0].kind === 'country' || tokens.words[and] !== 'and') return false
  for (let end = and + 2; end <= and + 3; end++) {
    const [best] = names.of(tokens, and + 1, end).places
    if (best?.isCurated && (best.kind === 'settlement' || best.kind === 'neighbourhood')) return true
  }
  return false
}

const isClauseEnd = (tokens: Scan['tokens'], at: number, around: Around): boolean =>
  at >= around.to || (tokens.flags[at] & PUNCT) !== 0 || PREPOSITIONS.at(tokens, at)

/** "Shelling *of* X, Y and Z". */
const HIT_AFTER = new Set(['of', 'on', 'over'])

/** The rule of names that no list has. */
const NAMED = 'named_by_its_surroundings'

const JOINS = new WordSet([',', 'and', 'or'])

/** ", Y *and Z*", ", Y*, Z*": more names follow. */
const isJoinedOn = (tokens: Scan['tokens'], at: number, around: Around): boolean => {
  const next = tokens.words[at] === ',' && tokens.words[at + 1] === 'and' ? at + 2 : at + 1
  return (
    next < around.to &&
    ((tokens.flags[next] & CAPITAL) !== 0 || ARTICLE.at(tokens, next)) &&
    isWord(tokens, next) &&
    DEMONYM.at(tokens, next) === null
  )
}

/** "The Department of *Health*". */
const MATTERS = new WordSet(
  `agriculture animal antiquities children civil commerce community consumer corrections culture defense defence education
   emergency employment energy environment environmental external family finance fisheries forestry health homeland housing
   human immigration information insurance interior justice labor labour land motor natural parks peace planning police
   political prisons public revenue safety security social state tourism transport transportation treasury urban veterans
   water wildlife workforce youth`.split(/\s+/),
)

/** Nouns for what lies around a named place; "part of X", "side of X" say nothing of X. */
const EDGES = new Set([
  'outskirts',
  'outskirt',
  'suburbs',
  'edge',
  'edges',
  'coast',
  'shore',
  'shores',
  'entrance',
  'entrances',
  'surroundings',
  'vicinity',
])

/** Nouns that stand beside names rather than adjectives. */
const SETTLED_NOUNS = new Set(
  'village town hamlet municipality department province street avenue camp island governorate'.split(' '),
)
