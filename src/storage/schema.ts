// The tables, alike in both databases. What people and readers said is in `sources`, `originals`, `texts`, `readings`,
// `decisions`, `ledger` and `facts`; it is only ever added to, and each row stands in the log by its hash. The rest is
// made from these and may be made again: where to find claims, which reading is current, what the incidents are.

import type { ColumnType } from 'kysely'

/** Both databases give bytes back as views that are to be copied before they are kept. */
type Bytes = ColumnType<Uint8Array, Uint8Array, never>
/** Written once. */
type Once<T> = ColumnType<T, T, never>

export interface Tables {
  migrations: { version: Once<number>; name: Once<string> }

  /** Body: canonical JSON of the source as kept, without `reader`, packed. The keys are for finding it: see `keys.ts`. */
  sources: {
    num: Once<number>
    body: Bytes
    bytes_hash: Once<string>
    url_key: Once<number | null>
    external_key: Once<number | null>
    /** Of `body` as it stands here. */
    crc: Once<number>
    log_index: Once<number>
  }
  /** The bytes as received, packed. `crc` is of what stands here, packed. */
  originals: { source: Once<number>; bytes: Bytes; crc: Once<number> }
  /** UTF-8 of the derived text, packed. */
  texts: { source: Once<number>; text: Bytes; crc: Once<number> }
  /** Body: canonical JSON of who read what when, packed. Claims: of the list of claims, packed with the words so numbered. */
  readings: {
    id: Once<number>
    source: Once<number>
    reader: Once<string>
    body: Bytes
    /** How many claims. */
    count: Once<number>
    claims: Bytes
    words: Once<number>
    /** Of `body` and `claims` as they stand here. */
    crc: Once<number>
    log_index: Once<number>
  }
  /** Body: canonical JSON of the decision. */
  decisions: { seq: Once<number>; body: Once<string>; log_index: Once<number> }
  /** An id of an incident: given for a claim, or leading on to another id. */
  ledger: {
    seq: Once<number>
    id: Once<string>
    claim: Once<string | null>
    leads_to: Once<string | null>
    log_index: Once<number>
  }
  /** What else is known of the record: its id, its keys, its settings, which reading was made current. Canonical JSON. */
  facts: { id: Once<number>; kind: Once<string>; name: Once<string>; body: Once<string>; log_index: Once<number> }

  /** The log: entry `seq` (from 0) says that a thing of this kind (its number in `KINDS`) and name has this hash. */
  log: { seq: Once<number>; kind: Once<number>; name: Once<string>; hash: Bytes }
  log_nodes: { level: Once<number>; position: Once<number>; hash: Bytes }
  log_head: { id: Once<number>; size: number; root: Uint8Array; edge: Uint8Array }

  // Made from the above.
  current_readings: { source: number; reading: number }
  decision_targets: { target: Once<string>; seq: Once<number> }
  /** What incidents are narrowed, sorted and summed by. */
  incidents: {
    num: Once<number>
    id: Once<string>
    changed_at: number
    /** 0: a week at most; 1: longer; 2: without a day. */
    span: Once<number>
    /** Of its first day; `NO_DAY` where none is known. */
    day: Once<number>
    day_to: Once<number | null>
    event_type: Once<string>
    /** Millionths of a degree. */
    lat_e6: Once<number | null>
    lon_e6: Once<number | null>
    place_precision: Once<string | null>
    is_representative: Once<number>
    /** The figure it is sorted by; `NO_FIGURE` where none is known. */
    killed: Once<number>
    killed_low: Once<number | null>
    killed_high: Once<number | null>
    killed_open: Once<number>
    injured: Once<number>
    injured_low: Once<number | null>
    injured_high: Once<number | null>
    injured_open: Once<number>
    grade: Once<string>
    /** How many. */
    sources: Once<number>
  }
  /** Body: canonical JSON of the incident as listed, packed. */
  incident_bodies: { incident: Once<number>; body: Bytes }
  incident_claims: { claim: Once<string>; incident: Once<number> }
  /** What incidents are found by, and how many have it. */
  tags: { id: Once<number>; name: Once<string>; incidents: number }
  /** By tag in order of days, and by tag in order of figures: `day` and `killed` are those of the incident. */
  incident_tags: { tag: Once<number>; day: Once<number>; incident: Once<number> }
  incident_kills: { tag: Once<number>; killed: Once<number>; incident: Once<number> }
  /** What decisions concern: `linksOf`. */
  decision_links: { name: Once<string>; seq: Once<number> }

  /** Where units stand in matching. `day`: its first, or the one it was written on; `terms`: what neighbours share, three bytes of each term's hash; `proposal`: number of its first unit. */
  match_units: {
    num: Once<number>
    source: Once<number>
    unit: Once<string>
    day: Once<number | null>
    terms: Bytes
    proposal: number
  }
  /** Units by hashes of terms so rare that they tie reports a year apart. */
  match_rare: { term: Once<number>; unit: Once<number> }
  /** Two units that tell of one incident by themselves, each way. */
  match_edges: { unit: Once<number>; other: Once<number> }
  /** In how many units terms stood when they were last counted. `term`, `more`: 48 bits of its hash. */
  match_terms: { term: Once<number>; more: Once<number>; units: Once<number> }
  /** Claims whose incidents are to be made, and sources whose truces are. */
  unsettled: { name: Once<string> }
  /** Countries and days that what a source says of truces is about; no country is the empty one. */
  truce_days: {
    source: Once<number>
    country: Once<string>
    day_from: Once<number | null>
    day_to: Once<number | null>
  }
  /** Body: JSON of the arrangement. */
  arrangements: { num: Once<number>; id: Once<string>; body: Once<string> }
  arrangement_sources: { source: Once<number>; arrangement: Once<number> }
  /** First and last day that it was spoken of or about. */
  arrangement_days: { country: Once<string>; day_from: Once<number>; day_to: Once<number>; arrangement: Once<number> }
  /** Body: JSON of a toll as it is told. */
  tolls: { source: Once<number>; position: Once<number>; body: Once<string> }
  /** `resolved_to`, `tolls_to`: size of the log that incidents and tolls were made from. */
  progress: { name: Once<string>; value: number }
}
