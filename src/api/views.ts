// The record as each may see it: whole, without what is confidential, or without what is restricted either.

import type { Store } from '../storage/store.ts'
import { sourceLevels } from '../tasks/source-access.ts'
import { veiled } from '../tasks/veil.ts'
import type { Right } from './contract.ts'
import { Versions } from './desk.ts'

export interface View {
  readonly store: Store
  readonly versions: Versions
}

type Clearance = 'all' | 'restricted' | 'public'

export class Views {
  private readonly whole: View
  private readonly made = new Map<Clearance, View & { readonly version: number }>()

  constructor(store: Store) {
    this.whole = { store, versions: new Versions(store) }
  }

  /** What somebody with these rights sees. */
  async for(may: ReadonlySet<Right>): Promise<View> {
    const clearance: Clearance = may.has('confidential') ? 'all' : may.has('restricted') ? 'restricted' : 'public'
    if (clearance === 'all') return this.whole
    const { store } = this.whole
    const { size: version } = await store.head()
    const known = this.made.get(clearance)
    if (known?.version === version) return known
    const levels = await sourceLevels(store)
    const hidden = [...levels].filter(([, level]) => level === 'confidential' || clearance === 'public')
    const seen = veiled(store, { sources: new Set(hidden.map(([id]) => id)), isExactHidden: true })
    const view = { store: seen, versions: new Versions(seen), version }
    this.made.set(clearance, view)
    return view
  }
}
