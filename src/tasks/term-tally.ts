// How often terms stand in a record, counted over all of it: millions of terms, of which nothing is held but the hash by which
// the store keeps them and the count, some ten to twenty bytes each.

import { termKey } from '../storage/keys.ts'
import type { TermCount } from '../storage/store.ts'

const FIRST_SLOTS = 2 ** 12
const MOST_FILLED = 0.6

export class TermTally {
  /** How many terms there are. */
  size = 0
  private terms = new Int32Array(FIRST_SLOTS)
  private mores = new Int16Array(FIRST_SLOTS)
  /** 0: the slot is free. */
  private counts = new Int32Array(FIRST_SLOTS)

  add(text: string, times = 1): void {
    const { term, more } = termKey(text)
    const slot = this.slotOf(term, more)
    if (this.counts[slot] === 0) {
      this.terms[slot] = term
      this.mores[slot] = more
      this.size++
    }
    this.counts[slot] += times
    if (this.size > this.counts.length * MOST_FILLED) this.grow()
  }

  of(text: string): number {
    const { term, more } = termKey(text)
    return this.counts[this.slotOf(term, more)]
  }

  /** In the order in which the store keeps them, so that they are written one behind the other. */
  *inOrder(): Generator<TermCount> {
    const keys = new Float64Array(this.size)
    let at = 0
    for (let slot = 0; slot < this.counts.length; slot++)
      if (this.counts[slot] > 0) keys[at++] = this.terms[slot] * MORES + this.mores[slot] - LEAST_MORE
    for (const key of keys.sort()) {
      const term = Math.floor(key / MORES)
      const more = key - term * MORES + LEAST_MORE
      yield { term, more, units: this.counts[this.slotOf(term, more)] }
    }
  }

  private slotOf(term: number, more: number): number {
    const last = this.counts.length - 1
    for (let slot = (Math.imul(term, 0x9e3779b1) ^ more) & last; ; slot = (slot + 1) & last)
      if (this.counts[slot] === 0 || (this.terms[slot] === term && this.mores[slot] === more)) return slot
  }

  private grow(): void {
    const { terms, mores, counts } = this
    this.terms = new Int32Array(2 * terms.length)
    this.mores = new Int16Array(2 * terms.length)
    this.counts = new Int32Array(2 * terms.length)
    for (let old = 0; old < counts.length; old++) {
      if (counts[old] === 0) continue
      const slot = this.slotOf(terms[old], mores[old])
      this.terms[slot] = terms[old]
      this.mores[slot] = mores[old]
      this.counts[slot] = counts[old]
    }
  }
}

const MORES = 2 ** 16
const LEAST_MORE = -(2 ** 15)
