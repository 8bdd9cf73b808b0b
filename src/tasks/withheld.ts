// Who must not be named in public: victims, relatives and witnesses who speak (field guide 8). Their words stand, their names are
// left out wherever the record itself gives them: as origins, as speakers, in reasons. What a report printed stays as it printed it.

import { publicOrigin } from '../export/about.ts'
import type { Edition, IncidentRecord } from '../model/record.ts'

/** An edition without the names of those who must not be named. `incident` is what it was made of. */
export function withoutPrivateNames(edition: Edition, incident: IncidentRecord): Edition {
  const names = privateNames(incident)
  if (names.size === 0) return edition
  const { killed, injured, figures, counted, lines, chosen, attribution, grades, conflicts, coverage, claims } = edition
  const made = { killed, injured, figures, counted, lines, chosen, attribution, grades, conflicts, coverage }
  return {
    ...edition,
    ...without(made, names),
    claims: claims.map((claim) => ({
      ...claim,
      speaker: claim.speaker && (names.get(claim.speaker) ?? claim.speaker),
    })),
  }
}

/** What stands in public for each name. */
function privateNames(incident: IncidentRecord): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { origin, claims } of incident.lines) {
    const shown = publicOrigin(incident, origin)
    if (shown === origin) continue
    names.set(origin, shown)
    for (const { id, claim } of incident.claims) {
      if (claim.speaker && claims.includes(id)) names.set(claim.speaker.name, shown)
    }
  }
  return names
}

/** The same value with each of the names replaced in all its strings, where it stands as a whole name. */
function without<T>(value: T, names: ReadonlyMap<string, string>): T {
  if (typeof value === 'string') return inText(value, names) as T
  if (Array.isArray(value)) return value.map((one) => without(one, names)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, without(one, names)])) as T
}

function inText(text: string, names: ReadonlyMap<string, string>): string {
  let found = text
  for (const [name, shown] of names) {
    if (found.includes(name)) found = found.replace(wholeName(name), () => shown)
  }
  return found
}

const wholeName = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu')
