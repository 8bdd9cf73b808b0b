// What the API answers where it cannot do as asked: one shape everywhere, with a status that says whose turn it is.

import { type Problem, problemOf } from '../model/problem.ts'
import type { ApiProblem } from './contract.ts'

export type FailureStatus = 400 | 401 | 403 | 404 | 405 | 408 | 409 | 413 | 415 | 421 | 422 | 429 | 500 | 503 | 507

/** Ends a request with an answer in the one shape. */
export class Failure extends Error {
  readonly status: FailureStatus
  readonly code: string
  readonly details: unknown

  constructor(status: FailureStatus, code: string, message: string, details?: unknown) {
    super(message)
    this.status = status
    this.code = code
    this.details = details
  }
}

/** What goes over the wire. */
export const failureBody = ({ code, message, details }: Failure): ApiProblem => ({
  error: { code, message, ...(details === undefined ? {} : { details }) },
})

const STATUS: Readonly<Record<Problem['code'], FailureStatus>> = {
  missing: 404,
  unreadable: 422,
  empty: 422,
  binary: 422,
  not_yet_supported: 422,
  encoding: 422,
  too_large: 413,
  not_json: 422,
  bad_date: 422,
  unknown_language: 422,
  unreachable: 422,
  not_a_record: 503,
  newer_record: 503,
  damaged: 503,
  read_only: 503,
  locked: 503,
  being_put_together: 503,
  disk_full: 507,
  unknown_id: 404,
  merged_id: 409,
  changed_since_shown: 409,
  not_possible: 422,
}

/**
 * A problem of the world as an answer. Where something changed since it was shown, the details say what: others' decisions
 * (`since`), and incidents that new reports changed (`incidents`).
 */
export function failureOf(problem: Problem, details: object = {}): Failure {
  const { code, message, cause } = problem
  const changes = code === 'changed_since_shown' && typeof cause === 'object' && cause !== null ? cause : {}
  const all = { ...details, ...changes }
  return new Failure(STATUS[code], code, message, Object.keys(all).length > 0 ? all : undefined)
}

/** Anything that was thrown, as an answer. A fault of ours is told without its inside. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error
  const problem = problemOf(error)
  if (problem) return failureOf(problem)
  return new Failure(
    500,
    'internal',
    'Breadcrumb failed on this request. The fault is the program’s; nothing was kept.',
  )
}
