// JSON in its one canonical form (RFC 8785): keys in the order of their UTF-16 units, no white space, numbers and strings
// as ECMAScript writes them. What is hashed is this, so that a hash does not hang on who wrote the JSON.

/** Throws on what JSON cannot say alike everywhere: NaN, infinities, halves of surrogate pairs, functions. */
export function canonical(value: unknown): string {
  const json = write(value)
  // JSON.stringify writes half of a pair as an escape. Where there is none, none was in the strings.
  if (json.includes('\\ud') && HALF.test(json.replaceAll('\\\\', ''))) {
    throw new RangeError('The text holds half of a surrogate pair')
  }
  return json
}

const HALF = /\\ud[89a-f]/

function write(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value)
    case 'number':
      if (!Number.isFinite(value)) throw new RangeError(`JSON has no number ${value}`)
      return String(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? writeList(value) : writeFields(value)
    default:
      throw new TypeError(`JSON has no ${typeof value}`)
  }
}

function writeList(values: readonly unknown[]): string {
  let out = '['
  for (let i = 0; i < values.length; i++) out += i > 0 ? `,${write(values[i])}` : write(values[i])
  return `${out}]`
}

/** Fields that are undefined are left out, as JSON.stringify does. */
function writeFields(value: object): string {
  const fields = value as Readonly<Record<string, unknown>>
  let out = ''
  for (const { key, quoted } of sortedKeys(Object.keys(fields))) {
    const field = fields[key]
    if (field !== undefined) out += `${out ? ',' : '{'}${quoted}:${write(field)}`
  }
  return out ? `${out}}` : '{}'
}

interface Key {
  readonly key: string
  /** As JSON writes it. */
  readonly quoted: string
}

// Objects of one kind have their keys in one order, so what was sorted once need not be sorted again.
const SORTED = new Map<string, readonly Key[]>()
const MOST_SORTED = 1000

function sortedKeys(keys: readonly string[]): readonly Key[] {
  const together = keys.join('\n')
  const known = SORTED.get(together)
  if (known && known.length === keys.length) return known
  const sorted = keys.toSorted().map((key) => ({ key, quoted: JSON.stringify(key) }))
  if (SORTED.size < MOST_SORTED && keys.every((key) => !key.includes('\n'))) SORTED.set(together, sorted)
  return sorted
}
