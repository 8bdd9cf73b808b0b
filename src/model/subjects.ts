// Which incidents a decision is about.

import type { ClaimAct, DecisionAct } from './record.ts'

/** An act, or a split whose new id is still to be found; of what is done to single claims no more than that. */
type Act =
  | Exclude<DecisionAct, ClaimAct>
  | { readonly kind: ClaimAct['kind'] }
  | { readonly kind: 'part'; readonly incident: string }

/** The incidents that a decision is about, the one that stays first. */
export function subjectsOf(decision: Act): readonly string[] {
  switch (decision.kind) {
    case 'merge':
      return [decision.into, ...decision.from]
    case 'split':
      return [decision.incident, decision.newIncident]
    case 'move':
      return [decision.to]
    case 'undo':
    case 'add_claim':
    case 'correct_claim':
    case 'accept_claim':
    case 'reject_claim':
    case 'code_source':
      return []
    case 'part':
    case 'accept':
    case 'reject':
    case 'note':
    case 'publish':
    case 'withdraw':
    case 'set_place':
    case 'set_time':
    case 'choose_figure':
    case 'grade_occurrence':
    case 'grade_attribution':
      return [decision.incident]
  }
}
