// "They shot dead six people": who the sentence before told of as doing something.

import { DESIGNATORS, FORCES } from './lang/en/actors.ts'
import { ASIDE, ATTACK_VERBS, BESIDE_VERB, PASSIVE_AUXILIARIES } from './lang/en/attribution.ts'
import type { ActorMention, Document, Span } from './mentions.ts'
import { firstAt } from './spans.ts'
import type { Tokens } from './tokens.ts'

/** How far into its sentence a name may begin and be its subject: "On Friday about 50 X fighters". */
const SUBJECT_BY = 6

/**
 * The mentions with those added that "they" stands for at the start of a sentence before a verb of violence, or whose men
 * "its fighters" are there.
 */
export function withPronouns({ tokens, sentences }: Document, mentions: readonly ActorMention[]): ActorMention[] {
  const added: ActorMention[] = []
  for (let s = 1; s < sentences.length; s++) {
    const own = standsFor(tokens, sentences[s])
    if (!own) continue
    const before = subjectOf(tokens, sentences[s - 1], mentions, own.to > own.from + 1)
    if (before) added.push({ ...before, from: own.from, to: own.to })
  }
  if (added.length === 0) return mentions as ActorMention[]
  const kept = mentions.filter(({ from, to }) => !added.some((one) => from < one.to && to > one.from))
  return [...kept, ...added].sort((a, b) => a.from - b.from)
}

/** "*They* shot", "On Monday *its fighters* shot": the words at the start of a sentence that stand for somebody who does. */
function standsFor(tokens: Tokens, { from, to }: Span): Span | null {
  const { words } = tokens
  if (words[from] === 'they') return isDoing(tokens, from + 1) ? { from, to: from + 1 } : null
  let i = from
  while (i < to && i < from + 4 && (words[i] === 'on' || words[i] === ',' || words[i].endsWith('day'))) i++
  if (words[i] !== 'its' || i + 2 >= to) return null
  const isMen = FORCES.at(tokens, i + 1) || DESIGNATORS.at(tokens, i + 1)
  return isMen && isDoing(tokens, i + 2) ? { from: i, to: i + 2 } : null
}

/** "(then) *shot*", "also opened fire", not "were shot". */
function isDoing(tokens: Tokens, at: number): boolean {
  let i = at
  while (i < at + 3 && BESIDE_VERB.at(tokens, i)) i++
  return ATTACK_VERBS.at(tokens, i)
}

/** The one party that a sentence begins with, if it did something there. */
function subjectOf(
  tokens: Tokens,
  { from, to }: Span,
  mentions: readonly ActorMention[],
  maySay: boolean,
): ActorMention | null {
  const at = firstAt(mentions, from)
  const first = mentions[at]
  if (!first || first.from > from + SUBJECT_BY || first.to >= to || first.isSpeakerOnly) return null
  for (let i = from; i < first.from; i++) if (ASIDE.at(tokens, i) && !tokens.words[i + 1].endsWith('day')) return null
  const next = mentions[at + 1]
  if (next && next.from <= first.to + 2) return null // "X and Y"
  const isTeller = tokens.words[first.to] === 'said' && !maySay
  return PASSIVE_AUXILIARIES.at(tokens, first.to) || isTeller ? null : first
}
