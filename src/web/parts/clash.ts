// What two people said of one thing at once: one's own acts, laid field by field beside what the others made of it meanwhile and what
// it was before. Pure; the panel asks the server for the incident then and now.

import type { Decision, Incident, Wish } from '../record.ts'
import type { Text } from '../text.tsx'
import { shortInText } from './range-shape.ts'
import { whenInWords } from './when.ts'
import { whereInWords } from './where.tsx'

/** What a decision is on: two on the same field of one incident exclude each other. */
export type Field =
  | 'state'
  | 'killed'
  | 'injured'
  | 'occurrence'
  | 'attribution'
  | 'place'
  | 'time'
  | 'publication'
  | 'claims'
  | 'other'

/** One of one's own acts, and what others decided on the same field. */
export interface Clash {
  readonly act: Wish
  readonly field: Field
  /** Null for what is on no incident. */
  readonly incident: string | null
  /** Of the others, oldest first. None: nobody touched this field. */
  readonly theirs: readonly Decision[]
}

export function fieldOf(act: Wish | Decision): Field {
  switch (act.kind) {
    case 'accept':
    case 'reject':
      return 'state'
    case 'choose_figure':
      return act.harm
    case 'grade_occurrence':
      return 'occurrence'
    case 'grade_attribution':
      return 'attribution'
    case 'set_place':
      return 'place'
    case 'set_time':
      return 'time'
    case 'publish':
    case 'withdraw':
      return 'publication'
    case 'merge':
    case 'split':
    case 'part':
    case 'move':
      return 'claims'
    default:
      return 'other'
  }
}

const incidentOf = (act: Wish | Decision): string | null =>
  'incident' in act ? act.incident : act.kind === 'merge' ? act.into : null

/** One's own acts with what others decided on the same fields since it was shown. */
export const clashesOf = (acts: readonly Wish[], since: readonly Decision[]): Clash[] =>
  acts.map((act) => {
    const [field, incident] = [fieldOf(act), incidentOf(act)]
    const theirs = since.filter(
      (other) => fieldOf(other) === field && field !== 'other' && incidentOf(other) === incident,
    )
    return { act, field, incident, theirs }
  })

/** What others decided on nothing that one's own acts are on. */
export function besideOf(clashes: readonly Clash[], since: readonly Decision[]): Decision[] {
  const met = new Set(clashes.flatMap(({ theirs }) => theirs.map(({ seq }) => seq)))
  return since.filter(({ seq }) => !met.has(seq))
}

/** What an incident says in a field, in words; null where a field has no value of its own. */
export function valueIn(incident: Incident, field: Field, t: Text): string | null {
  switch (field) {
    case 'state':
      return t(`state.${incident.state}`)
    case 'killed':
    case 'injured': {
      const chosen = incident.chosen.findLast(({ harm }) => harm === field)
      return chosen === undefined ? shortInText(incident[field], t) : t.number(chosen.value)
    }
    case 'occurrence':
      return t(`grade.${incident.grades.occurrence}`)
    case 'attribution':
      return t(`attribution.${incident.grades.attribution}`)
    case 'place':
      return incident.place === null ? t('clash.none') : whereInWords(incident.place, t)
    case 'time':
      return incident.time === null ? t('clash.none') : whenInWords(incident.time, t)
    default:
      return null
  }
}

/** The value that an act would set; null where it sets none. */
export function valueToSet(act: Wish | Decision, t: Text): string | null {
  switch (act.kind) {
    case 'accept':
      return t('state.decided')
    case 'choose_figure':
      return t.number(act.value)
    case 'grade_occurrence':
      return t(`grade.${act.grade}`)
    case 'grade_attribution':
      return t(`attribution.${act.grade}`)
    case 'set_place':
      return whereInWords(act.place, t)
    case 'set_time':
      return whenInWords(act.time, t)
    default:
      return null
  }
}
