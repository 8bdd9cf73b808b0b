// What every route works with: the record, who serves it, and what was worked out for the version at hand.

import type { Store } from '../storage/store.ts'
import { settleToLook } from '../tasks/settle.ts'
import type { Attempts } from './attempts.ts'
import type { Right, Role } from './contract.ts'
import type { Jobs } from './jobs.ts'
import type { Live } from './live.ts'
import type { MapOrigins } from './map-origins.ts'
import type { People } from './people.ts'
import type { Repeats } from './repeats.ts'

/** Who asks. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly role: Role
}

/** A served record. */
export interface Desk {
  readonly mode: 'alone' | 'team'
  /** The record as the person who asks may see it. */
  readonly store: Store
  /** What decisions are made on: as `store`, with what was made of sources that the person codes alone. */
  readonly ground: Store
  /** ids of these sources. */
  readonly unread: ReadonlySet<string>
  /** What the record is called on the screens: its file without the folder, or the database. */
  readonly name: string
  /** "breadcrumb 0.1.0" */
  readonly program: string
  readonly live: Live
  readonly jobs: Jobs
  readonly repeats: Repeats
  readonly versions: Versions
  /** "http://127.0.0.1:7474": what stands in the browser's address line. */
  readonly origin: string
  /** Null where the desk is served to one person alone. */
  readonly people: People | null
  readonly attempts: Attempts
  readonly mapOrigins: MapOrigins
}

/** One request to a route, checked. */
export interface Asking {
  readonly desk: Desk
  readonly person: Person
  readonly may: ReadonlySet<Right>
  /** Where the request came from, as the connection tells it. */
  readonly address: string
  /** Names the wish, where the caller gave it an idempotency key: what was decided under it is not decided again. */
  readonly once?: string
}

/** What can be shown of the record: all that it holds, or the incidents as they were before while they are being made anew. */
export interface Shown {
  /** Size of the log that the incidents were made from. */
  readonly version: number
  readonly isBehind: boolean
}

/**
 * What is worked out for one version of the record, once however many ask for it, and forgotten when the record grows. Making
 * the incidents up to date is waited for; where that is long, what stands is worked with, and kept for those only who ask for it
 * at the same time.
 */
export class Versions {
  private readonly store: Store
  private version = -1
  private readonly made = new Map<string, Promise<unknown>>()
  private readonly making = new Map<string, Promise<unknown>>()
  private readonly most: number

  constructor(store: Store, most = 200) {
    this.store = store
    this.most = most
  }

  async shown(): Promise<Shown> {
    await settleToLook(this.store)
    const { size, resolvedTo, tollsTo } = await this.store.head()
    return { version: resolvedTo, isBehind: size !== resolvedTo || size !== tollsTo }
  }

  /** Size of the log that the incidents shown were made from. */
  async settled(): Promise<number> {
    return (await this.shown()).version
  }

  /** A value for this version: made now, or by one who asked before. */
  async of<T>(key: string, make: () => Promise<T>): Promise<T> {
    const { version, isBehind } = await this.shown()
    return isBehind ? this.once(key, make) : this.at(version, key, make)
  }

  private async once<T>(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.making.get(key)
    if (known !== undefined) return known as Promise<T>
    const making = make().finally(() => this.making.delete(key))
    this.making.set(key, making)
    return making
  }

  private async at<T>(version: number, key: string, make: () => Promise<T>): Promise<T> {
    if (version !== this.version) {
      this.made.clear()
      this.version = version
    }
    const known = this.made.get(key)
    if (known !== undefined) return known as Promise<T>
    if (this.made.size >= this.most) this.made.delete(this.made.keys().next().value ?? '')
    const making = make()
    this.made.set(key, making)
    // What failed is tried again by the next who asks.
    making.catch(() => this.made.delete(key))
    return making
  }
}
