// The two sides of a row of the ACLED-style table: what the record says of who did it, in the table's names and codes for actors.

import { type Country } from '../model/countries.ts'
import { isProperName } from '../model/place-name.ts'
import type { IncidentRecord } from '../model/record.ts'
import { type AcledType, BATTLES, STRATEGIC, VIOLENCE } from './acled-types.ts'

const TYPE_CODES: Readonly<Record<string, number>> = {
  state: 1,
  rebel: 2,
  political_militia: 3,
  identity_militia: 4,
  rioters: 5,
  protesters: 6,
  civilians: 7,
  external: 8,
}

export const CODE_WORDS: Readonly<Record<number, string>> = {
  1: 'State forces',
  2: 'Rebel group',
  3: 'Political militia',
  4: 'Identity militia',
  5: 'Rioters',
  6: 'Protesters',
  7: 'Civilians',
  8: 'External/Other forces',
}

export interface Side {
  readonly name: string
  readonly associates: readonly string[]
  /** ACLED's code of the kind of actor; 0 where there is none. */
  readonly code: number
}

/** ACLED's codes of the actors that are blamed, by what claims say of their kind. */
export function codesOf({ attribution, claims }: Pick<IncidentRecord, 'attribution' | 'claims'>): number[] {
  const kinds = new Map<string, string>()
  for (const { claim } of claims)
    for (const { name, type } of claim.attribution?.actors ?? []) if (type && !kinds.has(name)) kinds.set(name, type)
  return (attribution?.actors ?? []).map((actor) => TYPE_CODES[kinds.get(actor) ?? ''] ?? UNIDENTIFIED)
}

const UNIDENTIFIED = 3 // as armed groups that nobody names are coded
const NOBODY: Side = { name: '', associates: [], code: 0 }

/** The two sides of a row: who did it and, where they were harmed, civilians; in a battle those who fought. */
export function sidesOf(incident: IncidentRecord, [type]: AcledType, country: Country): readonly [Side, Side] {
  const { attribution } = incident
  const actors = attribution?.actors ?? []
  const codes = codesOf(incident)
  const civilians: Side = { name: `Civilians (${country.name})`, associates: [], code: 7 }
  if (type === BATTLES && attribution?.relation === 'joint' && actors.length > 1) {
    const [first, second] = [0, 1].map((i) =>
      isNamed(actors[i], incident)
        ? { name: actors[i], associates: [], code: codes[i] }
        : unidentified(codes[i], country),
    )
    return [{ ...first, associates: actors.slice(2).filter((actor) => isNamed(actor, incident)) }, second]
  }
  const doer = doerOf(incident, codes, country)
  return [doer, areCiviliansHarmed(incident, type) ? civilians : NOBODY]
}

function doerOf(incident: IncidentRecord, codes: readonly number[], country: Country): Side {
  const actors = incident.attribution?.actors ?? []
  if (incident.attribution?.relation === 'one_of') return { ...MILITARY, associates: actors }
  const named = actors.findIndex((actor) => isNamed(actor, incident))
  if (named < 0) return unidentified(codes[0] ?? UNIDENTIFIED, country)
  const associates = actors.filter((actor, i) => i !== named && isNamed(actor, incident))
  return { name: actors[named], associates, code: codes[named] }
}

const MILITARY: Side = { name: 'Unidentified Military Forces', associates: [], code: 8 }

/** "The enemy", "rebels" and "warplanes" are words for some kind of actor and name none. */
const isNamed = (actor: string, { attribution }: Pick<IncidentRecord, 'attribution'>): boolean =>
  attribution?.relation !== 'unnamed_kind' && isProperName(actor)

/** What the table calls an actor that nobody names, by the kind that is told. */
function unidentified(code: number, { name }: Country): Side {
  if (code === 1 || code === 8) return MILITARY
  const people = PEOPLE[code]
  return people
    ? { name: `${people} (${name})`, associates: [], code }
    : { name: `Unidentified Armed Group (${name})`, associates: [], code: UNIDENTIFIED }
}

const PEOPLE: Readonly<Record<number, string>> = { 5: 'Rioters', 6: 'Protesters', 7: 'Civilians' }

/** The words for doers that name none, which have no column: "the enemy". */
export const unnamedDoers = (incident: IncidentRecord): readonly string[] =>
  incident.attribution?.relation === 'one_of'
    ? []
    : (incident.attribution?.actors ?? []).filter((actor) => !isNamed(actor, incident))

/** Whoever was harmed in an attack is taken for a civilian unless all that is told of them says otherwise. */
function areCiviliansHarmed({ counted }: IncidentRecord, type: string): boolean {
  if (type === BATTLES || type === STRATEGIC) return false
  if (type === VIOLENCE) return true
  const people = counted.filter(({ use, ceiling }) => use !== 'discounted' && use !== 'no_report' && ceiling !== 0)
  return people.some(({ group }) => group !== 'combatant' && group !== 'security_forces')
}

/** The two kinds as one code, the smaller first ("17"), or in words; one-sided with 0. */
export function interactionOf([first, second]: readonly [Side, Side], form: 'codes' | 'text'): string {
  const codes = [first.code, second.code].filter((code) => code > 0).sort((a, b) => a - b)
  if (form === 'codes') return codes.length === 2 ? codes.join('') : `${codes[0] ?? ''}0`
  return codes.length === 2 ? codes.map((code) => CODE_WORDS[code]).join('-') : `${CODE_WORDS[codes[0]] ?? ''} only`
}
