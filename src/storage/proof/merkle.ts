// The Merkle tree of RFC 6962: what each hash is made of, how the tree grows, and which hashes prove what. Pure.
//
// A tree that grows keeps only its right edge: the roots of the complete subtrees that its leaves make up, largest first,
// one for each one-bit of its size. Adding n leaves costs about 2n hashes, however large the tree is.

import { hash } from 'node:crypto'

/** Roots of complete subtrees are kept at every fourth level only: what is between is made again from at most 16. */
export const KEPT_LEVELS = 4

export const leafHash = (entry: string): Buffer => hash('sha256', `\0${entry}`, 'buffer')

/** Of the hashes of its halves, 32 bytes each. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  NODE.set(left, 1)
  NODE.set(right, 33)
  return hash('sha256', NODE, 'buffer')
}

const NODE = Buffer.alloc(65, 0x01) // filled anew for each node

/** A tree by its right edge. */
export interface Edge {
  readonly size: number
  /** 32 bytes each, of the largest subtree first. */
  readonly hashes: readonly Uint8Array[]
}

/** The root of a complete subtree: of the leaves `position * 2^level` and on, `2^level` of them. */
export interface TreeNode {
  readonly level: number
  readonly position: number
  readonly hash: Uint8Array
}

export const EMPTY: Edge = { size: 0, hashes: [] }

/** The tree with one leaf more, and the nodes to keep that this leaf completes. */
export function grow(edge: Edge, leaf: Uint8Array): { readonly edge: Edge; readonly kept: readonly TreeNode[] } {
  const hashes = [...edge.hashes]
  const kept: TreeNode[] = []
  let root = leaf
  let level = 0
  for (let rest = edge.size; rest % 2 === 1; rest = (rest - 1) / 2) {
    root = nodeHash(hashes.pop() as Uint8Array, root)
    level++
    if (level % KEPT_LEVELS === 0) kept.push({ level, position: Math.floor(edge.size / 2 ** level), hash: root })
  }
  hashes.push(root)
  return { edge: { size: edge.size + 1, hashes }, kept }
}

/** The root of the tree; of an empty one the hash of nothing. */
export function rootOf({ hashes }: Edge): Buffer {
  if (hashes.length === 0) return hash('sha256', '', 'buffer')
  let root = hashes[hashes.length - 1]
  for (let i = hashes.length - 2; i >= 0; i--) root = nodeHash(hashes[i], root)
  return Buffer.from(root)
}

/** The hash over the leaves from `start`, `count` of them, as RFC 6962 makes it. */
export type RangeHash = (start: number, count: number) => Promise<Uint8Array>

/** The hash over a range, from the roots of its complete subtrees. */
export async function hashRange(
  start: number,
  count: number,
  complete: (level: number, position: number) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const level = Math.log2(count)
  if (Number.isInteger(level) && start % count === 0) return complete(level, start / count)
  const left = splitOf(count)
  return nodeHash(await hashRange(start, left, complete), await hashRange(start + left, count - left, complete))
}

/** The hashes that lead from the leaf at `index` to the root of a tree of `size` leaves (RFC 6962, 2.1.1), leaf first. */
export async function inclusionPath(index: number, size: number, range: RangeHash): Promise<Uint8Array[]> {
  const path: Uint8Array[] = []
  let start = 0
  let count = size
  while (count > 1) {
    const left = splitOf(count)
    if (index - start < left) {
      path.push(await range(start + left, count - left))
      count = left
    } else {
      path.push(await range(start, left))
      start += left
      count -= left
    }
  }
  return path.reverse()
}

/** The hashes that show that a tree of `size` leaves begins with the tree of its first `from` leaves (RFC 6962, 2.1.2). */
export async function consistencyPath(from: number, size: number, range: RangeHash): Promise<Uint8Array[]> {
  const path: Uint8Array[] = []
  let start = 0
  let count = size
  let old = from
  let isOldRoot = true // the subtree at hand is the whole old tree, which the one who checks has
  while (old < count) {
    const left = splitOf(count)
    if (old <= left) {
      path.push(await range(start + left, count - left))
      count = left
    } else {
      path.push(await range(start, left))
      start += left
      count -= left
      old -= left
      isOldRoot = false
    }
  }
  if (!isOldRoot) path.push(await range(start, count))
  return path.reverse()
}

/** The largest power of two below the count. */
function splitOf(count: number): number {
  let split = 1
  while (split * 2 < count) split *= 2
  return split
}
