// One order of texts on every machine: by code unit, never by locale.

/** For `sort`: by UTF-16 code unit. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Each value once, in order of code units. */
export const distinct = <T extends string>(values: Iterable<T>): T[] => [...new Set(values)].sort(compareText)

/** Values grouped by a key, in order of first appearance. */
export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}
