// Runs of words, for telling near-verbatim copies: two writers seldom share five words in a row unless one had the other's
// text before him.

const RUN = 5

/** Hashes of all runs of five words in a text, each once. Case and marks make no difference. */
export function wordRuns(text: string): Set<number> {
  const hashes: number[] = []
  const runs = new Set<number>()
  let word = 0
  const close = () => {
    if (word === 0) return
    hashes.push(word)
    word = 0
    if (hashes.length >= RUN) runs.add(hashes.slice(-RUN).reduce((sum, hash) => (Math.imul(sum, 31) + hash) | 0, 7))
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isWordUnit(unit)) word = Math.imul((word || 0x811c9dc5) ^ lower(unit), 0x01000193) | 0 || 1
    else if (!isApostrophe(unit)) close()
  }
  close()
  return runs
}

const lower = (unit: number): number => (unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit)
const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019
const isWordUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0xc0 && unit !== 0x2019 && !(unit >= 0x2000 && unit <= 0x206f))
