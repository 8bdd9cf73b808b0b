// JSON in its one canonical form (RFC 8785): keys in the order of their UTF-16 units, no white space, numbers and strings
// as ECMAScript writes them. What is hashed is this, so that a hash does not hang on who wrote the JSON.

/** Throws on what JSON cannot say alike everywhere: NaN, infinities, halves of surrogate pairs, functions. */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoted(value)
    case 'number':
      if (!Number.isFinite(value)) throw new RangeError(`JSON has no number ${value}`)
      return JSON.stringify(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? listOf(value) : fieldsOf(value)
    default:
      throw new TypeError(`JSON has no ${typeof value}`)
  }
}

function quoted(text: string): string {
  if (!text.isWellFormed()) throw new RangeError('The text holds half of a surrogate pair')
  return JSON.stringify(text)
}

function listOf(values: readonly unknown[]): string {
  let out = '['
  for (let i = 0; i < values.length; i++) out += (i ? ',' : '') + canonical(values[i])
  return `${out}]`
}

/** Fields that are undefined are left out, as JSON.stringify does. */
function fieldsOf(value: object): string {
  const fields = value as Readonly<Record<string, unknown>>
  let out = '{'
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key]
    if (field !== undefined) out += `${out.length > 1 ? ',' : ''}${quoted(key)}:${canonical(field)}`
  }
  return `${out}}`
}
