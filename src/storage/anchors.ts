// Checks on every load that a claim's words stand where it says, and cuts its passages afresh. A passage that is not there is
// kept as it was and the claim is marked broken: nothing is searched for and nothing moved.

import { indexAt, type Passage, passageFrom, type SourceText } from '../model/passage.ts'
import type { Claim, Quantity, Speaker } from '../model/reading.ts'

/** The claim as stored, its passages cut from the text; `isBroken` if one of them is not there. */
export function anchorClaim(stored: Claim, source: SourceText): { readonly claim: Claim; readonly isBroken: boolean } {
  let isBroken = false
  const cut = (passage: Passage): Passage => {
    const found = cutAgain(passage, source)
    if (!found) isBroken = true
    return found ?? passage
  }
  const speaker: Speaker | null = stored.speaker && { ...stored.speaker, passage: cut(stored.speaker.passage) }
  const quantities = stored.quantities.map((quantity): Quantity => ({ ...quantity, phrase: cut(quantity.phrase) }))
  const claim = { ...stored, passage: cut(stored.passage), speaker, quantities }
  return { claim, isBroken }
}

/** The first passage of a claim that does not stand where it says. */
export function brokenPassage(claim: Claim, source: SourceText): Passage | null {
  const passages = [claim.passage, ...claim.quantities.map(({ phrase }) => phrase)]
  if (claim.speaker) passages.push(claim.speaker.passage)
  return passages.find((passage) => !cutAgain(passage, source)) ?? null
}

function cutAgain({ start, end, exact }: Passage, source: SourceText): Passage | null {
  const from = indexAt(source, start)
  const to = indexAt(source, end)
  if (!(from >= 0 && from < to && to <= source.text.length)) return null
  return to - from === exact.length && source.text.startsWith(exact, from) ? passageFrom(source, from, to) : null
}
