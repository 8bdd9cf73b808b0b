// What an answer to a question of the inbox decides, with which reason, and how it is told.

import { titleInWords } from '../incident/title.tsx'
import type { InboxItem, Listed, Wish } from '../record.ts'
import type { Text } from '../text.tsx'
import type { Answer } from './queue.ts'

/** Whose id stays: what somebody decided on before what nobody did, then what more reports tell of. */
function isFirmer(a: Listed, b: Listed): boolean {
  if (a.state !== b.state) return a.state === 'decided'
  return a.sources.length > b.sources.length
}

/** What an answer decides. */
export function actsFor({ question, incident, pair }: InboxItem, answer: Answer): Wish[] {
  if (question === 'merge' && pair !== null) {
    if (answer !== 'merged') return [{ kind: 'accept', incident: incident.id }]
    const [into, from] = isFirmer(incident, pair) ? [incident, pair] : [pair, incident]
    return [{ kind: 'merge', into: into.id, from: [from.id] }]
  }
  if (answer === 'accepted') return [{ kind: 'accept', incident: incident.id }]
  return question === 'joins'
    ? [{ kind: 'part', incident: incident.id, claims: [...incident.newClaims] }]
    : [{ kind: 'reject', incident: incident.id }]
}

/** A rejection keeps a reason; in a sitting it is the question's own no. */
export const reasonFor = ({ question }: InboxItem, answer: Answer, t: Text): string =>
  answer === 'rejected' ? t(`inbox.reason.${question}`) : ''

export const doneFor = ({ incident, pair }: InboxItem, answer: Answer, t: Text): string =>
  t(`inbox.did.${answer}`, { title: titleInWords(incident, t), other: pair === null ? '' : titleInWords(pair, t) })
