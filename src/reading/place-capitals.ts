// "The Syrian capital", "the country's capital", "the capital": a city said by what it is. Its country is that of the
// adjective, or the one that most places named before it lie in.

import { CAPITALS, BEFORE_CAPITAL, NO_CAPITAL_AFTER, NO_CAPITAL_BEFORE } from './lang/en/capitals.ts'
import { DEMONYMS, LOCATING, TAKING_VERBS } from './lang/en/places.ts'
import { CAPITAL_RULE } from './place-frames.ts'
import { type Around, bare, DEMONYM, type PlacePhrase, type Scan } from './place-scan.ts'
import { CAPITAL, HYPHEN_BEFORE, isWord, PUNCT } from './tokens.ts'

/** Where the phrase begins, and the country whose capital it is. */
interface Owner {
  readonly from: number
  readonly country: string | null
}

/** The name of the capital that the word at a token stands for, or null. */
export function findCapital(scan: Scan, at: number, around: Around): PlacePhrase | null {
  const { words, flags } = scan.tokens
  const to = words[at + 1] === 'city' ? at + 2 : at + 1
  const next = to < around.to ? words[to] : ''
  if (next === 'of' || NO_CAPITAL_AFTER.at(scan.tokens, to) || (to < around.to && flags[to] & HYPHEN_BEFORE))
    return null
  // "The Syrian capital Damascus", "its capital, Goma": the name follows.
  const name = next === ',' ? to + 1 : to
  if (name < around.to && flags[name] & CAPITAL && isWord(scan.tokens, name)) return null
  const owner = ownerOf(scan, at, around)
  if (owner === null) return null
  const capital = CAPITALS.get(owner.country ?? countryBefore(scan) ?? '')
  if (capital === undefined) return null
  const places = scan.gazetteer.find(capital).filter((place) => place.kind === 'settlement')
  if (places.length === 0) return null
  return { ...bare(owner.from, to, around.number, capital.toLowerCase(), places.slice(0, 1)), rule: CAPITAL_RULE }
}

/** "The Syrian", "Syria's", "the country's", "the besieged": who has the capital; null where it is none of a country. */
function ownerOf(scan: Scan, at: number, around: Around): Owner | null {
  const { tokens, found } = scan
  const { words, flags } = tokens
  if (NO_CAPITAL_BEFORE.at(tokens, at - 1)) return null
  const last = found[found.length - 1]
  const isJustBefore = last !== undefined && last.sentence === around.number
  for (let i = at - 1; i >= around.from && i >= at - 5; i--) {
    if (DEMONYM.at(tokens, i) !== null) {
      const [country] = scan.gazetteer.find(DEMONYMS.get(words[i]) as string)
      return country ? { from: i, country: country.country } : null
    }
    if (words[i] === 'the') return isUsed(scan, i, around) ? { from: i + 1, country: null } : null
    if (words[i] === "'s" && isJustBefore && last.to >= i && last.to <= i + 1)
      return last.places[0]?.kind === 'country' ? { from: at, country: last.places[0].country } : null
    if (words[i] === "'s" || BEFORE_CAPITAL.at(tokens, i) || flags[i] & HYPHEN_BEFORE) continue
    return null
  }
  return null
}

/** "In the capital", "shelled the capital", "suburbs of the capital", not "the capital is calm". */
function isUsed({ tokens }: Scan, the: number, around: Around): boolean {
  const { words, flags } = tokens
  const before = the > around.from && !(flags[the - 1] & PUNCT) ? words[the - 1] : ''
  return LOCATING.has(before) || USED_AFTER.has(before) || TAKING_VERBS.has(before)
}

const USED_AFTER = new Set(['on', 'of', 'into', 'from', 'to', 'over', 'towards', 'toward'])

/** The country that most of the places named so far lie in; its adjectives count where no place is named. */
function countryBefore({ found }: Scan): string | null {
  const counts = new Map<string, number>()
  for (let i = found.length - 1; i >= 0 && i >= found.length - 40; i--) {
    const [place] = found[i].places
    if (!place?.country) continue
    const worth = found[i].use === 'location' ? 3 : found[i].use === 'metonym' ? 0.5 : 1
    counts.set(place.country, (counts.get(place.country) ?? 0) + worth)
  }
  let best: string | null = null
  for (const [country, n] of counts) if (best === null || n > (counts.get(best) ?? 0)) best = country
  return best
}
