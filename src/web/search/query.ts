// What is typed into the search: words to be found, and operators that narrow what is found: `who:`, `place:`, `killed>10`.

export interface Query {
  /** Words and "phrases" to be found in texts. */
  readonly words: string
  readonly who: string | null
  readonly place: string | null
  readonly least: { readonly killed: number | null; readonly injured: number | null }
  readonly most: { readonly killed: number | null; readonly injured: number | null }
}

const OPERATOR = /(?:^|\s)(?:(who|place):(?:"([^"]*)"|(\S+))|(killed|injured)\s*([<>]=?|=)\s*(\d{1,9}))(?=\s|$)/gi

/** Takes the operators out of what was typed. */
export function readTyped(typed: string): Query {
  const least = { killed: null as number | null, injured: null as number | null }
  const most = { killed: null as number | null, injured: null as number | null }
  let who: string | null = null
  let place: string | null = null
  const words = typed.replace(
    OPERATOR,
    (_, name?: string, quoted?: string, plain?: string, harm?: string, sign?: string, n?: string) => {
      const value = quoted ?? plain
      if (name?.toLowerCase() === 'who') who = value ?? null
      if (name?.toLowerCase() === 'place') place = value ?? null
      if (harm !== undefined && n !== undefined) {
        const of = harm.toLowerCase() === 'killed' ? 'killed' : 'injured'
        const number = Number(n)
        if (sign === '>' || sign === '>=' || sign === '=') least[of] = sign === '>' ? number + 1 : number
        if (sign === '<' || sign === '<=' || sign === '=') most[of] = sign === '<' ? number - 1 : number
      }
      return ' '
    },
  )
  return { words: words.replace(/\s+/g, ' ').trim(), who, place, least, most }
}

export const isNarrowed = ({ who, place, least, most }: Query): boolean =>
  who !== null || place !== null || [least, most].some(({ killed, injured }) => killed !== null || injured !== null)

/** What a claim or an incident holds, for the operators. */
export interface Held {
  readonly actors: readonly string[]
  readonly places: readonly string[]
  readonly killed: { readonly low: number | null; readonly high: number | null }
  readonly injured: { readonly low: number | null; readonly high: number | null }
}

/** Whether the operators let it through. An unknown number is no number: nothing is over or under it. */
export function meets({ who, place, least, most }: Query, held: Held): boolean {
  const has = (values: readonly string[], wanted: string | null): boolean =>
    wanted === null || values.some((value) => value.toLowerCase().includes(wanted.toLowerCase()))
  const fits = (harm: 'killed' | 'injured'): boolean => {
    const { low, high } = held[harm]
    if (least[harm] !== null && (low === null || (high ?? low) < least[harm])) return false
    return most[harm] === null || (low !== null && low <= most[harm])
  }
  return has(held.actors, who) && has(held.places, place) && fits('killed') && fits('injured')
}

const NAMES = ['who:', 'place:', 'killed>', 'injured>']

/** What the word being typed could become: an operator's name, or one of its values. */
export function completions(
  typed: string,
  known: { readonly who: readonly string[]; readonly place: readonly string[] },
): string[] {
  const last = /(?:^|\s)((?:who|place):"[^"]*|\S*)$/i.exec(typed)?.[1] ?? ''
  const before = typed.slice(0, typed.length - last.length)
  const [, name, start] = /^(who|place):"?(.*)$/i.exec(last) ?? []
  if (name !== undefined && start !== undefined) {
    const values = known[name.toLowerCase() === 'who' ? 'who' : 'place']
    return values
      .filter((value) => value.toLowerCase().includes(start.toLowerCase()) && value !== start)
      .slice(0, 8)
      .map((value) => `${before}${name.toLowerCase()}:${/\s/.test(value) ? `"${value}"` : value} `)
  }
  if (last.length < 1) return []
  return NAMES.filter((each) => each.startsWith(last.toLowerCase()) && each !== last).map((each) => `${before}${each}`)
}
