// How the storage says that the world failed.

import type { Problem } from '../model/problem.ts'

/** `problem.message` is for the analyst: what, where, what to try. */
export class StoreError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.message, { cause: problem.cause })
    this.name = 'StoreError'
    this.problem = problem
  }
}
