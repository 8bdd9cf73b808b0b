// Finds one body that is told of as found: "a body was recovered", "pulled a charred body from the rubble". A body that
// decides or says something is another matter, so the finding must stand beside it.

import { type Counted, somePeople } from './people.ts'
import { type Phrase, phrase } from './quantity-phrase.ts'
import { ADVERB, BE_WORD, bitsAt, HAVE_WORD, type View, wordAt } from './quantity-words.ts'
import { WordSet } from './word-table.ts'

const BODY = new WordSet(['body', 'corpse'])
const FOUND = new Set(
  'found recovered uncovered pulled retrieved discovered extracted removed unearthed exhumed finding recovering pulling retrieving'.split(
    ' ',
  ),
)
const STATES = new Set(
  'dead charred lifeless decomposed burned burnt mutilated headless unidentified single'.split(' '),
)

/** The body told of at a token as found; else null. */
export function bodyPhrase(view: View, at: number, floor: number): Phrase | null {
  if (!BODY.at(view.tokens, at) || /^(of|'s)$/.test(wordAt(view, at + 1))) return null
  const from = STATES.has(wordAt(view, at - 1)) ? at - 2 : at - 1
  if (from + 1 === view.from || /^[:;|]$/.test(wordAt(view, from)))
    return FOUND.has(wordAt(view, at + 1)) ? phrase('one', from + 1, from + 1, at + 1, oneBody(from + 1, at + 1)) : null // "Body found in"
  if (from < floor || !/^(a|another)$/.test(wordAt(view, from))) return null
  return isFoundAfter(view, at + 1) || FOUND.has(wordAt(view, from - 1))
    ? phrase('one', from, from, at + 1, oneBody(from, at + 1))
    : null
}

/** "was found", "has been recovered" */
function isFoundAfter(view: View, at: number): boolean {
  let i = at
  while (i < at + 4 && bitsAt(view, i) & (BE_WORD | HAVE_WORD | ADVERB)) i++
  return i > at && FOUND.has(wordAt(view, i))
}

const oneBody = (from: number, to: number): Counted => ({
  ...somePeople(from, to),
  unit: 'bodies',
  harm: 'killed',
  harmAt: to - 1,
})
