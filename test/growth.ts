// How the cost of some work grows with its size, so that a test can tell linear from quadratic on any machine, busy or
// not: processor time of this thread, least of several runs, as a ratio. Never a time limit.

/** Work that is eight times as large must cost less than this many times as much: linear is 8, quadratic 64. */
export const LINEAR = 28

const TIMES = 8
const RUNS = 3
const TRIES = 5

/**
 * How many times as much the work costs at eight times its size: the least of some tries, since a busy machine takes the
 * memory away that the larger size needs, and never makes what is quadratic seem linear.
 *
 * @param work does something of the given size
 * @param small the smaller size; big enough that it takes some milliseconds
 */
export function growth(work: (size: number) => void, small: number): number {
  work(small)
  let lowest = Number.POSITIVE_INFINITY
  for (let tried = 0; tried < TRIES && lowest >= LINEAR; tried++)
    lowest = Math.min(lowest, least(work, small * TIMES) / Math.max(least(work, small), 1500))
  return lowest
}

function least(work: (size: number) => void, size: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < RUNS; run++) {
    const before = process.threadCpuUsage()
    work(size)
    const spent = process.threadCpuUsage(before)
    best = Math.min(best, spent.user + spent.system)
  }
  return best
}
