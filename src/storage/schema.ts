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

  /** Body: canonical JSON of the source as kept, without `reader`. The other columns are for finding it. */
  sources: {
    num: Once<number>
    body: Once<string>
    bytes_hash: Once<string>
    url: Once<string | null>
    external_id: Once<string | null>
    log_index: Once<number>
  }
  /** The bytes as received, packed. `crc` is of what stands here, packed. */
  originals: { source: Once<number>; bytes: Bytes; crc: Once<number> }
  /** UTF-8 of the derived text, packed. */
  texts: { source: Once<number>; text: Bytes; crc: Once<number> }
  /** Body: canonical JSON of who read what when. Claims: canonical JSON of the list of claims, packed. */
  readings: {
    id: Once<number>
    source: Once<number>
    reader: Once<string>
    body: Once<string>
    claims: Bytes
    crc: Once<number>
    log_index: Once<number>
  }
  /** Body: canonical JSON of the decision. */
  decisions: { seq: Once<number>; body: Once<string>; log_index: Once<number> }
  /** Body: canonical JSON of the entry. */
  ledger: { seq: Once<number>; incident: Once<string>; body: Once<string>; log_index: Once<number> }
  /** What else is known of the record: its id, its keys, its settings, which reading was made current. Canonical JSON. */
  facts: { id: Once<number>; kind: Once<string>; name: Once<string>; body: Once<string>; log_index: Once<number> }

  /** The log: entry `seq` (from 0) says that a thing of this kind and name has this hash. */
  log: { seq: Once<number>; kind: Once<string>; name: Once<string>; hash: Bytes }
  log_nodes: { level: Once<number>; position: Once<number>; hash: Bytes }
  log_head: { id: Once<number>; size: number; root: Uint8Array; edge: Uint8Array }

  // Made from the above.
  current_readings: { source: number; reading: number }
  /** Where and when the claims of a unit are: one row for each place that they name, or one without a place. */
  units: {
    source: Once<number>
    unit: Once<string>
    country: Once<string | null>
    admin1: Once<string | null>
    cell: Once<number | null>
    /** 0: a week at most; 1: longer; 2: without a day. */
    span: Once<number>
    day_from: Once<number | null>
    day_to: Once<number | null>
  }
  decision_targets: { target: Once<string>; seq: Once<number> }
  incidents: {
    num: Once<number>
    id: Once<string>
    body: Bytes
    changed_at: Once<number>
    state: Once<string>
    event_type: Once<string>
    span: Once<number>
    day_from: Once<number | null>
    day_to: Once<number | null>
    country: Once<string | null>
    admin1: Once<string | null>
    place: Once<string | null>
    cell: Once<number | null>
    /** Millionths of a degree. */
    lat_e6: Once<number | null>
    lon_e6: Once<number | null>
    killed: Once<number | null>
    injured: Once<number | null>
    grade: Once<string>
    is_health: Once<number>
    coverage: Once<string>
  }
  incident_claims: { claim: Once<string>; incident: Once<number> }
  incident_actors: { actor: Once<string>; incident: Once<number> }
  /** `resolved_to`: size of the log that the incidents were made from. */
  progress: { name: Once<string>; value: number }
}
