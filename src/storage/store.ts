// What the record keeps and how to ask for it: one interface, whichever database stands behind it. Nothing is updated in
// place. Whatever is kept is written in one transaction with its entries in the log, or not at all.
//
// Every method rejects with a `StoreError` when the world fails (disk full, locked, server gone), and then nothing of that
// call was kept. What is kept is on the disk when the promise resolves.

import type {
  ArrangementRecord,
  Decision,
  DecisionBody,
  IncidentRecord,
  KeptClaim,
  KeptSource,
  LedgerEntry,
  OccurrenceGrade,
  ToldToll,
} from '../model/record.ts'
import type { EventType, Group, Harm, PlacePrecision } from '../model/codes.ts'
import type { Claim } from '../model/reading.ts'
import type { SettingEntry } from './facts.ts'

/** A source at the door of the record. */
export interface NewSource extends Omit<KeptSource, 'id' | 'bytesHash' | 'textHash' | 'follows'> {
  /** As received. */
  readonly bytes: Uint8Array
  /** The derived text, unaltered wording. */
  readonly text: string
  /** What `reader` made of the text. */
  readonly claims: readonly Claim[]
}

/** What became of a source. */
export type Added =
  | { readonly kind: 'added'; readonly source: KeptSource }
  /** The record holds these bytes already: nothing was written. */
  | { readonly kind: 'same'; readonly source: KeptSource }
  /** Other bytes at an address that the record knows: kept beside the version it follows. */
  | { readonly kind: 'new_version'; readonly source: KeptSource; readonly follows: string }

/** What another version of the reader made of a source. */
export interface NewReading {
  readonly source: string
  readonly reader: string
  readonly claims: readonly Claim[]
  readonly at: string
  readonly by: string
  /** Whether these claims are the current ones from now on, or kept beside them for now. */
  readonly isCurrent: boolean
}

/** A source with its current claims and its text. */
export interface SourceClaims {
  readonly source: KeptSource
  readonly claims: readonly KeptClaim[]
  readonly text: string
}

/** Which claims. Of the current readings, unless `reader` says otherwise. */
export interface ClaimFilter {
  /** ids of sources. */
  readonly sources?: readonly string[]
  /** ids of claims. Claims that are no longer in a current reading are found too. */
  readonly ids?: readonly string[]
}

/** What is decided, by whom, and what the person had seen. */
export interface NewDecision {
  readonly body: DecisionBody
  readonly at: string
  readonly by: string
  readonly reason: string
  /** Size of the log when what is decided on was shown. The decision is refused if its targets changed since. */
  readonly expectedHead?: number
  /** The wish it is a part of, and its place in it. Where that part was kept before, it is the answer. */
  readonly once?: { readonly wish: string; readonly part: number }
  /** Ids that the decision makes or redirects, kept in the same transaction. */
  readonly ledger?: readonly LedgerEntry[]
}

export type Decided =
  | { readonly kind: 'kept'; readonly decision: Decision; readonly head: number }
  /** Refused: what others decided since on the same incidents or claims, and which of them changed through new reports. */
  | { readonly kind: 'changed'; readonly since: readonly Decision[]; readonly incidents: readonly string[] }

/** What the resolution made of the claims: kept for listing, made afresh from claims and decisions at any time. */
export interface ResolutionChange {
  /** Size of the log that the resolution was made from. Refused if the log has grown, so that no report is missed. */
  readonly expectedHead: number
  readonly ledger: readonly LedgerEntry[]
  readonly changed: readonly IncidentRecord[]
  /** ids of incidents that are no more. */
  readonly removed: readonly string[]
  /** Take all incidents away first. */
  readonly isWhole?: boolean
  /** Names that are settled with it; nothing is left to be done where the log is as expected and none remain. */
  readonly settled?: readonly string[]
  /** Names that were made with those: settled too, unless matching has gone on since it stood at this turn. */
  readonly along?: { readonly names: readonly string[]; readonly turn: number }
  /** There is more to be made before the incidents are up to date. */
  readonly isPart?: boolean
  /** Incidents that read otherwise in what truces covered them only. */
  readonly covered?: readonly ListedIncident[]
  /** Truces that take the place of those of the sources named. */
  readonly truces?: { readonly sources: readonly string[]; readonly arrangements: readonly KeptArrangement[] }
  /** Tolls that take the place of those of the sources named. */
  readonly tolls?: Omit<TollChange, 'to'>
}

/** Tolls that take the place of those of the sources named. `to`: size of the log that they are up to; null if there are more. */
export interface TollChange {
  readonly sources: readonly string[]
  readonly tolls: readonly ToldToll[]
  readonly to: number | null
}

/** An arrangement with the first and the last day it was spoken of or about; null where no day is known. */
export interface KeptArrangement {
  readonly arrangement: ArrangementRecord
  readonly days: { readonly from: number; readonly to: number } | null
}

/** A place by its name or where it is. Fields left out do not narrow. */
export interface PlaceFilter {
  readonly country?: string
  readonly admin1?: string
  /** Words of the place's name. */
  readonly place?: string
  /** Within a box of about so many kilometres. */
  readonly around?: { readonly lat: number; readonly lon: number; readonly withinKm: number }
}

/** How far matching has come. */
export interface MatchState {
  /** Of the weights that matching was done with; 0 before the first time. */
  readonly version: number
  /** Size of the log that it has seen. */
  readonly matchedTo: number
  /** Grows with each change: what was read at one turn may be kept at that turn only. */
  readonly turn: number
  /** How many units and sources there were when what is common was last counted. */
  readonly countedUnits: number
  readonly countedSources: number
  /** How many sources there are now. */
  readonly sources: number
  /** The largest number of a unit. */
  readonly lastUnit: number
}

/** Where a unit stands in matching. */
export interface KeptUnit {
  readonly num: number
  /** id of the source, and the key that its claims share there. */
  readonly source: string
  readonly unit: string
  /** Its first day, or the day it was written on; null where neither is known. */
  readonly day: number | null
  /** What neighbours share: 24 bits of the hash of each. */
  readonly terms: Int32Array
  /** Units with the same are proposed as one incident. */
  readonly proposal: number
}

/** Units that any of these is said of. */
export interface UnitQuery {
  /** First and last of days. */
  readonly days?: readonly [number, number]
  readonly sources?: readonly string[]
  readonly nums?: readonly number[]
  readonly proposals?: readonly number[]
  /** Hashes of terms that few units have; those that more than `most` have are passed over. */
  readonly rare?: { readonly terms: readonly number[]; readonly most: number }
}

/** In how many units a term stands. `term`, `more`: 48 bits of its hash (`termKey`). */
export interface TermCount {
  readonly term: number
  readonly more: number
  readonly units: number
}

/** What matching made of some sources. */
export interface MatchChange {
  readonly turn: number
  /** The sources, for what they say of truces. */
  readonly sources: readonly string[]
  readonly removed: readonly number[]
  readonly units: readonly (Omit<KeptUnit, 'proposal'> & { readonly rare: readonly number[] })[]
  /** Pairs of units that tell of one incident by themselves. */
  readonly edges: readonly (readonly [number, number])[]
  /** Units with their proposals. */
  readonly proposals: readonly (readonly [number, number])[]
  readonly truces: readonly TruceDays[]
  /** Claims whose incidents are to be made anew, and sources whose truces are. */
  readonly unsettled: readonly string[]
  /** Null while there is more to match. */
  readonly matchedTo: number | null
}

/** Countries and days that what a source says of truces is about. No country is the empty one. */
export interface TruceDays {
  readonly source: string
  readonly country: string
  readonly from: number | null
  readonly to: number | null
}

/** Of the sources, or of all that is about these countries and days. All where nothing is given. */
export interface TruceQuery {
  readonly sources?: readonly string[]
  readonly about?: { readonly countries: readonly string[]; readonly from: number; readonly to: number }
}

/** Which entries of the ledger: of any of these. */
export interface LedgerQuery {
  readonly ids: readonly string[]
  readonly sources: readonly string[]
  readonly stems: readonly string[]
}

/** Which incidents, and in which order. Fields left out do not narrow. */
export interface IncidentFilter extends PlaceFilter {
  readonly from?: string
  readonly to?: string
  /** At one of these places. */
  readonly anyPlace?: readonly PlaceFilter[]
  readonly eventTypes?: readonly string[]
  /** Blamed on one of these. */
  readonly actors?: readonly string[]
  /** Claimed, and not only denied or said to be none. */
  readonly harm?: Harm
  /** The kind of people harmed. */
  readonly group?: Group
  readonly leastKilled?: number
  readonly leastInjured?: number
  readonly grades?: readonly OccurrenceGrade[]
  readonly isHealth?: boolean
  readonly coverage?: 'covered' | 'not_covered' | 'unclear'
  readonly state?: 'proposed' | 'decided'
  /** Whether its place has a point for the map. */
  readonly hasPoint?: boolean
  readonly claims?: readonly string[]
  /** id of a source that tells of it. */
  readonly source?: string
  /** Left out: incidents that rest on any of these sources, among others or alone. */
  readonly withoutSources?: readonly string[]
  readonly ids?: readonly string[]
  /** Otherwise than when the log had this size. */
  readonly changedSince?: number
  /** What is not known comes last, either way. */
  readonly sort?: 'date' | 'killed' | 'id'
  readonly descending?: boolean
  readonly limit?: number
  readonly offset?: number
  /** `next` of the page before, of the same filter and order. */
  readonly after?: string
}

/** A page of a list; `next` is the cursor of the page that follows, null where none does. */
export interface IncidentPage {
  readonly incidents: readonly ListedIncident[]
  readonly next: string | null
}

/** Lows with lows, highs with highs, over incidents whose figure is known. */
export interface IncidentSum {
  readonly low: number
  readonly high: number
  /** A high is open, so the sum is no limit. */
  readonly openHigh: boolean
  /** How many incidents have no known figure. They add nothing. */
  readonly unknown: number
}

/** What the incidents of one grade come to. */
export interface GradeSum {
  readonly grade: OccurrenceGrade
  readonly incidents: number
  /** How many have no point for the map. */
  readonly withoutPoint: number
  readonly killed: IncidentSum
  readonly injured: IncidentSum
}

/** What the incidents of one grade that began in some days come to. */
export interface TallyCell extends GradeSum {
  /** ISO dates, inclusive; null of those without a day, or known to more than a week only. */
  readonly from: string | null
  readonly to: string | null
  /** Reports that tell of them, each counted once an incident. */
  readonly sources: number
}

/** All that is summed over some incidents, by time and grade; in order of time, what has none first or last. */
export interface IncidentTally {
  readonly step: 'day' | 'week'
  readonly cells: readonly TallyCell[]
}

/** The incidents that began in some days. */
export interface SeriesStep {
  /** ISO dates, inclusive. */
  readonly from: string
  readonly to: string
  readonly incidents: number
  /** How many of them are of the grades asked for: only these are summed. */
  readonly counted: number
  readonly killed: IncidentSum
  readonly injured: IncidentSum
  /** Reports that tell of them, each counted once an incident. */
  readonly sources: number
}

export interface IncidentSeries {
  readonly steps: readonly SeriesStep[]
  /** Incidents without a day, or known to more than a week only: they stand in no step. */
  readonly undated: number
}

/** How an incident is filed. */
export interface Filed {
  readonly id: string
  /** What it should be found by. */
  readonly tags: readonly string[]
  /** What is filed otherwise: "sums", "tags", "claims". */
  readonly wrong: readonly string[]
}

/** How many incidents stand under a tag: as it says, in the order of days, and in that of figures. */
export interface TagCount {
  readonly said: number
  readonly byDay: number
  readonly byFigure: number
}

/** An incident as a point on the map. */
export interface IncidentPoint {
  readonly id: string
  readonly lat: number
  readonly lon: number
  readonly low: number | null
  readonly high: number | null
  readonly openHigh: boolean
  readonly eventType: EventType
  readonly precision: PlacePrecision
  /** The point stands for an area. */
  readonly isRepresentative: boolean
}

/** An incident in a list: as it is, but of its claims only the ids. */
export type ListedIncident = Omit<IncidentRecord, 'claims'> & { readonly claims: readonly string[] }

/** A place in a text where words were found. */
export interface Found {
  readonly source: KeptSource
  /** Larger is better; comparable within one answer. */
  readonly rank: number
  /** Cut from the text around the words: code points, end exclusive. */
  readonly passage: { readonly start: number; readonly end: number; readonly exact: string }
}

/** The log as it stands, signed. */
export interface Checkpoint {
  readonly size: number
  /** Hex. */
  readonly root: string
  /** The signed note, as kept elsewhere: see docs/proof.md. */
  readonly note: string
}

/** That one thing is in the log, and where: see docs/proof.md. */
export interface InclusionProof {
  readonly index: number
  readonly size: number
  /** Canonical JSON of the log entry, whose hash is the leaf. */
  readonly entry: string
  /** Canonical JSON of the thing, whose SHA-256 stands in the entry. */
  readonly item: string
  /** Hex, from the leaf up. */
  readonly hashes: readonly string[]
}

export interface ConsistencyProof {
  readonly from: number
  readonly to: number
  /** Hex. */
  readonly hashes: readonly string[]
}

/** What a check of the whole record found. */
export type Verdict =
  | { readonly kind: 'sound'; readonly size: number; readonly root: string; readonly checked: Checked }
  /** The first thing that is wrong ("the text of s-3"), and in words what is wrong with it. */
  | { readonly kind: 'wrong'; readonly what: string; readonly message: string }

/** How much was checked. */
export interface Checked {
  readonly sources: number
  readonly claims: number
  readonly decisions: number
  readonly entries: number
}

export interface Counts extends Checked {
  readonly incidents: number
}

export interface Store {
  /** The path, or the server and database without the password. */
  readonly place: string

  /** Keeps sources with their claims, all in one transaction; one answer each, in order. */
  addSources(batch: readonly NewSource[]): Promise<readonly Added[]>
  addSource(source: NewSource): Promise<Added>
  /** Keeps what a newer reader made of a source; `same` if the record holds these very claims of it. */
  addReading(reading: NewReading): Promise<'added' | 'same'>
  /** Makes a reading that is kept the current one. */
  useReading(source: string, reader: string, at: string, by: string): Promise<void>

  /** In the order they were added. */
  sources(ids?: readonly string[]): Promise<readonly KeptSource[]>
  source(id: string): Promise<KeptSource | null>
  sourceByExternalId(externalId: string): Promise<KeptSource | null>
  text(id: string): Promise<string | null>
  bytes(id: string): Promise<Uint8Array | null>

  /** In the order of their sources and of the text. */
  claims(filter?: ClaimFilter): Promise<readonly KeptClaim[]>
  /** All current claims, source by source, in constant memory. */
  eachSourceClaims(): AsyncIterable<SourceClaims>
  /** Sources with their current claims and texts, in the order they were added. */
  sourceClaims(ids: readonly string[]): Promise<readonly SourceClaims[]>
  /** All claims of a source by one version of the reader. */
  claimsByReader(source: string, reader: string): Promise<readonly KeptClaim[]>
  /** Versions of the reader whose claims of a source are kept, oldest first. */
  readers(source: string): Promise<readonly string[]>

  decide(decision: NewDecision): Promise<Decided>
  decisions(target?: string): Promise<readonly Decision[]>

  /** Those that concern any of the claims, incidents and decisions ("d-1") named: also those that were shown with them. */
  linkedDecisions(names: readonly string[]): Promise<readonly Decision[]>
  /** What decisions concern. */
  linkedNames(seqs: readonly number[]): Promise<readonly string[]>
  decisionsSince(size: number): Promise<readonly number[]>
  lastDecision(): Promise<number>

  ledger(): Promise<readonly LedgerEntry[]>
  ledgerOf(query: LedgerQuery): Promise<readonly LedgerEntry[]>
  /** Where an id leads to now, through merges; null if it was never given. */
  findIncidentId(id: string): Promise<string | null>

  /** Size of the log, and the sizes that incidents and tolls were last made from. Where they differ, these are behind. */
  head(): Promise<{ readonly size: number; readonly resolvedTo: number; readonly tollsTo: number }>
  /** Sources that have new claims since the log had this size. */
  sourcesSince(size: number): Promise<readonly string[]>
  matchState(): Promise<MatchState>
  /** Begins matching anew. `counts`: in how many of the units terms stand. */
  restartMatching(restart: {
    readonly version: number
    readonly units: number
    readonly sources: number
    readonly counts: Iterable<TermCount>
  }): Promise<void>
  termCounts(terms: readonly string[]): Promise<ReadonlyMap<string, number>>
  matchUnits(query: UnitQuery): Promise<readonly KeptUnit[]>
  /** Units tied to those named, each with the one it is tied to. */
  matchEdges(nums: readonly number[]): Promise<readonly (readonly [number, number])[]>
  keepMatches(change: MatchChange): Promise<'kept' | 'changed'>
  /** Claims whose incidents are to be made, and sources whose truces are, or these alone; at most so many. */
  unsettled(limit: number, of?: 'sources'): Promise<readonly string[]>
  /** The incident that each claim stands in. */
  homes(query: {
    readonly claims?: readonly string[]
    readonly sources?: readonly string[]
  }): Promise<ReadonlyMap<string, string>>
  /** What is said of truces in countries and around days. */
  truceDays(query: TruceQuery): Promise<readonly TruceDays[]>
  /** Arrangements that sources speak of, or that were spoken of in countries and around days. */
  arrangements(query: TruceQuery): Promise<readonly KeptArrangement[]>
  /** As they are told, in the order of their sources and of the text; and how many there are of each source that tells any. */
  tolls(): Promise<readonly ToldToll[]>
  tollCounts(): Promise<ReadonlyMap<string, number>>
  keepTolls(change: TollChange): Promise<void>

  /** What is filed of incidents that stand, held against what they tell; for `verify --made`, as are the next four. */
  filing(incidents: readonly IncidentRecord[]): Promise<readonly Filed[]>
  standingIds(): Promise<readonly string[]>
  tagCounts(): Promise<ReadonlyMap<string, TagCount>>
  refile(incidents: readonly IncidentRecord[]): Promise<void>
  emptyTags(names: readonly string[]): Promise<void>
  keepResolution(change: ResolutionChange): Promise<'kept' | 'changed'>
  incident(id: string): Promise<IncidentRecord | null>
  incidents(filter?: IncidentFilter): Promise<readonly ListedIncident[]>
  incidentPage(filter: IncidentFilter): Promise<IncidentPage>
  countIncidents(filter?: IncidentFilter): Promise<number>
  /** All that `incidents` would list, in its order. */
  incidentIds(filter?: IncidentFilter): Promise<readonly string[]>
  /** Sums over incidents by grade and by the day or the week (from Monday) on which they began: see tally.ts. */
  tallyIncidents(filter: IncidentFilter, step: 'day' | 'week'): Promise<IncidentTally>
  /** Those with a point, by id; at most `limit`. */
  incidentPoints(filter: IncidentFilter, limit: number): Promise<readonly IncidentPoint[]>
  /** Size of the log before anything of this day or later was added; `date` is ISO. */
  sizeBefore(date: string): Promise<number>

  search(words: string, limit: number): Promise<readonly Found[]>

  settings(): Promise<Readonly<Record<string, string>>>
  /** Everything that was ever set, oldest first. */
  settingEntries(): Promise<readonly SettingEntry[]>
  setSetting(name: string, value: string, at: string, by: string): Promise<void>

  checkpoint(at: string): Promise<Checkpoint>
  /** Of a source "s-1", a claim "s-1#…", a decision "d-1", or a log index. Null if the log has no such thing. */
  inclusionProof(item: string | number, size?: number): Promise<InclusionProof | null>
  consistencyProof(from: number, to?: number): Promise<ConsistencyProof>
  /** Checks everything; `checkpoint` is the note of one that was kept elsewhere. */
  verify(checkpoint?: string): Promise<Verdict>

  counts(): Promise<Counts>
  /** Writes a whole, consistent copy to a new SQLite file, while others may go on adding. */
  backup(toPath: string): Promise<void>
  close(): Promise<void>
}

/** Where a record is. */
export type StorePlace =
  | {
      readonly path: string
      /** How long to wait for others who write to it; left out: half a minute. */
      readonly waitMs?: number
    }
  | {
      readonly databaseUrl: string
      /** Where the key that signs checkpoints is, or is made. Of a file it is beside the file. */
      readonly keyPath: string
    }

export { openStore } from './open.ts'
export { restoreRecord } from './restore.ts'
export { StoreError } from './store-error.ts'
