// A claim whose words are no longer where it says: its words are sought in the text, and the place found is only proposed. A person
// accepts it, as a correction that can be taken back; nothing moves by itself (field guide 8).

import { indexAt, openText, type Passage, passageFrom, type SourceText } from '../model/passage.ts'
import type { Problem } from '../model/problem.ts'
import type { Claim } from '../model/reading.ts'
import type { KeptClaim } from '../model/record.ts'
import type { Store } from '../storage/store.ts'
import { correctedTo } from './claim-by-hand.ts'
import { type DecideOptions, type DecideOutcome, decide } from './decide.ts'

/** A claim with its words where they were found, and the stretch of the whole. */
export interface FoundAgain {
  readonly claim: Claim
  readonly passage: Passage
}

/** Seeks the words of a claim; a problem where they stand nowhere. */
export async function findAgain(store: Store, source: string, id: string): Promise<FoundAgain | Problem> {
  const opened = await openClaim(store, source, id)
  return 'code' in opened ? opened : foundIn(opened.kept.claim, opened.text)
}

/** Puts a claim where its words were found. `start`: where that was shown, so that nothing else is accepted. */
export async function acceptFound(
  store: Store,
  { source, claim: id, start }: { readonly source: string; readonly claim: string; readonly start: number },
  options: DecideOptions,
): Promise<DecideOutcome> {
  const opened = await openClaim(store, source, id)
  if ('code' in opened) return { kind: 'problem', problem: opened, kept: [] }
  const found = foundIn(opened.kept.claim, opened.text)
  if ('code' in found) return { kind: 'problem', problem: found, kept: [] }
  if (found.passage.start !== start) return { kind: 'problem', problem: elsewhere(id), kept: [] }
  return decide(store, [correctedTo(opened.kept, found.claim)], options)
}

async function openClaim(
  store: Store,
  source: string,
  id: string,
): Promise<{ readonly kept: KeptClaim; readonly text: SourceText } | Problem> {
  const kept = (await store.claims({ sources: [source] })).find((one) => one.id === id)
  const words = kept && (await store.text(source))
  if (!kept || words === null || words === undefined)
    return { code: 'unknown_id', message: `The source ${source} has no claim ${id}.` }
  if (kept.isBroken !== true) return { code: 'not_possible', message: `The words of ${id} are where it says.` }
  return { kept, text: openText(words) }
}

const elsewhere = (id: string): Problem => ({
  code: 'changed_since_shown',
  message: `The words of ${id} were found elsewhere than was shown. Look again.`,
})

/** The claim with each of its passages where its words stand nearest to where they were. */
export function foundIn(claim: Claim, text: SourceText): FoundAgain | Problem {
  const passage = nearest(claim.passage, claim.passage.start, text)
  if (passage === null)
    return {
      code: 'not_possible',
      message: `“${claim.passage.exact}” stands nowhere in the text. Correct the claim by hand, or leave it out.`,
    }
  const moved = passage.start - claim.passage.start
  const again = (part: Passage): Passage | null => nearest(part, part.start + moved, text)
  const speaker = claim.speaker && { at: again(claim.speaker.passage), of: claim.speaker }
  const quantities = claim.quantities.map((quantity) => ({ at: again(quantity.phrase), of: quantity }))
  return {
    passage,
    // What has no words any more has no value either.
    claim: {
      ...claim,
      passage,
      speaker: speaker && speaker.at && { ...speaker.of, passage: speaker.at },
      quantities: quantities.flatMap(({ at, of }) => (at === null ? [] : [{ ...of, phrase: at }])),
    },
  }
}

/** The words of a passage, where they stand nearest to a place (in code points). White space may be other white space. */
function nearest({ exact }: Passage, wanted: number, text: SourceText): Passage | null {
  const pattern = new RegExp(exact.trim().split(/\s+/).map(escaped).join('\\s+'), 'gu')
  const from = indexAt(text, Math.max(0, wanted))
  let best: { readonly from: number; readonly to: number } | null = null
  for (const match of text.text.matchAll(pattern)) {
    if (best !== null && Math.abs(match.index - from) >= Math.abs(best.from - from)) break
    best = { from: match.index, to: match.index + match[0].length }
  }
  return best && passageFrom(text, best.from, best.to)
}

const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')
