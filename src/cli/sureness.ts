// Who says something and how surely, in words.

import type { Modality } from '../model/codes.ts'
import type { Claim } from '../model/reading.ts'
import { CONNECTION } from './labels.ts'
import { name, type Style } from './layout.ts'
import { printable } from './width.ts'

const MODALITY: Readonly<Record<Modality, string>> = {
  asserted: '',
  attributed: "on another's word",
  hedged: 'hedged',
  conditional: 'conditional',
  negated: 'said not to be so',
  denied: 'denied',
  questioned: 'in question',
  planned_or_future: 'planned',
  historical: 'background',
}

/** How surely something is said; nothing for a plain statement. At most one phrase, with the hedge as written. */
export function sureness(modality: Modality, hedges: readonly string[]): string[] {
  const words = MODALITY[modality]
  const written = hedges.map((hedge) => `“${printable(hedge)}”`).join(', ')
  const phrase = [words, written].filter(Boolean).join(': ')
  return phrase ? [phrase] : []
}

/** Those who say it, each once, with what connects them to it: "Syrian Observatory for Human Rights (monitor)". */
export function sourcesOf(claims: readonly Claim[], style: Style): string[] {
  const seen = new Map<string, string>()
  for (const { speaker } of claims) {
    if (!speaker) continue
    const connection = speaker.connection ? CONNECTION[speaker.connection] : ''
    if (!seen.has(speaker.name) || connection) seen.set(speaker.name, connection)
  }
  return [...seen].map(([who, connection]) => name(who, style) + (connection ? ` (${connection})` : ''))
}
