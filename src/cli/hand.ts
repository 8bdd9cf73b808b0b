// What a person did to a claim, in a few words.

import type { KeptClaim } from '../model/record.ts'
import { dayInWords } from './when.ts'
import { printable } from './width.ts'

const DONE: Readonly<Record<NonNullable<KeptClaim['hand']>['kind'], string>> = {
  added: 'added by hand',
  corrected: 'corrected by hand',
  accepted: 'found right',
  rejected: 'LEFT OUT of the counting',
}

/** "corrected by hand, ana, 2 June 2016 (decision 7)"; empty where nobody did anything. */
export function handInWords({ hand }: KeptClaim): string {
  if (!hand) return ''
  const why = hand.reason.trim() === '' ? '' : `: ${printable(hand.reason)}`
  return `${DONE[hand.kind]}, ${printable(hand.by)}, ${dayInWords(hand.at.slice(0, 10))} (decision ${hand.decision})${why}`
}
