// Ids that a person can say: "2016-05-01-aleppo-1", day, place, counter. The ledger keeps which claim each was given for.
// An incident keeps the id of the oldest entry whose founding claim it holds; the other ids founded in it lead to it. No id
// is given twice, even when its incident is no more.

import { nameWords } from '../model/place-name.ts'
import type { Place, Time } from '../model/reading.ts'
import type { KeptClaim, LedgerEntry } from '../model/record.ts'
import { compareText } from './order.ts'

const LONGEST_SLUG = 40

/** Day and place as an id has them: "2016-05-01-aleppo", "2016-05-unplaced", "undated-aleppo". */
export const idStem = (time: Time | null, place: Place | null): string => `${datePart(time)}-${placePart(place)}`

function datePart(time: Time | null): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(time?.from ?? '')?.[0]
  if (time === null || day === undefined) return 'undated'
  if (time.precision === 'year' || time.precision === 'period') return day.slice(0, 4)
  return time.precision === 'month' ? day.slice(0, 7) : day
}

/** Letters a to z and digits only; a name in another script has none and is told by its counter. */
function placePart(place: Place | null): string {
  if (place === null) return 'unplaced'
  const words = nameWords(place.name).map((word) => word.replace(/[^a-z0-9]/g, ''))
  const slug = words.filter(Boolean).join('-').slice(0, LONGEST_SLUG).replace(/-$/, '')
  return slug || 'place'
}

/** The next free id with a stem. `given`: all ids the ledger has. */
export function nextId(stem: string, given: Iterable<string>): string {
  let last = 0
  for (const id of given) last = Math.max(last, counterOf(stem, id))
  return `${stem}-${last + 1}`
}

function counterOf(stem: string, id: string): number {
  const tail = id.startsWith(`${stem}-`) ? id.slice(stem.length + 1) : ''
  return /^[1-9]\d*$/.test(tail) ? Number(tail) : 0
}

/** Gives ids, one after another, without going over the ledger for each. */
export class IdGiver {
  private readonly counters = new Map<string, number>()
  private readonly taken = new Set<string>()

  constructor(given: Iterable<string>) {
    for (const id of given) this.take(id)
  }

  /** Makes an id unavailable. */
  take(id: string): void {
    this.taken.add(id)
    const at = id.lastIndexOf('-')
    const stem = id.slice(0, at)
    this.counters.set(stem, Math.max(this.counters.get(stem) ?? 0, counterOf(stem, id)))
  }

  give(stem: string): string {
    const id = `${stem}-${(this.counters.get(stem) ?? 0) + 1}`
    this.take(id)
    return id
  }
}

/** The ledger as a table: ids in the order they were given, each with its founding claim, and where each leads. */
export interface LedgerTable {
  readonly founding: ReadonlyMap<string, string>
  readonly redirects: ReadonlyMap<string, string>
}

/** The first claim an id was given for counts, and its last redirect. */
export function readLedger(ledger: readonly LedgerEntry[]): LedgerTable {
  const founding = new Map<string, string>()
  const redirects = new Map<string, string>()
  for (const entry of ledger) {
    if (entry.kind === 'redirect') redirects.set(entry.id, entry.to)
    else if (!founding.has(entry.id)) founding.set(entry.id, entry.claim)
  }
  return { founding, redirects }
}

/** Where a founding claim is now: itself, or what a later reading has at its place ("s-12#incident:120-245"). */
export class ClaimFinder {
  private readonly ids: ReadonlySet<string>
  private readonly bySource = new Map<string, KeptClaim[]>()

  constructor(claims: readonly KeptClaim[]) {
    this.ids = new Set(claims.map((kept) => kept.id))
    for (const kept of claims) {
      const list = this.bySource.get(kept.source)
      if (list) list.push(kept)
      else this.bySource.set(kept.source, [kept])
    }
  }

  /** The id of the claim, or of the claim of the same kind and source that overlaps it most; null if there is none. */
  find(id: string): string | null {
    if (this.ids.has(id)) return id
    const parts = /^(.*)#([a-z]+):(\d+)-(\d+)(?:\.\d+)?$/.exec(id)
    if (!parts) return null
    const [, source, kind, start, end] = parts
    let best: KeptClaim | null = null
    let most = 0
    for (const kept of this.bySource.get(source) ?? []) {
      if (kept.claim.kind !== kind) continue
      const { passage } = kept.claim
      const shared = Math.min(passage.end, Number(end)) - Math.max(passage.start, Number(start))
      if (shared > most || (shared === most && shared > 0 && best && compareText(kept.id, best.id) < 0)) {
        best = kept
        most = shared
      }
    }
    return best?.id ?? null
  }
}
