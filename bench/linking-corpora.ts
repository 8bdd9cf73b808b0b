// The corpora whose reports are put together, read into units: FA-KES, local news of shootings (GVA), UCDP headlines.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openGazetteer } from '../src/gazetteer/open.ts'
import type { Quantity, Reading, Source } from '../src/model/reading.ts'
import { ClaimMaker, toPlace } from '../src/reading/claims.ts'
import { openDocument, readMentions, readSources } from '../src/reading/read.ts'
import { tokenise } from '../src/reading/tokens.ts'
import { type MatchSource, type ReportFacts, type Unit, unitOfReport, unitsOf } from '../src/record/unit.ts'
import { belowTitle } from '../src/sources/page.ts'
import { type Openable, type Opened, readLot } from '../src/tasks/lots.ts'
import { LOT, sourceOf } from './read-corpus.ts'
import { linesOf } from './shared.ts'

/** A corpus in units, with which reports tell of what. */
export interface Corpus {
  readonly name: string
  /** What the scorers take. */
  readonly path: string
  readonly reports: readonly string[]
  readonly units: readonly Unit[]
  /** Keys of what each report tells of. */
  readonly gold: ReadonlyMap<string, readonly string[]>
  /** Reports about which the annotator was not sure: neither learnt from nor scored. */
  readonly unsure: ReadonlySet<string>
  /** Reports in which no incident was read and which stand as one unit. */
  readonly unread: number
}

interface Report {
  readonly doc_id: string
  readonly title: string | null
  readonly publisher?: string
  readonly source?: string
  readonly url?: string
  readonly date?: string
  readonly published_at?: string
  readonly text: string
  readonly gold?: { readonly incident_ids?: readonly string[]; readonly event_ids?: readonly string[] }
}

interface Links {
  readonly doc_id: string
  readonly incidents: readonly string[]
  readonly unsure: boolean
}

const PATHS = {
  'fa-kes': 'data/fa-kes/dev.jsonl',
  'fa-kes titles': 'data/fa-kes/dev.jsonl',
  'gva train': 'data/gva/train.docs.jsonl.gz',
  'gva train titles': 'data/gva/train.docs.jsonl.gz',
  'gva dev': 'data/gva/dev.docs.jsonl.gz',
  'ucdp dev': 'data/ucdp-candidate/dev.headlines.jsonl.gz',
} as const

export type CorpusName = keyof typeof PATHS

/**
 * Reads a corpus with the reader as it is, or null where it is not there. Of "titles" the titles alone are read, as if no
 * more were known. `most` reads only so many reports, the first.
 */
export function openCorpus(shared: string, name: CorpusName, most = Infinity): Corpus | null {
  const path = join(shared, PATHS[name])
  if (!existsSync(path)) return null
  const whole = linesOf<Report>(path).slice(0, most)
  const reports = name.endsWith(' titles') ? whole.map((report) => ({ ...report, text: report.title ?? '' })) : whole
  const links = name.startsWith('fa-kes')
    ? linesOf<Links>(join(shared, 'gold/fa-kes/links.jsonl'))
    : reports.map(linksOf)
  const gazetteer = openGazetteer()
  const read = readAll(reports, gazetteer).map((reading, i) => unitsIn(reports[i].doc_id, reading, gazetteer))
  return {
    name,
    path,
    reports: reports.map((report) => report.doc_id),
    units: read.flat(),
    gold: new Map(links.map((link) => [link.doc_id, link.incidents])),
    unsure: new Set(links.filter((link) => link.unsure).map((link) => link.doc_id)),
    unread: read.filter((units) => units.length === 1 && units[0].claims.length === 0).length,
  }
}

/** As `breadcrumb read --jsonl` reads them: below its headline, where the text by itself tells of no incident. */
function readAll(reports: readonly Report[], gazetteer: OpenGazetteer): Reading[] {
  const lines = reports.map((report): Opened => {
    const open = (text: string): Openable => {
      const publishedAt = report.published_at ?? report.date ?? null
      const about = {
        publisher: publisherOf(report),
        publishedAt,
        publishedAtFrom: 'metadata',
        language: 'en',
      } as const
      return { source: sourceOf({ ...report, text }, about), received: { bytes: NO_BYTES, extraction: 'json-line/1' } }
    }
    const otherwise = (): Openable | null => {
      const below = belowTitle({ text: report.text, title: report.title ?? null })
      return below === null ? null : open(below)
    }
    return { kind: 'opened', name: report.doc_id, ...open(report.text), beside: [], otherwise }
  })
  const readings: Reading[] = []
  for (let from = 0; from < lines.length; from += LOT)
    for (const outcome of readLot(lines.slice(from, from + LOT), (sources) => readSources(sources, gazetteer))) {
      if (outcome.kind === 'problem') throw new Error(outcome.problem.message)
      readings.push(outcome.reading)
    }
  return readings
}

const NO_BYTES = new Uint8Array()

const linksOf = ({ doc_id, gold }: Report): Links => ({
  doc_id,
  incidents: gold?.incident_ids ?? gold?.event_ids ?? [],
  unsure: false,
})

type OpenGazetteer = ReturnType<typeof openGazetteer>

function unitsIn(id: string, { source, claims: read }: Reading, gazetteer: OpenGazetteer): Unit[] {
  const { title, publisher, publishedAt, writtenOn, text } = source
  const kept: MatchSource = { id, title, publisher, publishedAt, writtenOn, text }
  const claims = read.map((claim) => ({ id: `${kept.id}#${claim.id}`, source: kept.id, reader: '', claim }))
  const units = unitsOf(claims, [kept])
  return units.length ? units : [unitOfReport(kept, factsOf({ ...source, publishedAtBinding: false }, gazetteer))]
}

const publisherOf = ({ publisher, source, url }: Report): string | null =>
  publisher ?? source ?? /.*https?:\/\/(?:www\.)?([^/:]+)/.exec(url ?? '')?.[1] ?? null // behind an archive's address, if any

const FIRST_PLACES = 4

/** What a report names in which no incident was read. */
function factsOf(source: Source, gazetteer: OpenGazetteer): ReportFacts {
  const { document } = openDocument(source, tokenise(source.text))
  const mentions = readMentions(document, gazetteer)
  const maker = new ClaimMaker(document, mentions)
  const quantities: Quantity[] = maker.quantities(mentions.quantities.filter((quantity) => quantity.harm !== null))
  return {
    places: mentions.places
      .filter((place) => place.use === 'location')
      .slice(0, FIRST_PLACES)
      .map(toPlace),
    times: mentions.times.filter((time) => time.of === 'act' && !time.isPeriod).map((time) => time.time),
    quantities,
    actors: mentions.actors.filter((actor) => !actor.isSpeakerOnly).map((actor) => actor.name),
  }
}
