// Reads how often a place was attacked or a truce was broken: "bombed four times", "violated 14 times". Such a number
// counts attacks or breaches, never people (field guide 4.1). "Hit twice" mostly tells how one attack went and is left out.

import { BREACH_WORDS, TRUCE_NOUNS } from './lang/en/arrangements.ts'
import { ATTACKED, PLACES, TOXIC } from './lang/en/harm.ts'
import { readNumberOfTimes } from './numbers.ts'
import { type Counted, somePeople } from './people.ts'
import { isRatePeriod, type Phrase, phrase } from './quantity-phrase.ts'
import { BARRIER, bitsAt, flagsAt, type View, wordAt } from './quantity-words.ts'
import { PUNCT } from './tokens.ts'

const VERB_REACH = 8
const LEAST = 3

/** The count of attacks that ends at "times" at a token, or null. */
export function readTimes(view: View, at: number): Phrase | null {
  if (isRatePeriod(view, at + 1) || /^(as|more|larger|bigger|higher)$/.test(wordAt(view, at + 1))) return null
  const number = readNumberOfTimes(view, at)
  if (!number || number.floor < LEAST) return null
  if (isBroken(view, number.from - 1)) return phrase('number', number.from, number.from, number.to, BREACHES, number)
  if (!isAttacked(view, number.from - 1)) return null
  return phrase('number', number.from, number.from, number.to, ATTACKS, number)
}

/** "Health workers were attacked in three places": a number that begins at a token and counts places counts attacks. */
export function readPlaces(view: View, from: number, to: number): Counted | null {
  const before = wordAt(view, from - 1)
  if (before !== 'in' && before !== 'at') return null
  return PLACES.has(wordAt(view, to - 1)) && isAttacked(view, from - 2) ? ATTACKS : null
}

const ATTACKS: Counted = { ...somePeople(0, 0), unit: 'attacks', group: null }

const BREACHES: Counted = { ...ATTACKS, unit: 'breaches' }
const TRUCE_REACH = 20

/** "The truce was violated 14 times", "has broken the ceasefire 30 times". */
function isBroken(view: View, from: number): boolean {
  let isBreaking = false
  let isTruce = false
  for (let i = from; i > from - TRUCE_REACH && i >= view.from; i--) {
    const word = view.words[i]
    isBreaking ||= i > from - VERB_REACH && BREACH_WORDS.has(word)
    isTruce ||= TRUCE_NOUNS.has(word)
  }
  return isBreaking && isTruce
}

/** A verb of attack, or the use of a poison, within a few words before. */
function isAttacked(view: View, from: number): boolean {
  for (let i = from; i > from - VERB_REACH && i >= view.from; i--) {
    const word = view.words[i]
    if (ATTACKED.has(word)) return true
    if (TOXIC.has(word)) return isUsed(view, i)
    if (bitsAt(view, i) & BARRIER || (flagsAt(view, i) & PUNCT && word !== ',')) return false
  }
  return false
}

/** "used chlorine", "the use of chlorine gas". */
function isUsed(view: View, at: number): boolean {
  for (let i = at - 1; i > at - 5; i--) if (/^(use|used|using|uses)$/.test(wordAt(view, i))) return true
  return false
}
