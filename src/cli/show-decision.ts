// What somebody decided, in a line.

import type { Decision } from '../model/record.ts'
import { listed } from './figures.ts'
import { ATTRIBUTION_GRADE, OCCURRENCE_GRADE } from './record-labels.ts'
import { when } from './when.ts'
import { where } from './where.ts'
import { printable } from './width.ts'
import { counted } from './words.ts'

/** "2016-05-01-aleppo-2 merged into 2016-05-01-aleppo-1". */
export function decisionInWords(decision: Decision): string {
  switch (decision.kind) {
    case 'accept':
      return `${decision.incident} accepted`
    case 'reject':
      return `${decision.incident} rejected`
    case 'merge':
      return `${listed(decision.from)} merged into ${decision.into}`
    case 'split':
      return `${counted(decision.claims.length, 'claim', 'claims')} of ${decision.incident} parted as ${decision.newIncident}`
    case 'move':
      return `${decision.claim} moved to ${decision.to}`
    case 'set_place':
      return `${decision.incident} placed in ${printable(where(decision.place))}`
    case 'set_time':
      return `${decision.incident} dated ${when(decision.time)}`
    case 'choose_figure':
      return `${decision.value} ${decision.harm} chosen for ${decision.incident}, for ${printable(decision.purpose)}`
    case 'grade_occurrence':
      return `occurrence of ${decision.incident} graded: ${OCCURRENCE_GRADE[decision.grade]}`
    case 'grade_attribution':
      return `attribution of ${decision.incident} graded: ${ATTRIBUTION_GRADE[decision.grade]}`
    case 'note':
      return `note on ${decision.incident}: ${printable(decision.text)}`
    case 'publish':
      return `${decision.incident} published`
    case 'withdraw':
      return `${decision.incident} withdrawn from what is published`
    case 'add_claim':
      return `${decision.claim} added by hand: “${printable(decision.as.passage.exact)}”`
    case 'correct_claim':
      return `${decision.claim} corrected by hand`
    case 'accept_claim':
      return `${decision.claim} found right`
    case 'reject_claim':
      return `${decision.claim} taken out of the counting`
    case 'code_source':
      return `${decision.source} coded alone: ${counted(decision.claims.length, 'claim', 'claims')}`
    case 'undo':
      return `decision ${decision.undoes} undone`
  }
}
