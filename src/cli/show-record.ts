// One incident of the record for a person: what it is, its figures and grades with their reasons, all that is claimed of it with
// one row a line of evidence, the disagreements side by side, why its reports stand together, and every claim with its words.

import type { Harm } from '../model/codes.ts'
import { figuresApart } from '../model/counted-apart.ts'
import { isSpeakersDoer } from '../model/own-words.ts'
import { openText } from '../model/passage.ts'
import type { MatchExplanation } from '../model/record.ts'
import type {
  ConflictType,
  CountedFigure,
  FigureRange,
  HarmFigure,
  IncidentRecord,
  KeptClaim,
  LineOfEvidence,
} from '../model/record.ts'
import type { Shown } from '../tasks/show.ts'
import { listed } from './figures.ts'
import { whatAndWhere } from './incidents-command.ts'
import { handInWords } from './hand.ts'
import { DEMOGRAPHIC, GROUP, HARM, MEANS, TARGET } from './labels.ts'
import { name, plain, quiet, type Style, setLines, strong } from './layout.ts'
import { Page } from './page.ts'
import { quotations } from './quotation.ts'
import { ATTRIBUTION_GRADE, CONFLICT, COVERAGE, OCCURRENCE_GRADE, USE } from './record-labels.ts'
import { matchSummary } from './show-match.ts'
import { nameOf } from './sources-command.ts'
import { cell, type Column, setTable } from './table.ts'
import { dayInWords, finestTimes, when } from './when.ts'
import { finestPlace } from './where.ts'
import { printable } from './width.ts'
import { counted, inWords } from './words.ts'

type ShownIncident = Extract<Shown, { readonly kind: 'incident' }>

/** The whole page of an incident. `matches`: why its reports stand together. */
export function showIncidentPage(shown: ShownIncident, matches: readonly MatchExplanation[], style: Style): string {
  const page = new Page(style)
  const { incident, askedFor, version } = shown
  if (askedFor) page.quiet(`${askedFor} is part of this incident now.`)
  page.text([strong(incident.id), quiet(`  ${incident.state} · version ${version}`)])
  page.text([strong(whatAndWhere(incident, style))])
  page.blank()
  outline(page, incident)
  figures(page, incident)
  judgements(page, incident)
  table(page, incident)
  disagreements(page, incident)
  together(page, shown, matches)
  claims(page, shown)
  return page.toString()
}

function outline(page: Page, incident: IncidentRecord): void {
  const { style } = page
  const { time, placeHit, means, attribution } = incident
  page.row('when', time ? when(time) : 'not said')
  page.row('hit', listed(placeHit.filter((hit) => hit !== 'unknown').map((hit) => TARGET[hit])))
  page.row('with', listed(means.filter((each) => each !== 'unknown').map((each) => MEANS[each])))
  page.row('by', attribution ? blamed(attribution, style) : 'not said')
}

function blamed({ relation, actors }: NonNullable<IncidentRecord['attribution']>, style: Style): string {
  const names = actors.map((actor) => name(actor, style))
  if (relation === 'one_of') return `${listed(names, 'or')} (one of them; not said which)`
  if (relation === 'unnamed_kind') return `${listed(names)} (a kind of force; no group named)`
  return relation === 'or_allied' ? `${listed(names, 'or')} or allies` : listed(names)
}

/** "3–5 or more, 3 used". */
export function rangeWords({ low, best, high, openHigh }: FigureRange): string {
  if (low === null || high === null) return 'not known'
  const range = low === high ? String(low) : `${low}–${high}`
  const used = low !== high || openHigh ? (best === null ? '' : `, ${best} used`) : ''
  return `${range}${openHigh ? ' or more' : ''}${used}`
}

function figures(page: Page, incident: IncidentRecord): void {
  const harms = [...new Set<Harm>(['killed', 'injured', ...incident.figures.map(({ harm }) => harm)])]
  for (const harm of harms) {
    const apart = figuresApart(incident, harm)
    const ofHarm = incident.figures.filter((each) => each.harm === harm && !apart.includes(each))
    const whole = ofHarm.find(isWhole)?.range
    const kinds = ofHarm.filter((each) => !isWhole(each))
    if (whole) page.row(HARM[harm].row, [plain(apart.map(ofKind).join('; ') || rangeWords(whole)), ...why(whole)])
    for (const [i, kind] of kinds.entries()) page.row(whole || i > 0 ? '' : HARM[harm].row, ofKind(kind))
  }
  for (const { harm, value, purpose, reason, by, at } of incident.chosen) {
    page.row('chosen', `${value} ${harm} for ${purpose}, by ${by}, ${dayInWords(at)}: ${reason}`)
  }
}

const isWhole = ({ group, demographic }: HarmFigure): boolean => group === null && demographic === null

/** "civilians 0–7, 7 used". */
function ofKind({ group, demographic, range }: HarmFigure): string {
  const of = demographic ? DEMOGRAPHIC[demographic][1] : group ? GROUP[group][1] : ''
  return [of, rangeWords(range)].filter(Boolean).join(' ')
}

const why = ({ reason, policy }: FigureRange) => [quiet(`  ${printable(reason)} (${policy})`)]

function judgements(page: Page, { grades, coverage, notes, newClaims }: IncidentRecord): void {
  page.row('happened', [
    plain(OCCURRENCE_GRADE[grades.occurrence]),
    quiet(`  ${printable(grades.reasons[0] ?? '')} (${grades.rule})`),
  ])
  page.row('who did it', [
    plain(ATTRIBUTION_GRADE[grades.attribution]),
    quiet(`  ${printable(grades.reasons[1] ?? '')}`),
  ])
  if (grades.by === 'person') {
    const { occurrence, attribution } = grades.proposed
    page.row('', `The rule proposes: ${OCCURRENCE_GRADE[occurrence]}; ${ATTRIBUTION_GRADE[attribution]}.`)
  }
  page.row('denied by', listed(grades.deniedBy.map((who) => printable(who))))
  for (const [i, { result, arrangement, reasons }] of coverage.entries()) {
    page.row(i === 0 ? 'truce' : '', [
      plain(`${COVERAGE[result]} ${arrangement}`),
      quiet(`  ${printable(reasons.join(' '))}`),
    ])
  }
  for (const [i, { text, by, at }] of notes.entries()) {
    page.row(i === 0 ? 'notes' : '', [plain(printable(text)), quiet(`  ${by}, ${dayInWords(at)}`)])
  }
  if (newClaims.length > 0) {
    page.row(
      'new',
      `${counted(newClaims.length, 'claim', 'claims')} came after it was decided: ${newClaims.join(', ')}`,
    )
  }
}

const COLUMNS: readonly Column[] = [
  { title: '', isRight: true, isWhole: true },
  { title: 'origin' },
  { title: 'reports' },
  { title: 'when' },
  { title: 'where' },
  { title: 'killed', isRight: true },
  { title: 'injured', isRight: true },
  { title: 'by' },
]

function table(page: Page, incident: IncidentRecord): void {
  page.heading('What is claimed', 'one row a line of evidence; ! where origins disagree')
  const byId = new Map(incident.claims.map((kept) => [kept.id, kept]))
  const rows = incident.lines.map((line, i) => {
    const own = line.claims.flatMap((id) => byId.get(id) ?? [])
    const mark = (type: ConflictType, about?: string): string => (isAtOdds(incident, line, type, about) ? ' !' : '')
    return [
      cell(String(i + 1), 'quiet'),
      cell(printable(line.origin) + (line.isInterested ? ' (a party)' : '')),
      cell(line.sources.join(' ')),
      cell(timesOf(own) + mark('time')),
      cell(placesOf(own, page.style) + mark('place')),
      cell(numbersOf(incident, line, 'killed') + mark('number', 'killed')),
      cell(numbersOf(incident, line, 'injured') + mark('number', 'injured')),
      cell(actorsOf(own, page.style) + mark('attribution')),
    ]
  })
  page.add(setTable(COLUMNS, rows, page.style))
}

const isAtOdds = ({ conflicts }: IncidentRecord, line: LineOfEvidence, type: ConflictType, about?: string): boolean =>
  conflicts.some(
    (conflict) =>
      conflict.type === type &&
      (about === undefined || conflict.about.includes(about)) &&
      conflict.sides.some((side) => side.claims.some((claim) => line.claims.includes(claim))),
  )

function timesOf(claims: readonly KeptClaim[]): string {
  const times = finestTimes(claims.flatMap(({ claim }) => (claim.time ? [claim.time] : [])))
  return times.slice(0, 2).map(shortTime).join(' / ')
}

function shortTime({ from, to, partOfDay }: NonNullable<KeptClaim['claim']['time']>): string {
  const span = from === to ? (from ?? '') : `${from ?? ''}–${to ?? ''}`
  return [span, partOfDay ? inWords(partOfDay) : ''].filter(Boolean).join(' ')
}

function placesOf(claims: readonly KeptClaim[], style: Style): string {
  const place = finestPlace(claims.map(({ claim }) => claim.places))
  return place ? name(place.name, style) : ''
}

function numbersOf({ counted: all }: IncidentRecord, line: LineOfEvidence, harm: Harm): string {
  const own = all.filter((one) => one.harm === harm && line.claims.includes(one.claim) && one.demographic === null)
  const used = own.filter((one) => one.use === 'active')
  const shown = (used.length > 0 ? used : own.filter((one) => one.use === 'superseded')).map(numberOf)
  return [...new Set(shown)].join(', ')
}

function numberOf({ floor, ceiling, use }: CountedFigure): string {
  if (floor === null) return '?'
  const number = ceiling === null ? `${floor}+` : floor === ceiling ? `${floor}` : `${floor}–${ceiling}`
  return use === 'superseded' ? `(${number})` : number
}

function actorsOf(claims: readonly KeptClaim[], style: Style): string {
  const names = claims.flatMap(({ claim }) =>
    isSpeakersDoer(claim) ? (claim.attribution?.actors.map((actor) => actor.name) ?? []) : [],
  )
  return [...new Set(names)].map((actor) => name(actor, style)).join(', ')
}

function disagreements(page: Page, { conflicts }: IncidentRecord): void {
  if (conflicts.length === 0) return
  page.heading('Disagreements', 'side by side; nothing is averaged')
  for (const { type, about, sides } of conflicts) {
    page.entry([strong(CONFLICT[type]), plain(about === CONFLICT[type] ? '' : `: ${printable(about)}`)])
    for (const { value, origins, claims: behind } of sides) {
      page.entry(
        [plain(printable(value)), quiet(`  ${printable(listed(origins))} (${behind.join(', ')})`)],
        '',
        '      ',
      )
    }
  }
}

function together(page: Page, { incident }: ShownIncident, matches: readonly MatchExplanation[]): void {
  if (incident.sources.length < 2) return
  page.heading('Why they stand together', `"breadcrumb match explain ${incident.id}" shows all of it`)
  if (incident.proposals.length > 1) {
    const ids = [...new Set(incident.proposals.map((proposal) => proposal.incident))]
    page.entry(`By decision, of what was proposed as ${listed(ids)}.`)
  }
  for (const match of matches.slice(0, MOST_PAIRS)) page.entry(matchSummary(match))
  const more = matches.length - MOST_PAIRS
  if (more > 0) page.quiet(`and ${counted(more, 'pair', 'pairs')} more, less alike`, '    ')
}

const MOST_PAIRS = 3

function claims(page: Page, shown: ShownIncident): void {
  const { incident, answers } = shown
  page.heading('Claims', counted(incident.claims.length, 'claim', 'claims'))
  const byId = new Map([...incident.claims, ...answers].map((kept) => [kept.id, kept]))
  const placed = new Set(incident.lines.flatMap((line) => line.claims))
  incident.lines.forEach((line, i) => {
    if (i > 0) page.blank()
    const words = [strong(printable(line.origin)), quiet(`  ${chainWords(line)}`)]
    page.add(setLines(words, page.style, quiet(`${String(i + 1).padStart(2)}  `), plain('    ')))
    for (const id of line.claims) showClaim(page, shown, byId.get(id))
  })
  for (const kept of incident.claims) if (!placed.has(kept.id)) showClaim(page, shown, kept)
}

/** "AFP, quoting the Observatory; 2 reports go back to …". */
function chainWords({ chain, origin, reason }: LineOfEvidence): string {
  const chains = chain.filter((each) => each !== origin)
  return printable([chains.join('; '), reason].filter(Boolean).join('. '))
}

function showClaim(page: Page, { incident, sources }: ShownIncident, kept: KeptClaim | undefined): void {
  if (!kept) return
  const source = sources.get(kept.source)
  const fates = incident.counted.filter((one) => one.claim === kept.id).map(fate)
  const about = [
    source ? printable(nameOf(source)) : '',
    kept.claim.kind === 'incident' ? '' : kept.claim.kind,
    kept.claim.modality === 'asserted' ? '' : inWords(kept.claim.modality),
    incident.newClaims.includes(kept.id) ? 'new' : '',
    kept.isBroken ? 'BROKEN: its words are no longer at their place' : '',
    handInWords(kept),
  ]
  page.text([plain(kept.id), quiet(`  ${about.filter(Boolean).join(' · ')}`)], '    ')
  for (const words of fates) page.quiet(words, '      ')
  if (source) quote(page, source.text, [kept])
}

/** "3 killed (“three civilians”): counts". */
function fate(one: CountedFigure): string {
  const { harm, phrase, use, reason } = one
  const of = one.demographic ? ` (${DEMOGRAPHIC[one.demographic][1]})` : ''
  return `${numberOf({ ...one, use: 'active' })} ${HARM[harm].row}${of}, “${printable(phrase)}”: ${USE[use]}${reason ? `. ${printable(reason)}` : ''}`
}

/** The sentences that claims rest on, with the words that carry values marked. */
export function quote(page: Page, text: string, kept: readonly KeptClaim[]): void {
  const bar = quiet('      │ ')
  const readable = kept.filter(({ isBroken }) => !isBroken).map(({ claim }) => claim)
  const broken = kept.filter(({ isBroken }) => isBroken)
  for (const pieces of quotations(openText(text), readable)) page.add(setLines(pieces, page.style, bar, bar))
  for (const { claim } of broken) page.add(setLines([plain(printable(claim.passage.exact))], page.style, bar, bar))
}
