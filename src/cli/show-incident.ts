// The title and the rows of one incident, from all its claims: when, what was hit, with what, by whom and how surely, how
// many were harmed, who says so. Where claims differ, each value stands there.

import type { Means, Modality } from '../model/codes.ts'
import { isSpeakersDoer } from '../model/own-words.ts'
import type { Attribution, IncidentClaim } from '../model/reading.ts'
import { type FigureRow, figureRows, listed, range } from './figures.ts'
import { EFFECT, EVENT, FACILITY, MEANS, RESOURCE, TARGET } from './labels.ts'
import { name, type Style } from './layout.ts'
import { sourcesOf, speakersOf, sureness } from './sureness.ts'
import { finestTimes, when } from './when.ts'
import { finestPlace, where } from './where.ts'
import { printable } from './width.ts'

/** What happened and where: "Shelling · western Aleppo, Syria". */
export function incidentTitle(claims: readonly IncidentClaim[], style: Style): string {
  const types = [...new Set(claims.map((claim) => claim.eventType))]
  const known = types.filter((type) => type !== 'unknown')
  const what = (known.length ? known : types).map((type) => EVENT[type])
  const place = finestPlace(claims.map((claim) => claim.places))
  return `${what.join(' / ')} · ${place ? name(where(place), style) : 'place not said'}`
}

/** The rows under the title. */
export function incidentRows(claims: readonly IncidentClaim[], style: Style): FigureRow[] {
  const times = finestTimes(claims.flatMap((claim) => (claim.time ? [claim.time] : [])))
  const hit = distinct(claims.flatMap((claim) => claim.placeHit)).filter((target) => target !== 'unknown')
  const means = distinct(claims.flatMap((claim) => claim.means)).filter((each) => !SAYS_NO_MORE.has(each))
  const figures = figureRows(claims)
  return [
    { label: 'when', value: times.length ? listed(times.slice(0, 4).map(when), 'or') : 'not said' },
    row('hit', listed(hit.map((target) => TARGET[target]))),
    row('health', health(claims)),
    row('with', listed(means.map((each) => MEANS[each]))),
    ...rows('by', blamed(claims, style)),
    ...(figures.length ? figures : [{ label: 'harmed', value: 'not said' }]),
    ...rows('said by', tellers(claims, style)),
  ].filter((each) => each !== null)
}

// Means that only say again what the title says.
const SAYS_NO_MORE: ReadonlySet<Means> = new Set(['unknown', 'strike_unspecified', 'shelling_unspecified'])

const row = (label: string, value: string): FigureRow | null => (value ? { label, value } : null)

/** Several values under one label, a line each. */
const rows = (label: string, values: readonly string[]): FigureRow[] =>
  values.map((value, i) => ({ label: i === 0 ? label : '', value }))

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

function health(claims: readonly IncidentClaim[]): string {
  const facets = claims.flatMap((claim) => (claim.health ? [claim.health] : []))
  const names = facets.flatMap((facet) => (facet.facilityName ? [printable(facet.facilityName)] : []))
  const types = facets.flatMap((facet) => (facet.facilityType ? [FACILITY[facet.facilityType]] : []))
  const resources = facets.flatMap((facet) => facet.resource).map((resource) => RESOURCE[resource])
  const struck = [names, types, resources].find((each) => each.length > 0) ?? []
  const effects = facets.flatMap((facet) => facet.effect).map((effect) => EFFECT[effect])
  return [listed(distinct(struck)), ...distinct(effects)].filter(Boolean).join(', ')
}

/** Who is blamed, and how surely. Several attributions stay side by side, each with those who make it. */
function blamed(claims: readonly IncidentClaim[], style: Style): string[] {
  const byWords = new Map<string, IncidentClaim[]>()
  for (const claim of claims) {
    if (!claim.attribution || isImpliedByNames(claim.attribution, claims)) continue
    const words = attributionInWords(claim.attribution, style)
    if (!words) continue
    const together = byWords.get(words)
    if (together) together.push(claim)
    else byWords.set(words, [claim])
  }
  if (byWords.size === 0) return ['not said']
  return [...byWords].map(([words, together]) => [words, ...surest(together, byWords.size > 1, style)].join(', '))
}

// A report that states in one sentence what it hedges in another states it.
const SUREST_FIRST: readonly Modality[] = ['asserted', 'attributed', 'hedged', 'questioned']

/** How surely the surest of several claims says it, and whose word it is where that is not plain from the next row. */
function surest(claims: readonly IncidentClaim[], isContested: boolean, style: Style): string[] {
  const modalities = claims.map((claim) => claim.modality)
  const modality = SUREST_FIRST.find((each) => modalities.includes(each)) ?? modalities[0]
  const saying = claims.filter((claim) => claim.modality === modality)
  const quoted = saying.filter(isSpeakersDoer)
  if (modality === 'attributed' && quoted.length === 0) return ['as the report says elsewhere']
  const who = isContested || modality === 'attributed' ? speakersOf(quoted, style) : []
  const isOpen = saying.every(({ attribution }) => attribution?.relation === 'one_of')
  if (modality === 'questioned' && isOpen) return sureness('asserted', [], who) // "not said which" says it already
  return sureness(modality, distinct(saying.flatMap((claim) => claim.hedges)), who)
}

/** "Warplanes" adds nothing where the report goes on to say whose; "rebels" does where it names a state. */
function isImpliedByNames(attribution: Attribution, claims: readonly IncidentClaim[]): boolean {
  if (attribution.relation !== 'unnamed_kind') return false
  const named = claims.flatMap(({ attribution: each }) =>
    each && each.relation !== 'unnamed_kind' && each.relation !== 'none' ? each.actors : [],
  )
  return (
    named.length > 0 &&
    attribution.actors.every(
      (kind) => kind.type === null || kind.type === 'unidentified' || named.some((actor) => actor.type === kind.type),
    )
  )
}

/** "Syrian government or Russia (one of them; not said which)". */
export function attributionInWords(attribution: Attribution, style: Style): string {
  const names = distinct(attribution.actors.map((actor) => name(actor.name, style)))
  if (names.length === 0) return ''
  switch (attribution.relation) {
    case 'single':
      return listed(names)
    case 'joint':
      return listed(names)
    case 'one_of':
      return `${listed(names, 'or')} (one of them; not said which)`
    case 'or_allied':
      return `${listed(names, 'or')} or allies`
    case 'unnamed_kind':
      return `${listed(names)} (a kind of force; no group named)`
    case 'none':
      return ''
  }
}

/** Who says so; where their figures differ, each with its own. */
function tellers(claims: readonly IncidentClaim[], style: Style): string[] {
  const spoken = claims.filter((claim) => claim.speaker)
  const figures = new Set(claims.flatMap((claim) => killedBy(claim)))
  const speakers = distinct(spoken.map((claim) => claim.speaker?.name))
  const named = speakers.map((who) => {
    const own = spoken.filter((claim) => claim.speaker?.name === who)
    const counted = figures.size > 1 ? distinct(own.flatMap((claim) => killedBy(claim))) : []
    return sourcesOf(own, style).join('') + (counted.length ? ` – ${counted.join(', ')}` : '')
  })
  if (spoken.length < claims.length) named.push('the report itself')
  return named
}

/** The figures for the dead that a claim gives, wholes only: "3 killed". */
const killedBy = (claim: IncidentClaim): string[] =>
  claim.quantities
    .filter((quantity) => quantity.harm === 'killed' && quantity.partOf === null && quantity.demographic === null)
    .flatMap((quantity) => (quantity.floor === null ? [] : [`${range(quantity.floor, quantity.ceiling)} killed`]))
