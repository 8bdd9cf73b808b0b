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
  readonly message: string
  readonly cause?: unknown
}
