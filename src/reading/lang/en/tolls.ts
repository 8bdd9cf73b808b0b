// Nouns for the conflict as a whole: a figure whose subject they are belongs to no single act.
export const CONFLICT_NOUNS: ReadonlySet<string> = new Set(
  'conflict war uprising revolution crisis insurgency rebellion violence unrest campaign intervention crackdown siege hostilities'.split(
    ' ',
  ),
)
