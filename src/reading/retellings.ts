// Sentences that name no act but say when or where the one told just before them was: "It happened at about 8 p.m. on
// Sunday in the town of X", "The incident occurred on 5 May", "The gunmen came at night". They found nothing; their place and
// day belong to what was told last.

import {
  COMERS,
  COMING_BY,
  HAPPENING,
  HAPPENINGS,
  HIT,
  NOT_TOLD_AFTER,
  NOT_TOLD_BEFORE,
  TAKING_PLACE,
} from './lang/en/retellings.ts'
import { BEING, DETERMINERS } from './lang/en/frames.ts'
import type { Span } from './mentions.ts'
import type { Tokens } from './tokens.ts'
import { anyOf } from './word-table.ts'

/** The words at which a retelling may be seen. */
export const RETELLING_VERBS = anyOf(HAPPENING, TAKING_PLACE, COMING_BY, HIT)

const REACH = 9 // tokens between what happened and the verb: "the incident, which the police are looking into, happened"

/** Whether a stretch of words says when or where something told before it happened. */
export function retells(tokens: Tokens, { from, to }: Span): boolean {
  for (let i = from + 1; i < to; i++) if (RETELLING_VERBS.at(tokens, i) && retellsAt(tokens, i, from)) return true
  return false
}

/** Whether the verb at a token says that something told before it happened. */
export function retellsAt(tokens: Tokens, at: number, from: number): boolean {
  if (NOT_TOLD_AFTER.at(tokens, at + 1)) return false
  if (HIT.at(tokens, at) && BEING.at(tokens, at - 1) && at - 2 >= from && PRONOUNS.has(tokens.words[at - 2]))
    return true
  if (HIT.at(tokens, at) && !COMING_BY.at(tokens, at)) return false
  if (COMING_BY.at(tokens, at)) return isOf(tokens, at, from, COMERS)
  if (tokens.words[at] === 'caused' && !BEING.at(tokens, at - 1)) return false
  if (TAKING_PLACE.at(tokens, at) && tokens.words[at + 1] !== 'place') return false
  return isOf(tokens, at, from, HAPPENINGS)
}

/** One of the nouns stands before the verb and is pointed to: "it", "the incident", "the masked gunmen". */
function isOf(tokens: Tokens, at: number, from: number, nouns: typeof COMERS): boolean {
  for (let i = at - 1; i >= from && i >= at - REACH; i--) {
    if (NOT_TOLD_BEFORE.at(tokens, i)) return false
    if (!nouns.at(tokens, i)) continue
    if (NOT_TOLD_BEFORE.at(tokens, i - 1)) return false
    if (STANDING_ALONE.has(tokens.words[i])) return true
    for (let k = i - 1; k >= from && k >= i - 3; k--) if (DETERMINERS.at(tokens, k)) return true
    return false
  }
  return false
}

const PRONOUNS = new Set(['it', 'they'])

const STANDING_ALONE = new Set(['it', 'this', 'everything'])
