// Who says something and how surely, in words.

import type { Modality } from '../model/codes.ts'
import type { Claim } from '../model/reading.ts'
import { listed } from './figures.ts'
import { CONNECTION } from './labels.ts'
import { name, type Style } from './layout.ts'
import { printable } from './width.ts'

const MODALITY: Readonly<Record<Modality, string>> = {
  asserted: '',
  attributed: '',
  hedged: 'hedged',
  conditional: 'conditional',
  negated: 'said not to be so',
  denied: 'denied',
  questioned: 'in question',
  planned_or_future: 'planned',
  historical: 'background',
}

/**
 * How surely something is said, and by whom: "says the ministry", "according to the ministry", "hedged: “reportedly”". The
 * hedges are given as written. Nothing for what the report itself states plainly.
 */
export function sureness(modality: Modality, hedges: readonly string[], who: readonly string[]): string[] {
  const written = hedges.map((hedge) => `“${printable(hedge)}”`).join(', ')
  const doubt = [MODALITY[modality], written].filter(Boolean).join(': ')
  return [said(modality, who), doubt].filter(Boolean)
}

function said(modality: Modality, who: readonly string[]): string {
  if (modality === 'attributed') return who.length ? `according to ${listed(who)}` : "on another's word"
  return who.length ? `says ${listed(who)}` : ''
}

/** Those who say it, each once. */
export const speakersOf = (claims: readonly Claim[], style: Style): string[] => [
  ...new Set(claims.flatMap(({ speaker }) => (speaker ? [name(speaker.name, style)] : []))),
]

/** Those who say it, each once, with what connects them to it: "Syrian Observatory for Human Rights (monitor)". */
export function sourcesOf(claims: readonly Claim[], style: Style): string[] {
  const seen = new Map<string, string>()
  for (const { speaker } of claims) {
    if (!speaker) continue
    const connection = speaker.connection ? CONNECTION[speaker.connection] : ''
    if (!seen.has(speaker.name) || connection) seen.set(speaker.name, connection)
  }
  return [...seen].map(([who, connection]) => {
    const shown = name(who, style)
    if (!connection) return shown
    return shown.endsWith(')') ? `${shown.slice(0, -1)}, ${connection})` : `${shown} (${connection})`
  })
}
