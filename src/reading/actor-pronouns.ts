// "They shot dead six people": who the sentence before told of as doing something.

import { ASIDE, ATTACK_VERBS, BESIDE_VERB, PASSIVE_AUXILIARIES } from './lang/en/attribution.ts'
import type { ActorMention, Document, Span } from './mentions.ts'
import { firstAt } from './spans.ts'
import type { Tokens } from './tokens.ts'

/** How far into its sentence a name may begin and be its subject: "On Friday about 50 X fighters". */
const SUBJECT_BY = 6

/** The mentions with those added that "they" stands for at the start of a sentence before a verb of violence. */
export function withPronouns({ tokens, sentences }: Document, mentions: readonly ActorMention[]): ActorMention[] {
  const added: ActorMention[] = []
  for (let s = 1; s < sentences.length; s++) {
    const { from } = sentences[s]
    if (tokens.words[from] !== 'they' || !isDoing(tokens, from + 1)) continue
    const before = subjectOf(tokens, sentences[s - 1], mentions)
    if (before) added.push({ ...before, from, to: from + 1 })
  }
  return added.length ? [...mentions, ...added].sort((a, b) => a.from - b.from) : (mentions as ActorMention[])
}

/** "(then) *shot*", "also opened fire", not "were shot". */
function isDoing(tokens: Tokens, at: number): boolean {
  let i = at
  while (i < at + 3 && BESIDE_VERB.at(tokens, i)) i++
  return ATTACK_VERBS.at(tokens, i)
}

/** The one party that a sentence begins with, if it did something there. */
function subjectOf(tokens: Tokens, { from, to }: Span, mentions: readonly ActorMention[]): ActorMention | null {
  const at = firstAt(mentions, from)
  const first = mentions[at]
  if (!first || first.from > from + SUBJECT_BY || first.to >= to || first.isSpeakerOnly) return null
  for (let i = from; i < first.from; i++) if (ASIDE.at(tokens, i) && !tokens.words[i + 1].endsWith('day')) return null
  const next = mentions[at + 1]
  if (next && next.from <= first.to + 2) return null // "X and Y"
  return PASSIVE_AUXILIARIES.at(tokens, first.to) || tokens.words[first.to] === 'said' ? null : first
}
