// Why a claim reads as it does, for `--explain`: the rule, the row of the phrase table behind each number, the arithmetic of
// the date, the places a name may mean and why one won. All of it comes with the claim; nothing is worked out again here.

import type { Claim, Place, PlaceCandidate, Quantity } from '../model/reading.ts'
import { range } from './figures.ts'
import { name, plain, quiet, type Style, setLines } from './layout.ts'
import { printable } from './width.ts'

const INDENT = '      '

/** The lines that explain one claim. */
export function explainClaim(claim: Claim, style: Style): string[] {
  const sure = claim.confidence === null ? '' : `, confidence ${claim.confidence.toFixed(2)}`
  const place = claim.places.at(0)
  return [
    '',
    ...line('why     ', `“${beginning(claim.passage.exact)}” · ${claim.rule}, ${claim.modality}${sure}`, style),
    ...claim.quantities.flatMap((quantity) => line('number  ', number(quantity), style)),
    ...(claim.time ? line('time    ', timeInCodes(claim.time), style) : []),
    ...(place ? line('place   ', placeInCodes(place, style), style) : []),
    ...(place?.candidates.flatMap((each) => candidate(each, place, style)) ?? []),
    ...claim.reasons.flatMap((reason) => line('because ', printable(reason), style)),
  ]
}

/** Enough of a passage to know it by. */
function beginning(passage: string): string {
  const shown = printable(passage)
  const end = shown.lastIndexOf(' ', 48)
  return shown.length <= 48 ? shown : `${shown.slice(0, end > 0 ? end : 48)} …`
}

const line = (label: string, words: string, style: Style): string[] =>
  setLines([plain(words)], style, quiet(INDENT + label), plain(INDENT + ' '.repeat(label.length)))

function number(quantity: Quantity): string {
  const read = quantity.floor === null ? 'no number' : range(quantity.floor, quantity.ceiling)
  const part = quantity.partOf ? `, part of “${printable(quantity.partOf)}”` : ''
  const more = quantity.increment ? ', on top of what was said before' : ''
  return `“${printable(quantity.phrase.exact)}” → ${read} (${quantity.rule})${part}${more}`
}

function timeInCodes(time: NonNullable<Claim['time']>): string {
  const ends = time.from === time.to ? time.from : `${time.from ?? 'open'} to ${time.to ?? 'open'}`
  return `“${printable(time.asWritten)}” → ${ends ?? 'no date'} (${time.precision})`
}

function placeInCodes(place: Place, style: Style): string {
  const point = place.lat === null || place.lon === null ? 'no point' : `${place.lat}, ${place.lon}`
  const lent = place.representative ? ', a point that stands for an area' : ''
  const id = place.gazetteerId ? `, ${place.gazetteerId}` : ''
  return `“${printable(place.asWritten)}” → ${name(place.name, style)} (${place.precision}), ${point}${lent}${id}`
}

function candidate(each: PlaceCandidate, place: Place, style: Style): string[] {
  const parts = [each.name, each.admin1, each.country].filter(Boolean).join(', ')
  const people = each.population ? `, ${each.population} people` : ''
  const reason = each.reason ? `: ${printable(each.reason)}` : ''
  const sign = each.gazetteerId === place.gazetteerId ? '+ ' : '- '
  return line(`        ${sign}`, `${name(parts, style)}${people}${reason}`, style)
}
