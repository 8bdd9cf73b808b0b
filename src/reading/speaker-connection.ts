// How a body that speaks is usually connected to the event (field guide 3.8), told from the words of its name. For
// bodies that the actors' lexicon does not know; a name with none of these words says nothing.

import type { Connection } from '../model/codes.ts'
import { SPEAKER_NOUNS } from './lang/en/speech.ts'

const MONITOR = new Set([
  'observatory',
  'network',
  'airwars',
  'committees',
  'watch',
  'amnesty',
  'center',
  'centre',
  'documentation',
  'acled',
])
const RESCUER = new Set(['helmets', 'crescent', 'cross', 'rescue', 'defence', 'defense', 'ambulance'])

/** The connection that a body's canonical name suggests, else null. */
export function connectionOfBody(name: string): Connection | null {
  const words = name.toLowerCase().split(/[ -]/)
  if (words.includes('ministry') || words.includes('department')) return 'official'
  if (words.some((word) => RESCUER.has(word)) && !words.includes('forces')) return 'rescuer'
  if (words.some((word) => MONITOR.has(word))) return 'monitor_network'
  for (const word of words) {
    const noun = SPEAKER_NOUNS.get(word)
    if (noun?.connection && noun.kind !== 'person') return noun.connection
  }
  return null
}
