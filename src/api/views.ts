// The record as each may see it: whole, without what is confidential, or without what is restricted either; and without what was
// made of a source that they code alone.

import type { Store } from '../storage/store.ts'
import { CodingAlone } from '../tasks/coding-alone.ts'
import { sourceLevels } from '../tasks/source-access.ts'
import { veiled } from '../tasks/veil.ts'
import type { Right } from './contract.ts'
import { Versions } from './desk.ts'

export interface View {
  readonly store: Store
  readonly versions: Versions
  /** What decisions are made on: as `store`, with what was made of sources that are coded alone. */
  readonly ground: Store
  /** ids of the sources that the person codes alone and has not finished. */
  readonly unread: ReadonlySet<string>
}

type Clearance = 'all' | 'restricted' | 'public'

export class Views {
  private readonly whole: View
  private readonly coding: CodingAlone
  private readonly made = new Map<string, View>()
  private version = -1

  constructor(store: Store) {
    this.whole = { store, versions: new Versions(store), ground: store, unread: new Set() }
    this.coding = new CodingAlone(store)
  }

  /** What somebody with these rights sees. */
  async for(may: ReadonlySet<Right>, name: string): Promise<View> {
    const { store } = this.whole
    const clearance: Clearance = may.has('confidential') ? 'all' : may.has('restricted') ? 'restricted' : 'public'
    const unread = name === '' ? NONE : await this.coding.unfinished(name)
    if (clearance === 'all' && unread.size === 0) return this.whole
    const { size: version } = await store.head()
    if (version !== this.version) {
      this.made.clear()
      this.version = version
    }
    const key = unread.size === 0 ? clearance : `${clearance} ${name}`
    const known = this.made.get(key)
    if (known !== undefined) return known
    const view = await this.make(clearance, unread, name)
    this.made.set(key, view)
    return view
  }

  private async make(clearance: Clearance, unread: ReadonlySet<string>, by: string): Promise<View> {
    const { store } = this.whole
    const levels = clearance === 'all' ? [] : [...(await sourceLevels(store))]
    const closed = levels.filter(([, level]) => level === 'confidential' || clearance === 'public').map(([id]) => id)
    const hidden = { sources: new Set(closed), unread: NONE, by, isExactHidden: clearance !== 'all' }
    const ground = clearance === 'all' ? store : veiled(store, hidden)
    const seen = unread.size === 0 ? ground : veiled(store, { ...hidden, unread })
    return { store: seen, versions: new Versions(seen), ground, unread }
  }
}

const NONE: ReadonlySet<string> = new Set()
