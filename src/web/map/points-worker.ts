// Beside the page: fetches the points of incidents and says what of them is in view, so that 100,000 of them hold up nobody.

import type { Answer } from '../../api/contract.ts'
import { type Clusters, clustersOf, type InView } from './clusters.ts'
import type { Bounds } from './features.ts'

export type Wish =
  | { readonly kind: 'load'; readonly address: string }
  | { readonly kind: 'view'; readonly address: string; readonly zoom: number; readonly box: Bounds }
  | { readonly kind: 'ids'; readonly address: string; readonly at: number }
  | { readonly kind: 'where'; readonly address: string; readonly id: string }

/** What of the points the page itself needs to know. */
export interface Loaded {
  readonly address: string
  /** Counts what was loaded, so that the same points with other figures are not taken for the same. */
  readonly turn: number
  readonly count: number
  readonly withoutPoint: number
  readonly bounds: Bounds | null
}

export interface AnswerTo {
  readonly load: Loaded
  readonly view: InView
  readonly ids: readonly string[]
  readonly where: readonly [lon: number, lat: number] | null
}

const MOST_KEPT = 4 // sets of points, by address: going back to the filters before asks for nothing
const kept = new Map<string, Clusters>()
let turn = 0

async function load(address: string): Promise<Loaded> {
  const answer = await fetch(address, { headers: { accept: 'application/json' } })
  if (!answer.ok) throw new Error(`The server answered ${answer.status}`)
  const { items, withoutPoint } = (await answer.json()) as Answer<'GET /api/points'>
  const clusters = clustersOf(items)
  kept.delete(address)
  kept.set(address, clusters)
  for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest)
  return { address, turn: ++turn, count: items.length, withoutPoint, bounds: clusters.bounds }
}

/** Fetched again where it was let go meanwhile. */
async function clustersAt(address: string): Promise<Clusters> {
  if (!kept.has(address)) await load(address)
  return kept.get(address) ?? clustersOf([])
}

async function answerTo(wish: Wish): Promise<AnswerTo[keyof AnswerTo]> {
  switch (wish.kind) {
    case 'load':
      return load(wish.address)
    case 'view':
      return (await clustersAt(wish.address)).inView(wish.zoom, wish.box)
    case 'ids':
      return (await clustersAt(wish.address)).idsAt(wish.at)
    case 'where':
      return (await clustersAt(wish.address)).whereIs(wish.id)
  }
}

const page = globalThis as unknown as { postMessage: (message: unknown) => void }

addEventListener('message', ({ data: { n, wish } }: MessageEvent<{ readonly n: number; readonly wish: Wish }>) => {
  answerTo(wish).then(
    (answer) => page.postMessage({ n, answer }),
    (error: unknown) => page.postMessage({ n, problem: error instanceof Error ? error.message : String(error) }),
  )
})
