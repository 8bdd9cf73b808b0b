// Whose word a value is. A report that names the jets in one sentence and quotes medics in the next has named them itself:
// the medics did not.

import { PERSON } from './by-hand.ts'

/** What is asked of a claim, as the record keeps it or as the desk gets it. */
interface Blaming {
  readonly rule: string
  readonly speaker: object | null
  readonly passage: { readonly exact: string }
  readonly attribution: { readonly actors: ReadonlyArray<{ readonly asWritten: string }> } | null
}

/**
 * Whether who did it is the word of whoever the claim quotes: it stands in the claim's own passage, or nobody is quoted and
 * the report says it in its own voice. What a person set by hand is taken as they set it.
 */
export function isSpeakersDoer({ speaker, attribution, passage, rule }: Blaming): boolean {
  if (speaker === null || attribution === null || rule === PERSON) return true
  return attribution.actors.every(({ asWritten }) => passage.exact.includes(asWritten))
}
