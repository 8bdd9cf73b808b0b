// Writes a reading as lines of plain words, one a claim, in order of the text: what a person would check against the text
// without opening the JSON.

import type { Claim, IncidentClaim, Place, Quantity, Reading, Time } from '../src/model/reading.ts'

/** One line a claim, in order of the text; claims of one passage in order of their words. */
export function claimLines(reading: Reading): string[] {
  return reading.claims
    .map((claim) => ({ claim, line: lineOf(claim) }))
    .sort(
      (a, b) =>
        a.claim.passage.start - b.claim.passage.start ||
        a.claim.passage.end - b.claim.passage.end ||
        (a.line < b.line ? -1 : Number(a.line > b.line)),
    )
    .map(({ line }) => line)
}

function lineOf(claim: Claim): string {
  const parts = [headOf(claim), figuresOf(claim.quantities), modalityOf(claim)]
  if (claim.speaker) parts.push(`says ${claim.speaker.name}`)
  const line = parts.filter(Boolean).join('; ')
  return claim.repeats === null ? line : `${line} (said again)`
}

function headOf(claim: Claim): string {
  const scene = [claim.places.map(placeWords).join(' in '), timeWords(claim.time)].filter(Boolean).join(', ')
  switch (claim.kind) {
    case 'incident':
      return join([`${claim.incident.replace('-', ' ')}: ${claim.eventType}`, actWords(claim), scene, doerWords(claim)])
    case 'toll':
      return join(['toll', scene])
    case 'arrangement':
    case 'breach': {
      const { kind, status, areasIn, areasOut, parties } = claim.arrangement
      return join([
        `${claim.kind}: ${kind} ${status}`,
        areasIn.length ? `in ${areasIn.map((p) => p.name).join(', ')}` : '',
        areasOut.length ? `not in ${areasOut.map((p) => p.name).join(', ')}` : '',
        parties.length ? `between ${parties.join(', ')}` : '',
        timeWords(claim.time),
      ])
    }
    case 'appeal':
      return join([
        `appeal: for ${claim.appeal.for.join(', ')}`,
        claim.appeal.by ? `by ${claim.appeal.by}` : '',
        claim.appeal.to.length ? `to ${claim.appeal.to.join(', ')}` : '',
      ])
    case 'response':
      return join([`response: ${claim.rule.split(':').at(-1) ?? ''}`, doerWords(claim)])
    case 'context':
      return join(['context', scene])
  }
}

const join = (words: readonly string[]): string => words.filter(Boolean).join(', ')

function actWords({ means, placeHit, health }: IncidentClaim): string {
  const words: string[] = []
  if (means.length) words.push(`with ${means.join(' and ')}`)
  if (placeHit.length) words.push(`on ${placeHit.join(' and ')}`)
  if (health) words.push(`health (${[...health.resource, health.facilityType ?? '', ...health.effect].filter(Boolean).join(' ')})`)
  return words.join(' ')
}

// A point is lent where a place finer than a district has none of its own.
const OWN_POINT = new Set(['site', 'neighbourhood', 'settlement', 'near'])

function placeWords(place: Place): string {
  const country = place.country ? ` ${place.country}` : ''
  const lent = place.representative && OWN_POINT.has(place.precision) ? ', point lent' : ''
  return `${place.name} (${place.precision}${country}${lent}${otherWords(place)})`
}

/** Namesakes in other provinces of the same country: the text may mean them as well. */
function otherWords({ candidates, country, admin1 }: Place): string {
  const others = candidates.filter((c) => c.country === country && c.admin1 !== admin1 && admin1 !== null).map((c) => c.admin1 ?? c.name)
  return others.length ? `, or that of ${others.join(', ')}` : ''
}

function timeWords(time: Time | null): string {
  if (!time) return ''
  const days = time.from === time.to ? (time.from ?? 'unknown day') : `${time.from ?? ''}..${time.to ?? ''}`
  const part = time.partOfDay ? ` ${time.partOfDay}` : ''
  return days + part + (time.precision === 'period' ? ' (period)' : '')
}

const BETWEEN: Record<string, string> = { joint: ' and ', one_of: ' or ', or_allied: ' or ' }

function doerWords({ attribution }: Claim): string {
  if (!attribution || attribution.relation === 'none') return ''
  const names = attribution.actors.map((a) => a.name).join(BETWEEN[attribution.relation] ?? ', ')
  return `by ${attribution.relation === 'single' || attribution.relation === 'joint' ? '' : `${attribution.relation} `}${names}`
}

const modalityOf = ({ modality, hedges }: Claim): string => {
  if (modality === 'asserted' || modality === 'attributed') return ''
  return hedges.length ? `${modality} (${hedges.join(', ')})` : modality
}

/** Wholes with their parts in brackets, then parts whose whole stands in another claim. */
function figuresOf(quantities: readonly Quantity[]): string {
  const isPart = (q: Quantity): boolean => quantities.some((o) => o !== q && o.phrase.exact === q.partOf)
  return quantities
    .filter((q) => !isPart(q))
    .map((whole) => {
      const parts = quantities.filter((q) => q !== whole && isPart(q) && q.partOf === whole.phrase.exact)
      const inside = parts.length ? ` (${parts.map((q) => figureWords(q, whole)).join(', ')})` : ''
      const loose = whole.partOf === null ? '' : ` of "${whole.partOf}"`
      return figureWords(whole, null) + inside + loose
    })
    .join(', ')
}

function figureWords(q: Quantity, whole: Quantity | null): string {
  const words = [
    whole?.harm === q.harm ? '' : (q.harm ?? 'counted'),
    q.increment ? 'another' : '',
    numberWords(q),
    q.unit === 'persons' ? '' : q.unit,
    q.group === null || q.group === 'unknown_status' || q.group === whole?.group ? '' : q.group,
    q.demographic && q.demographic !== 'unspecified' ? q.demographic : '',
    q.role ?? '',
  ]
  return words.filter(Boolean).join(' ')
}

function numberWords({ bound, floor, ceiling }: Quantity): string {
  switch (bound) {
    case 'exact':
      return String(floor)
    case 'more_than':
      return `more_than ${floor === null ? '?' : floor - 1}`
    case 'at_least':
      return `at_least ${floor}`
    case 'less_than':
      return `less_than ${ceiling === null ? '?' : ceiling + 1}`
    case 'at_most':
      return `at_most ${ceiling}`
    case 'approx':
    case 'range':
    case 'vague':
      return `${bound} ${floor ?? ''}..${ceiling ?? ''}`
    default:
      return bound
  }
}
