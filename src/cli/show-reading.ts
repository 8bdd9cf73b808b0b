// A reading for a person at a terminal: incidents in order of weight, then tolls, truces, answers, appeals, and what could
// not be read. Under each stand the sentences it rests on, with the words that carry the values marked.

import type { Modality } from '../model/codes.ts'
import { openText, type SourceText } from '../model/passage.ts'
import type { AppealClaim, ArrangementClaim, Claim, IncidentClaim, Reading, ResponseClaim } from '../model/reading.ts'
import { explainClaim } from './explain.ts'
import { figureInWords, listed, weightOf } from './figures.ts'
import { APPEAL, ARRANGEMENT, STATUS } from './labels.ts'
import { name, type Piece, plain, quiet, type Style, setLines, strong } from './layout.ts'
import { quotations } from './quotation.ts'
import { incidentRows, incidentTitle } from './show-incident.ts'
import { sourcesOf, sureness } from './sureness.ts'
import { dayInWords, finestTimes, when } from './when.ts'
import { where } from './where.ts'
import { printable } from './width.ts'

/** A reading as lines, each ended by a newline. `label` is the name the person gave the source. */
export function showReading(label: string, reading: Reading, style: Style, isExplained = false): string {
  const shown = reading.claims.filter((claim) => claim.repeats === null)
  const page: Page = { style, source: openText(reading.source.text), isExplained, lines: [] }
  const stories = byWeight(shown)
  const of = <K extends Claim['kind']>(kind: K) =>
    shown.filter((claim): claim is Extract<Claim, { kind: K }> => claim.kind === kind)
  const truces = shown.filter((claim): claim is ArrangementClaim => isAboutTruce(claim))
  const tolls = of('toll')
  const responses = of('response')
  const appeals = of('appeal')
  showHead(page, label, reading, [
    count(stories.length, 'incident', 'incidents'),
    count(tolls.length, 'toll', 'tolls'),
    count(truces.length, 'truce', 'truces'),
    count(responses.length, 'answer', 'answers'),
    count(appeals.length, 'appeal', 'appeals'),
  ])
  section(page, 'Incidents', '', stories, (claims, i) => showIncident(page, i + 1, claims))
  section(page, 'Tolls', 'over a period or an area; never added to incidents', tolls, (claim) => showToll(page, claim))
  section(page, 'Truces', '', truces, (claim) => showArrangement(page, claim))
  section(page, 'Accusations and answers', '', responses, (claim) => showResponse(page, claim))
  section(page, 'Appeals', '', appeals, (claim) => showAppeal(page, claim))
  section(page, 'Not read', '', reading.problems, (problem) => {
    entry(page, [plain(printable(problem.message)), quiet(` (${problem.code})`)])
  })
  return `${page.lines.join('\n')}\n`
}

interface Page {
  readonly style: Style
  readonly source: SourceText
  readonly isExplained: boolean
  readonly lines: string[]
}

const isAboutTruce = (claim: Claim): boolean => claim.kind === 'arrangement' || claim.kind === 'breach'

/** The claims of each incident together, the heaviest first: the dead, then the injured, then how much is said of it. */
export function byWeight(claims: readonly Claim[]): IncidentClaim[][] {
  const byKey = new Map<string, IncidentClaim[]>()
  for (const claim of claims) {
    if (claim.kind !== 'incident') continue
    const together = byKey.get(claim.incident)
    if (together) together.push(claim)
    else byKey.set(claim.incident, [claim])
  }
  const weighed = [...byKey.values()].map((together, order) => {
    const [killed, injured] = weightOf(together.map((claim) => claim.quantities))
    return { together, killed, injured, order }
  })
  weighed.sort(
    (a, b) =>
      b.killed - a.killed || b.injured - a.injured || b.together.length - a.together.length || a.order - b.order,
  )
  return weighed.map(({ together }) => together)
}

const count = (number: number, one: string, many: string): string =>
  number === 0 ? '' : `${number} ${number === 1 ? one : many}`

function showHead(page: Page, label: string, reading: Reading, counts: readonly string[]): void {
  const { source } = reading
  write(page, [strong(name(label, page.style))])
  if (source.title) write(page, [plain(name(source.title, page.style))])
  const from = { given: 'as given', metadata: "from the page's metadata", text: 'found in the text' }
  const about = [
    source.publisher ? name(source.publisher, page.style) : '',
    source.publishedAt
      ? `${dayInWords(source.publishedAt)}${source.publishedAtFrom ? ` (${from[source.publishedAtFrom]})` : ''}`
      : 'date of publication not known',
    languageName(source.language),
  ]
  write(page, [quiet(about.filter(Boolean).join(' · '))])
  page.lines.push('')
  write(page, [
    plain(counts.filter(Boolean).join(' · ') || 'Nothing here claims an incident, a toll, a truce or an appeal.'),
  ])
}

// A fixed language, and fixed data that come with Node: the same words on every machine.
const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

function languageName(code: string | null): string {
  if (code === null) return 'language not known'
  const isCode = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(code) && !code.startsWith('und')
  const named = isCode ? LANGUAGES.of(/^en(?:-|$)/i.test(code) ? 'en' : code) : undefined
  return named ?? `language ${printable(code)}`
}

function section<T>(
  page: Page,
  title: string,
  note: string,
  entries: readonly T[],
  show: (entry: T, index: number) => void,
): void {
  if (entries.length === 0) return
  page.lines.push('')
  write(page, [strong(title.toUpperCase()), ...(note ? [quiet(`  ${note}`)] : [])])
  entries.forEach((each, i) => {
    page.lines.push('')
    show(each, i)
  })
}

const INDENT = '    '
const LABEL = 10

function showIncident(page: Page, number: number, claims: readonly IncidentClaim[]): void {
  const { style } = page
  const lead = `${String(number).padStart(2)}  `
  page.lines.push(...setLines([strong(incidentTitle(claims, style))], style, strong(lead), plain(INDENT)))
  for (const row of incidentRows(claims, style)) {
    const label = quiet(INDENT + row.label.padEnd(LABEL))
    page.lines.push(...setLines([plain(row.value)], style, label, plain(INDENT + ' '.repeat(LABEL))))
  }
  quote(page, claims)
}

function showToll(page: Page, claim: Claim): void {
  const counted = claim.quantities.map(figureInWords)
  const places = claim.places
    .map(where)
    .filter((one, i, all) => all.indexOf(one) === i && !all.some((other) => isAround(one, other)))
  const about = [
    listed(places.map((one) => name(one, page.style))),
    ...finestTimes(claim.time ? [claim.time] : []).map(when),
    whoSays(claim, page.style),
  ]
  entry(page, [strong(capital(listed(counted)) || 'Harm, number not given'), ...after(about)])
  quote(page, [claim])
}

/** "Hodeidah, Yemen" beside "Zabid, Hodeidah, Yemen" says nothing more. */
const isAround = (outer: string, inner: string): boolean => inner.endsWith(`, ${outer}`)

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
const after = (about: readonly string[]): Piece[] => about.filter(Boolean).map((words) => plain(` · ${words}`))

function whoSays(claim: Claim, style: Style): string {
  return sureness(claim.modality, claim.hedges, sourcesOf([claim], style)).join(', ')
}

function showArrangement(page: Page, claim: ArrangementClaim): void {
  const { arrangement } = claim
  const { style } = page
  const places = (list: typeof arrangement.areasIn): string => listed(list.map((place) => name(place.name, style)))
  const about = [
    STATUS[arrangement.status],
    arrangement.areasIn.length ? `in ${places(arrangement.areasIn)}` : '',
    arrangement.areasOut.length ? `not in ${places(arrangement.areasOut)}` : '',
    arrangement.parties.length
      ? `${arrangement.parties.length > 1 ? 'between' : 'with'} ${listed(arrangement.parties.map((party) => name(party, style)))}`
      : '',
    ...finestTimes(claim.time ? [claim.time] : []).map(when),
    whoSays(claim, style),
  ]
  const title = ARRANGEMENT[arrangement.kind]
  entry(page, [strong(claim.kind === 'breach' ? `Breach of a ${title.toLowerCase()}` : title), ...after(about)])
  quote(page, [claim])
}

function showResponse(page: Page, claim: ResponseClaim): void {
  const by = claim.speaker ? name(claim.speaker.name, page.style) : 'the report itself'
  const title = RESPONSE[claim.modality] ?? 'Answer'
  entry(page, [strong(title), ...after([`by ${by}`, ...sureness('asserted', claim.hedges, [])])])
  quote(page, [claim])
}

const RESPONSE: Partial<Readonly<Record<Modality, string>>> = { denied: 'Denial', attributed: 'Accusation' }

function showAppeal(page: Page, claim: AppealClaim): void {
  const { by, to, for: ends } = claim.appeal
  const who = by ?? claim.speaker?.name
  const about = [
    who ? `by ${name(who, page.style)}` : 'by somebody not named',
    to.length ? `to ${listed(to.map((each) => name(each, page.style)))}` : '',
  ]
  entry(page, [strong(`For ${listed(ends.map((each) => APPEAL[each])) || 'something not said'}`), ...after(about)])
  quote(page, [claim])
}

function entry(page: Page, pieces: readonly Piece[]): void {
  page.lines.push(...setLines(pieces, page.style, plain('  - '), plain(INDENT)))
}

function quote(page: Page, claims: readonly Claim[]): void {
  const bar = quiet(`${INDENT}│ `)
  for (const [i, pieces] of quotations(page.source, claims).entries()) {
    if (i > 0) page.lines.push(...setLines([plain('')], page.style, bar, bar))
    page.lines.push(...setLines(pieces, page.style, bar, bar))
  }
  if (page.isExplained) for (const claim of claims) page.lines.push(...explainClaim(claim, page.style))
}

function write(page: Page, pieces: readonly Piece[]): void {
  page.lines.push(...setLines(pieces, page.style, plain(''), plain('')))
}
