// What a noun for people says of group, age, sex and role, with the words around it: "civilian women", "hospital staff",
// "members of the security forces" (field guide 3.5).

import { AILMENTS } from './lang/en/harm.ts'
import { BODIES, KIND_HINTS, MEMBERS, STAFF } from './lang/en/people.ts'
import type { Demographic, Group, Role } from '../model/codes.ts'
import type { Counted } from './people.ts'
import { BE_WORD, bitsAt, COUNT, flagsAt, HARM, HAVE_WORD, STOP, type View, wordAt } from './quantity-words.ts'
import { NUMBER, PUNCT } from './tokens.ts'

/** What a head noun says, with what the nouns before it add: "civilian women", "police officers", "hospital staff". */
export function describe(
  view: View,
  head: number,
  modifiers: readonly number[],
): { group: Group; demographic: Demographic | null; role: Role | null } {
  const person = view.lex[head].person
  let group: Group = person?.group ?? 'unknown_status'
  let demographic = person?.demographic ?? null
  let role = person?.role ?? null
  for (const at of modifiers) {
    const before = view.lex[at].person
    if (!before) continue
    if (group === 'unknown_status') group = before.group
    else if (before.group === 'security_forces') group = before.group
    if (before.demographic !== 'family') demographic ??= before.demographic
    role ??= before.role
  }
  const words = nearby(view, head)
  if (words & CIVILIAN) group = 'civilian'
  if (words & HEALTH && isStaff(view.words[head])) [group, role] = ['civilian', role ?? 'health_worker']
  if (words & SECURITY && group !== 'civilian') group = 'security_forces'
  if (words & FORCE && group === 'unknown_status') group = 'combatant'
  if (words & AID && isStaff(view.words[head])) [group, role] = ['civilian', role ?? 'aid_worker']
  if (words & RESCUE && isStaff(view.words[head])) [group, role] = ['civilian', role ?? 'rescue_worker']
  if (words & MEDIA && isStaff(view.words[head])) [group, role] = ['civilian', role ?? 'journalist']
  if (words & MALE && !demographic) demographic = 'man'
  if (words & FEMALE && !demographic) demographic = 'woman'
  if (words & OLD && (demographic === null || demographic === 'man' || demographic === 'woman'))
    demographic ??= 'older_person'
  if (
    words & POSSESSIVE &&
    (demographic === 'child' || demographic === 'man' || demographic === 'woman') &&
    isKin(view.words[head])
  )
    demographic = null
  return { group, demographic, role }
}

const CIVILIAN = 1
const HEALTH = 2
const SECURITY = 4
const FORCE = 8
const AID = 16
const RESCUE = 32
const MEDIA = 64
const MALE = 128
const FEMALE = 256
const OLD = 512
const POSSESSIVE = 1024

const HINTS: ReadonlyMap<string, number> = new Map(
  Object.entries({ CIVILIAN, HEALTH, SECURITY, FORCE, AID, RESCUE, MEDIA, MALE, FEMALE, OLD, POSSESSIVE }).flatMap(
    ([name, bit]) => KIND_HINTS[name].split(' ').map((word): [string, number] => [word, bit]),
  ),
)

const isStaff = (word: string): boolean => STAFF.has(word)
const isKin = (word: string): boolean => word === 'children' || word === 'child'

/** Hints in the four words before a head noun and, after "members of", in the five that follow. */
function nearby(view: View, head: number): number {
  let found = 0
  for (let i = head - 1; i >= head - 4 && i >= view.from; i--) {
    if (flagsAt(view, i) & (PUNCT | NUMBER)) break
    const word = view.words[i]
    const hint = HINTS.get(word)
    if (hint) found |= hint
    if (hint === POSSESSIVE) break
    if (bitsAt(view, i) & (STOP | BE_WORD | COUNT | HARM)) break
  }
  const word = view.words[head]
  if ((word === 'members' || word === 'member') && wordAt(view, head - 1) === 'service') found |= FORCE // "six service members"
  if (
    (word === 'members' || word === 'member' || word === 'personnel' || word === 'staff') &&
    /^(of|from)$/.test(wordAt(view, head + 1))
  ) {
    for (let i = head + 2; i < head + 8 && i < view.to; i++) {
      if (flagsAt(view, i) & PUNCT) break
      const after = view.words[i]
      if (after === 'family' || after === 'were' || after === 'was') break
      if (
        after === 'front' ||
        after === 'forces' ||
        after === 'brigade' ||
        after === 'army' ||
        after === 'militia' ||
        after === 'division'
      )
        found |= FORCE
      found |= (HINTS.get(after) ?? 0) & (FORCE | SECURITY | HEALTH | AID | MEDIA)
      if (view.lex[i].person?.group === 'combatant') found |= FORCE
    }
  }
  return found
}

/** "members of the security forces", "members of one family": the token after the body they belong to. */
export function endOfMembers(view: View, head: number): number {
  if (!MEMBERS.has(view.words[head]) || !/^(of|from)$/.test(wordAt(view, head + 1))) return head + 1
  for (let i = head + 2; i < head + 9 && i < view.to; i++) {
    if (flagsAt(view, i) & PUNCT || bitsAt(view, i) & (BE_WORD | HAVE_WORD)) break
    if (view.lex[i].person || HINTS.get(view.words[i]) === FORCE || BODIES.has(view.words[i])) {
      // "The *Jordanian security* forces"
      const isOfForce = ((HINTS.get(wordAt(view, i + 1)) ?? 0) & (FORCE | SECURITY)) !== 0
      if (view.lex[i + 1]?.person || BODIES.has(wordAt(view, i + 1)) || isOfForce) continue
      return i + 1
    }
  }
  return head + 1
}

/** "29 cases were brought to the clinic", "30 cases of suffocation": who is treated was hurt. */
export function isPatients(view: View, to: number): boolean {
  const word = wordAt(view, to - 1)
  if (word !== 'cases') return false
  if (wordAt(view, to) === 'of') return AILMENTS.has(wordAt(view, to + 1)) || AILMENTS.has(wordAt(view, to + 2))
  const at = bitsAt(view, to) & BE_WORD ? to + 1 : to
  return /^(brought|admitted|treated|taken|transferred|rushed|hospitali[sz]ed)$/.test(wordAt(view, at))
}

/** "The victims included two nurses", "the victims were four children": at "victims", when a list of them follows. */
export function opensVictims(view: View, at: number): boolean {
  if (wordAt(view, at - 1) !== 'the' || /^(of|among)$/.test(wordAt(view, at - 2))) return false
  const next = at + 2
  const isCounted = (flagsAt(view, next) & NUMBER) !== 0 || (bitsAt(view, next) & COUNT) !== 0
  const verb = wordAt(view, at + 1)
  if (verb === 'included' || verb === 'include') return isCounted || /^(a|an|at|several|many)$/.test(wordAt(view, next))
  return (verb === 'were' || verb === 'are') && isCounted
}

/** Those a noun phrase counts: its head, and the nouns from `first` on that say more of it. */
export function nounOf(view: View, head: number, first: number): Counted {
  const modifiers: number[] = []
  for (let i = first; i < head; i++) modifiers.push(i)
  const { person, thing } = view.lex[head]
  const described = describe(view, head, modifiers)
  return {
    from: first,
    to: head + 1,
    unit: person ? 'persons' : (thing?.unit ?? 'persons'),
    group: person ? described.group : null,
    demographic: described.demographic,
    alsoDemographic: null,
    role: described.role,
    harm: view.words[head] === 'martyr' ? 'killed' : null,
    harmAt: view.words[head] === 'martyr' ? head : -1,
    outOf: null,
    adds: null,
    isBare: false,
    isKnown: true,
    isLives: false,
    isProtected: thing?.isProtected ?? false,
  }
}
