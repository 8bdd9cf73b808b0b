// Whose word a value is. A report that names the jets in one sentence and quotes medics in the next has named them itself:
// the medics did not.

import { PERSON } from './by-hand.ts'
import type { Claim } from './reading.ts'

/**
 * Whether who did it is the word of whoever the claim quotes: it stands in the claim's own passage, or nobody is quoted and
 * the report says it in its own voice. What a person set by hand is taken as they set it.
 */
export function isSpeakersDoer({ speaker, attribution, passage, rule }: Claim): boolean {
  if (speaker === null || attribution === null || rule === PERSON) return true
  return attribution.actors.every(({ asWritten }) => passage.exact.includes(asWritten))
}
