// The lists of actors (`lang/en/actors`) as one tree of words. A name is found by walking the tree from its first word,
// so a token that begins no name costs one look-up. The names that begin with a word are spelt out when that word is
// first met: most texts meet few, and starting up must not cost the whole list.

import type { ActorType, Connection } from '../model/codes.ts'
import {
  EVENTS,
  FORCES,
  GENERIC,
  GROUP_HEADS,
  GROUP_TAILS,
  KINDS,
  type Kind,
  MEANS,
  QUALIFIERS,
} from './lang/en/actors.ts'
import { AFRICA } from './lang/en/actors/africa.ts'
import { AMERICAS } from './lang/en/actors/americas.ts'
import { ASIA_EUROPE } from './lang/en/actors/asia-europe.ts'
import { MIDDLE_EAST } from './lang/en/actors/middle-east.ts'
import { SPEAKERS } from './lang/en/actors/speakers.ts'
import { PEOPLES, STATES } from './lang/en/actors/states.ts'
import { remembering } from './remembering.ts'

/** A named actor of the lists. */
export interface Actor {
  readonly name: string
  readonly type: ActorType | null
  readonly side: string | null
  readonly connection: Connection
  readonly isSpeakerOnly: boolean
  /** Days (YYYY-MM-DD) between which the name was borne, null for open. */
  readonly since: string | null
  readonly until: string | null
}

/** A state, and the name of the party it is. */
export interface State {
  readonly code: string
  readonly side: string
  readonly adjective: string
}

/** What a run of words can be. One run may be several things: Damascus is a seat of government and a place. */
export type Sense =
  | { readonly kind: 'actor'; readonly actor: Actor }
  | { readonly kind: 'coalition' }
  | { readonly kind: 'adjective' | 'country' | 'seat' | 'leader' | 'people' | 'place'; readonly state: State }
  | { readonly kind: 'fighters'; readonly fighters: Kind }

/** A name ends here: what it means, and in what letters it must stand. */
export interface Ending {
  readonly sense: Sense
  /** Which token of the name must begin with a capital where letters' case tells something, else -1. */
  readonly capitalAt: number
  /** Letters of a short abbreviation must all be capitals. */
  readonly needsUpper: boolean
  /** Also a common word: not read in texts that are all capitals. */
  readonly isCommonWord: boolean
}

/** One word of the tree. Its next words are a chain from `child` on by `sibling`, with a map over it once it is walked. */
export interface Branch {
  readonly word: string
  child: Branch | null
  sibling: Branch | null
  /** The chain by word. Most branches are never walked, and a map for each would cost ten times the memory. */
  byWord: Map<string, Branch> | null
  endings: Ending[] | null
  /** Names that begin here and are not spelt out yet; only at the root. */
  pending: Pending[] | null
  /** Bits of the word classes below; only the branches at the root carry them. */
  classes: number
}

/** A name of the lists as it stands there, with `a/b` and `(c)`. */
interface Pending {
  readonly pattern: string
  readonly sense: Sense
  /** Whether it can own something: "Assads forces". */
  readonly mayOwn: boolean
}

export const FORCE = 1
export const QUALIFIER = 2
export const EVENT = 4
export const GENERIC_START = 8
export const MACHINE = 16
export const TAIL = 32
export const HEAD = 64

export interface ActorLexicon {
  readonly root: ReadonlyMap<string, Branch>
  /** By country code, and by the name of the party. */
  readonly states: ReadonlyMap<string, State>
  /** Every named actor, in the order of the lists. */
  readonly actors: readonly Actor[]
}

let lexicon: ActorLexicon | null = null

/** The lists as a tree, made once. */
export function actorLexicon(): ActorLexicon {
  lexicon ??= build()
  return lexicon
}

function build(): ActorLexicon {
  const root = new Map<string, Branch>()
  const states = new Map<string, State>()
  const actors: Actor[] = []
  for (const line of STATES.trim().split('\n')) addState(root, states, line)
  for (const [name, code] of PEOPLES) {
    const state = states.get(code)
    if (state) addName(root, name, { kind: 'people', state }, false)
  }
  for (const table of [MIDDLE_EAST, AFRICA, ASIA_EUROPE, AMERICAS]) {
    for (const line of table.trim().split('\n')) addActor(root, actors, line)
  }
  for (const line of SPEAKERS.trim().split('\n')) addSpeaker(root, actors, line)
  for (const { kind, words } of KINDS) {
    for (const name of words) addName(root, name, { kind: 'fighters', fighters: kind }, false)
  }
  addName(root, 'coalition', { kind: 'coalition' }, false)
  addClasses(root)
  return { root, states, actors }
}

function addClasses(root: Map<string, Branch>): void {
  const classes: readonly (readonly [Iterable<string>, number])[] = [
    [FORCES, FORCE],
    [QUALIFIERS, QUALIFIER],
    [EVENTS, EVENT],
    [GENERIC, GENERIC_START],
    [MEANS.keys(), MACHINE],
    [GROUP_TAILS, TAIL],
    [GROUP_HEADS, HEAD],
  ]
  for (const [words, bit] of classes) for (const word of words) branchAt(root, word).classes |= bit
}

const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim())
const names = (cell: string): string[] => (cell === '' ? [] : cell.split(', '))

function addState(root: Map<string, Branch>, states: Map<string, State>, line: string): void {
  const [code, side, adjectives, countries, seats, leaders, places = ''] = cells(line)
  const state: State = { code, side, adjective: names(adjectives)[0].replace('!', '') }
  states.set(code, state)
  states.set(side, state)
  for (const name of names(adjectives)) addName(root, name, { kind: 'adjective', state }, true)
  for (const name of names(countries)) addName(root, name, { kind: 'country', state }, true)
  for (const name of names(seats)) addName(root, name, { kind: 'seat', state }, true)
  for (const name of names(leaders)) addName(root, name, { kind: 'leader', state }, true)
  for (const name of names(places)) addName(root, name, { kind: 'place', state }, true)
}

function addActor(root: Map<string, Branch>, actors: Actor[], line: string): void {
  const [name, type, side, aliases, dates = ''] = cells(line)
  const speaks = aliases.startsWith('speaker:')
  const [since, until] = datesOf(dates)
  const actor: Actor = {
    name,
    type: type as ActorType,
    side: side || null,
    connection: 'party_to_conflict',
    isSpeakerOnly: speaks,
    since,
    until,
  }
  addAliases(root, actors, actor, speaks ? aliases.slice(aliases.indexOf(' ') + 1) : aliases)
}

function addSpeaker(root: Map<string, Branch>, actors: Actor[], line: string): void {
  const [name, connection, aliases] = cells(line)
  const actor: Actor = {
    name,
    type: null,
    side: null,
    connection: connection as Connection,
    isSpeakerOnly: true,
    since: null,
    until: null,
  }
  if (name !== '*') return addAliases(root, actors, actor, aliases)
  for (const alias of names(aliases)) addAliases(root, actors, { ...actor, name: alias.replace('!', '') }, alias)
}

function addAliases(root: Map<string, Branch>, actors: Actor[], actor: Actor, aliases: string): void {
  actors.push(actor)
  const sense: Sense = { kind: 'actor', actor }
  for (const pattern of names(aliases)) addName(root, pattern, sense, true)
}

function datesOf(cell: string): [string | null, string | null] {
  if (cell === '') return [null, null]
  const [first = null, second = null] = cell.match(/\d{4}-\d\d-\d\d/g) ?? []
  return cell.startsWith('until') ? [null, first] : [first, second]
}

/** Every spelling of a pattern: `a/b` is either word, `(x y/z)` is either run of words or nothing. */
export function spellings(pattern: string): string[] {
  if (!pattern.includes('/') && !pattern.includes('(')) return [pattern]
  let all: string[] = ['']
  for (const part of pattern.match(/\([^)]*\)|[^\s()]+/g) ?? []) {
    const isOptional = part.startsWith('(')
    const choices = (isOptional ? part.slice(1, -1) : part).split('/')
    const longer: string[] = isOptional ? all.slice() : []
    for (const words of all) for (const choice of choices) longer.push(words ? `${words} ${choice}` : choice)
    all = longer
  }
  return all
}

/** The words of a name as the tokeniser would cut them, in the letters of the list. */
export function wordsOf(name: string): string[] {
  const plain = name.includes('-') ? name.replaceAll('-', ' ') : name
  if (!plain.includes("'")) return plain.split(' ')
  return plain.replace(/'(s?)(?= |$)/g, " '$1").split(' ')
}

function branchAt(root: Map<string, Branch>, word: string): Branch {
  let branch = root.get(word)
  if (!branch) root.set(word, (branch = fresh(word, null)))
  return branch
}

const fresh = (word: string, sibling: Branch | null): Branch => ({
  word,
  child: null,
  sibling,
  byWord: null,
  endings: null,
  pending: null,
  classes: 0,
})

/** The branch for the next word, or null if no name goes on with it. */
export function nextBranch(branch: Branch, word: string): Branch | null {
  if (branch.child === null) return null
  if (branch.child.sibling === null) return branch.child.word === word ? branch.child : null
  return (branch.byWord ?? mapped(branch)).get(word) ?? null
}

function mapped(branch: Branch): Map<string, Branch> {
  const byWord = new Map<string, Branch>()
  for (let child = branch.child; child !== null; child = child.sibling) byWord.set(child.word, child)
  return (branch.byWord = byWord)
}

/** The same while the tree grows: the chain is searched, for a map over it would soon be out of date. */
function childOf(branch: Branch, word: string): Branch | null {
  let child = branch.child
  while (child && child.word !== word) child = child.sibling
  return child
}

/** Notes a name under each word it can begin with. */
function addName(root: Map<string, Branch>, pattern: string, sense: Sense, mayOwn: boolean): void {
  const name: Pending = { pattern, sense, mayOwn }
  const plain = pattern[0] === '!' ? pattern.slice(1) : pattern
  const space = plain.indexOf(' ')
  const head = space < 0 ? plain : plain.slice(0, space)
  const mayJoin = mayOwn && (space < 0 || plain.includes("'s"))
  if (plain[0] !== '(' && !head.includes('/')) addUnder(root, firstWord(head), name, mayJoin)
  else for (const first of firstWords(plain)) addUnder(root, first, name, mayJoin)
}

function addUnder(root: Map<string, Branch>, first: string, name: Pending, mayJoin: boolean): void {
  notePending(branchAt(root, first), name)
  if (mayJoin && first.length > 3 && !first.endsWith('s')) notePending(branchAt(root, `${first}s`), name)
}

function notePending(branch: Branch, name: Pending): void {
  if (branch.pending) branch.pending.push(name)
  else branch.pending = [name]
}

/** The words a pattern can begin with, lower case. */
function firstWords(pattern: string): string[] {
  if (pattern[0] === '(') {
    const close = pattern.indexOf(')')
    return [...pattern.slice(1, close).split('/').map(firstWord), ...firstWords(pattern.slice(close + 2))]
  }
  const space = pattern.indexOf(' ')
  const head = space < 0 ? pattern : pattern.slice(0, space)
  return head.includes('/') ? head.split('/').map(firstWord) : [firstWord(head)]
}

function firstWord(name: string): string {
  const space = name.indexOf(' ')
  const start = space < 0 ? name : name.slice(0, space)
  const hyphen = start.indexOf('-')
  const word = (hyphen < 0 ? start : start.slice(0, hyphen)).toLowerCase()
  return word.endsWith("'s") ? word.slice(0, -2) : word.endsWith("'") ? word.slice(0, -1) : word
}

/** Spells out the names that begin with the word of a root branch. To be called before walking on from it. */
export function openBranch(branch: Branch): void {
  const { pending } = branch
  branch.pending = null
  for (const { pattern, sense, mayOwn } of pending ?? []) {
    for (const alias of spellings(pattern)) addAlias(branch, alias, sense, mayOwn)
  }
}

// Letter case: a name that the list writes with a capital must have it in the text. Abbreviations of three letters and
// fewer must be all capitals, and so must those marked `!`, which are words of the language besides ("IS", "US").
function addAlias(root: Branch, marked: string, sense: Sense, mayOwn: boolean): void {
  const isMarked = marked[0] === '!'
  const written = wordsOf(isMarked ? marked.slice(1) : marked)
  const words = written.map((word) => word.toLowerCase())
  const last = words[words.length - 1]
  const isShort =
    words.length === 1 && last.length <= 3 && written[0] !== last && written[0] === written[0].toUpperCase()
  const ending: Ending = {
    sense,
    capitalAt: written.findIndex((word, i) => word[0] !== words[i][0]),
    needsUpper: isMarked || isShort,
    isCommonWord: isMarked || (isShort && last.length <= 2),
  }
  addPath(root, words, ending)
  // Archives that lost their apostrophes write "Assads forces", "Syrias regime".
  if (mayOwn && last.length > 3 && !last.endsWith('s')) addPath(root, [...words.slice(0, -1), `${last}s`], ending)
  const at = words.indexOf("'s")
  if (at <= 0) return
  const joined = [...words.slice(0, at - 1), `${words[at - 1]}s`, ...words.slice(at + 1)]
  addPath(root, joined, { ...ending, capitalAt: ending.capitalAt < at ? ending.capitalAt : -1 })
}

/** Puts a name into the tree under the branch of its first word; one that begins otherwise stands elsewhere. */
function addPath(root: Branch, words: readonly string[], ending: Ending): void {
  if (words[0] !== root.word) return
  let branch = root
  for (let i = 1; i < words.length; i++) {
    let child = childOf(branch, words[i])
    if (!child) branch.child = child = fresh(words[i], branch.child)
    branch = child
  }
  branch.endings ??= []
  const kind = ending.sense.kind
  if (kind === 'place' || !branch.endings.some((known) => known.sense.kind === kind)) branch.endings.push(ending)
}

const OFFICIAL =
  /\b(ministry|minister|ministers|officials?|governor|mayor|president|spokes(man|woman|person)|authorit(y|ies)|police|ambassador|secretary|envoy|state (media|television|tv)|health department|prosecutor)\b/i
const MEDICAL = /\b(doctors?|medics?|medical|hospital|surgeons?|nurses?|paramedics?|health director|health official)\b/i
const WATCHES =
  /\b(observatory|monitors?|monitoring|human rights|activists?|watchdog|rights group|coordination committees?|media cent(er|re))\b/i
const RESCUES =
  /\b(rescuers?|rescue|civil defen[cs]e|red crescent|red cross|first responders?|firefighters?|emergency services?)\b/i
const SEES = /\b(witness(es)?|residents?|villagers?|locals?|inhabitants?|survivors?)\b/i
const REPORTS = /\b(correspondent|reporter|journalist)\b/i

/** The actor of the lists that a name or alias belongs to, if the whole of it is one. */
function findActor(name: string): Actor | null {
  const exact = actorLexicon().actors.find((actor) => actor.name === name)
  if (exact) return exact
  for (const sense of sensesOf(wordsOf(name.toLowerCase()))) if (sense.kind === 'actor') return sense.actor
  return null
}

/** What a run of words is in the lists, as a whole. */
export function sensesOf(words: readonly string[]): Sense[] {
  let branch = actorLexicon().root.get(words[0]) ?? null
  if (branch?.pending) openBranch(branch)
  for (let i = 1; branch && i < words.length; i++) branch = nextBranch(branch, words[i])
  return (branch?.endings ?? []).map(({ sense }) => sense)
}

/** How a speaker of this name stands to events (field guide 3.8), or null if neither list nor name tells. */
export const connectionOf = remembering((name): Connection | null => {
  const known = findActor(name) ?? (name.startsWith('the ') ? findActor(name.slice(4)) : null)
  if (known) return known.connection
  if (MEDICAL.test(name)) return 'medical_staff'
  if (RESCUES.test(name)) return 'rescuer'
  if (WATCHES.test(name)) return 'monitor_network'
  if (SEES.test(name)) return 'witness'
  if (REPORTS.test(name)) return 'journalist_on_site'
  if (OFFICIAL.test(name)) return 'official'
  return null
})
