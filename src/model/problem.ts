// Something that went wrong outside us: kept with the source and shown. Where nothing can go on without what failed, an error
// carries it to the one who asked.

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
    | 'being_put_together'
    | 'disk_full'
    | 'unknown_id'
    | 'merged_id'
    | 'changed_since_shown'
    | 'not_possible'
  readonly message: string
  readonly cause?: unknown
}

/** The problem that an error carries, whichever stage threw it; null if it is a fault of ours. */
export const problemOf = (error: unknown): Problem | null =>
  error instanceof Error && 'problem' in error ? (error.problem as Problem) : null
