import { expect, test } from 'vitest'
import { consistencyPath, EMPTY, grow, hashRange, inclusionPath, leafHash, nodeHash, rootOf } from './merkle.ts'

// Leaves and roots of the reference tests of Certificate Transparency, the first user of RFC 6962.
const LEAVES = ['', '\x00', '\x10', ' !', '01', '@ABC', 'PQRSTUVW', '`abcdefghijklmno']
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

/** The hash over leaves by its definition (RFC 6962, 2.1). */
function treeHash(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 1) return leaves[0]
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return nodeHash(treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)))
}

test.each(ROOTS.map((root, size) => [size, root] as const))('the root of %d leaves', (size, root) => {
  const edge = LEAVES.slice(0, size).reduce((tree, leaf) => grow(tree, leafHash(leaf)).edge, EMPTY)
  expect(rootOf(edge).toString('hex')).toBe(root)
})

test('a tree that grows has the root of its definition at every size, and keeps every sixteenth node', () => {
  const leaves = Array.from({ length: 300 }, (_, i) => leafHash(`leaf ${i}`))
  let edge = EMPTY
  const kept: string[] = []
  leaves.forEach((leaf, i) => {
    const grown = grow(edge, leaf)
    edge = grown.edge
    for (const { level, position, hash } of grown.kept) {
      kept.push(`${level}/${position}`)
      const first = position * 2 ** level
      expect(Buffer.from(hash)).toEqual(Buffer.from(treeHash(leaves.slice(first, first + 2 ** level))))
    }
    expect(rootOf(edge)).toEqual(Buffer.from(treeHash(leaves.slice(0, i + 1))))
  })
  expect(kept).toHaveLength(18 + 1)
  expect(kept).toContain('8/0')
})

test.each([
  // From the reference tests of Certificate Transparency.
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
] as const)('leaf %d of %d is proved by the reference hashes', async (index, size, hashes) => {
  const path = await inclusionPath(index, size, ranges)
  expect(path.map((hash) => Buffer.from(hash).toString('hex'))).toEqual(hashes)
})

test.each([
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
] as const)('%d leaves lead to %d by the reference hashes', async (from, to, hashes) => {
  const path = await consistencyPath(from, to, ranges)
  expect(path.map((hash) => Buffer.from(hash).toString('hex'))).toEqual(hashes)
})

const hashed = LEAVES.map(leafHash)
const ranges = (start: number, count: number): Promise<Uint8Array> =>
  hashRange(start, count, async (level, position) =>
    treeHash(hashed.slice(position * 2 ** level, (position + 1) * 2 ** level)),
  )
