// How far two people who coded one source alone agree: which claims both made, and of those, which values. Reported as the
// share of what either made, never as one person being right.

import type { Claim, Place, Quantity } from '../model/reading.ts'

/** Two claims of two people on the same words; null where only one of them made it. */
export interface CodedPair {
  readonly a: Claim | null
  readonly b: Claim | null
  /** Fields in which the two differ. Empty where they agree, or where one is missing. */
  readonly differs: readonly CodedField[]
}

export type CodedField = 'kind' | 'eventType' | 'figures' | 'place' | 'time' | 'who' | 'speaker' | 'modality'

/** Counted agreement. Shares are from 0 to 1; null where there is nothing to agree on. */
export interface Agreement {
  readonly pairs: readonly CodedPair[]
  /** Claims made by both, of all made by either (Jaccard). */
  readonly found: number | null
  /** Values that agree, of all values of claims made by both. */
  readonly values: number | null
  readonly byField: Readonly<Record<CodedField, { readonly agree: number; readonly of: number }>>
}

const FIELDS: readonly CodedField[] = ['kind', 'eventType', 'figures', 'place', 'time', 'who', 'speaker', 'modality']

/** Lays two codings of one source side by side, in the order of the text. */
export function agreementOf(a: readonly Claim[], b: readonly Claim[]): Agreement {
  const pairs = pair(a, b)
  const both = pairs.filter(({ a, b }) => a !== null && b !== null)
  const byField = Object.fromEntries(
    FIELDS.map((field) => {
      const asked = both.filter(({ a, b }) => worthOf(a as Claim, field) !== '' || worthOf(b as Claim, field) !== '')
      return [field, { agree: asked.filter(({ differs }) => !differs.includes(field)).length, of: asked.length }]
    }),
  ) as Record<CodedField, { agree: number; of: number }>
  const sum = (key: 'agree' | 'of'): number => FIELDS.reduce((total, field) => total + byField[field][key], 0)
  return {
    pairs,
    found: pairs.length === 0 ? null : both.length / pairs.length,
    values: sum('of') === 0 ? null : sum('agree') / sum('of'),
    byField,
  }
}

/** Claims of the same id are a pair, then those that share most words; each is paired once. */
function pair(a: readonly Claim[], b: readonly Claim[]): CodedPair[] {
  const left = new Set(b)
  const partners = new Map<Claim, Claim>()
  const take = (one: Claim, other: Claim): void => {
    partners.set(one, other)
    left.delete(other)
  }
  for (const one of a) {
    const same = b.find((other) => other.id === one.id && left.has(other))
    if (same) take(one, same)
  }
  const close = a
    .filter((one) => !partners.has(one))
    .flatMap((one) => [...left].map((other) => ({ one, other, share: shared(one, other) })))
    .filter(({ share }) => share >= LEAST_SHARED)
    .sort((x, y) => y.share - x.share)
  for (const { one, other } of close) if (!partners.has(one) && left.has(other)) take(one, other)
  const pairs = [
    ...a.map((one) => ({ a: one, b: partners.get(one) ?? null })),
    ...[...left].map((other) => ({ a: null, b: other })),
  ]
  return pairs
    .map(({ a, b }) => ({ a, b, differs: a && b ? FIELDS.filter((f) => worthOf(a, f) !== worthOf(b, f)) : [] }))
    .sort((x, y) => startOf(x) - startOf(y))
}

const LEAST_SHARED = 0.5 // of the words of either

const startOf = ({ a, b }: CodedPair): number => (a ?? b)?.passage.start ?? 0

function shared({ passage: a }: Claim, { passage: b }: Claim): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/** A field as it is compared: its value, not how it was written. Empty where the claim says nothing of it. */
function worthOf(claim: Claim, field: CodedField): string {
  switch (field) {
    case 'kind':
      return claim.kind
    case 'eventType':
      return claim.kind === 'incident' && claim.eventType !== 'unknown' ? claim.eventType : ''
    case 'figures':
      return claim.quantities.map(figureIn).sort().join(' ')
    case 'place':
      return claim.places.map(placeIn).sort().join(' ')
    case 'time':
      return claim.time ? `${claim.time.from}/${claim.time.to}` : ''
    case 'who':
      return [claim.attribution?.relation ?? '', ...(claim.attribution?.actors ?? []).map(({ name }) => name).sort()]
        .join(' ')
        .trim()
    case 'speaker':
      return claim.speaker?.name ?? ''
    case 'modality':
      return claim.modality
  }
}

const figureIn = ({ harm, floor, ceiling, group, demographic }: Quantity): string =>
  `${harm}:${floor}-${ceiling}:${group}:${demographic}`

const placeIn = ({ gazetteerId, name }: Place): string => gazetteerId ?? name
