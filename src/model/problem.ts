// Something that went wrong outside us: kept with the source and shown, never thrown.

/** The message is for the analyst: what, where, what to try. */
export interface Problem {
  readonly code:
    | 'missing'
    | 'unreadable'
    | 'empty'
    | 'binary'
    | 'not_yet_supported'
    | 'encoding'
    | 'too_large'
    | 'not_json'
    | 'bad_date'
    | 'unknown_language'
    | 'unreachable'
    | 'not_a_record'
    | 'newer_record'
    | 'damaged'
    | 'read_only'
    | 'locked'
    | 'disk_full'
    | 'unknown_id'
    | 'merged_id'
    | 'changed_since_shown'
    | 'not_possible'
  readonly message: string
  readonly cause?: unknown
}
