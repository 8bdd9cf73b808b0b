// Where an arrow leads from a cell of a table: to the next cell in that direction that holds something.

const STEPS: Readonly<Record<string, readonly [down: number, on: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

export const isMoved = (key: string): boolean => key in STEPS || key === 'Home' || key === 'End'

/** The key of the next filled cell, null at the edge. In right-to-left tables the arrows of a row turn around. */
export function nextCell(
  keys: readonly (readonly string[])[],
  here: string,
  key: string,
  isRtl: boolean,
  isFilled: (key: string) => boolean,
): string | null {
  const row = keys.findIndex((each) => each.includes(here))
  if (row < 0) return null
  const column = keys[row].indexOf(here)
  if (key === 'Home') return keys[row].find(isFilled) ?? null
  if (key === 'End') return keys[row].findLast(isFilled) ?? null
  const [down, on] = STEPS[key] ?? [0, 0]
  const step = isRtl ? -on : on
  for (let r = row + down, c = column + step; keys[r]?.[c] !== undefined; r += down, c += step) {
    if (isFilled(keys[r][c])) return keys[r][c]
    if (down === 0 && step === 0) return null
  }
  return null
}
