// One number of deaths for a table that takes one (field guide 4.2, the ACLED column). The phrase says which: "dozens" are 12
// there and at least 24 with us. Where deaths are told and no number, it is 10 for a significant attack and 3 for a limited one.

import type { CountedFigure, FigureRange, IncidentRecord } from '../model/record.ts'

export const ACLED_PROFILE = 'acled-profile/1'

/** The number, and in words how it came about. */
export function profileDeaths(incident: IncidentRecord): { readonly deaths: number; readonly how: string } {
  const chosen = incident.chosen.findLast(({ harm }) => harm === 'killed')
  if (chosen) return { deaths: chosen.value, how: `chosen by a person for ${chosen.purpose}` }
  const byClaim = Map.groupBy(incident.counted.filter(isCounted), ({ claim }) => claim)
  const sums = [...byClaim.values()].map((figures) => sumOf(figures, incident))
  const firm = sums.filter(({ isFirm }) => isFirm)
  const used = firm.length > 0 ? firm : sums
  if (used.length === 0) return ofRange(incident.killed)
  const deaths = Math.min(...used.map((each) => each.deaths))
  const how = used.length > 1 ? 'the lowest that is claimed' : 'as claimed'
  return { deaths, how: firm.length > 0 ? how : `${how}, from words without a number` }
}

/** Where no single figure is for all of the killed: the one that is used, which may be made of kinds of people. */
const ofRange = ({ best }: FigureRange): { readonly deaths: number; readonly how: string } =>
  best === null ? { deaths: 0, how: 'no number is told' } : { deaths: best, how: 'the figure used' }

const isCounted = ({ harm, use, demographic }: CountedFigure): boolean =>
  harm === 'killed' && use === 'active' && demographic === null

/** Kinds of people that one claim counts apart are added: "three civilians and two fighters". */
function sumOf(figures: readonly CountedFigure[], incident: IncidentRecord) {
  const groups = new Map<string, { readonly deaths: number; readonly isFirm: boolean }>()
  for (const figure of figures) {
    const one = deathsOf(figure, incident)
    const known = groups.get(figure.group ?? '')
    if (!known || (one.isFirm && !known.isFirm) || (one.isFirm === known.isFirm && one.deaths < known.deaths))
      groups.set(figure.group ?? '', one)
  }
  const apart = [...groups].filter(
    ([group]) => group === 'civilian' || group === 'combatant' || group === 'security_forces',
  )
  const whole = groups.get('') ?? groups.get('unknown_status') ?? groups.get('mixed')
  const counted = whole ? [whole] : apart.map(([, one]) => one)
  return {
    deaths: counted.reduce((sum, { deaths }) => sum + deaths, 0),
    isFirm: counted.every(({ isFirm }) => isFirm),
  }
}

// From the field guide's table; the largest word that stands in the phrase counts.
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/hundreds of thousands/i, 100_000],
  [/tens of thousands/i, 10_000],
  [/thousands/i, 1000],
  [/hundred/i, 100],
  [/scores/i, 40],
  [/dozens/i, 12],
  [/\btens\b/i, 10],
  [/couple/i, 2],
]

function deathsOf(
  figure: CountedFigure,
  incident: IncidentRecord,
): { readonly deaths: number; readonly isFirm: boolean } {
  const { bound, floor, ceiling, phrase } = figure
  const firm = (deaths: number) => ({ deaths, isFirm: true })
  switch (bound) {
    case 'exact':
    case 'at_least':
    case 'range':
      return floor === null ? unspecified(incident, ceiling) : firm(floor)
    case 'more_than':
      return floor === null ? unspecified(incident, ceiling) : firm(floor - 1)
    case 'approx':
      // "About N" is read as 0.9 N to 1.1 N, "nearly N" as 0.9 N to N−1: the first gives N, the second its floor.
      return floor === null || ceiling === null
        ? unspecified(incident, ceiling)
        : firm(approximate(phrase, floor, ceiling))
    case 'at_most':
    case 'less_than':
      return unspecified(incident, ceiling)
    case 'zero':
      return firm(0)
    case 'no_report':
      return { deaths: 0, isFirm: false }
    case 'vague': {
      const word = WORDS.find(([pattern]) => pattern.test(phrase))
      return word ? { deaths: word[1], isFirm: false } : unspecified(incident, ceiling)
    }
    case 'plural_only':
    case 'unstated':
      return unspecified(incident, ceiling)
  }
}

const approximate = (phrase: string, floor: number, ceiling: number): number =>
  /\b(?:nearly|almost|close to)\b/i.test(phrase) ? floor : Math.round((floor + ceiling) / 2)

const SIGNIFICANT: ReadonlySet<string> = new Set(['air_strike', 'suicide_attack', 'chemical_attack'])

function unspecified({ eventType, placeHit }: IncidentRecord, ceiling: number | null) {
  const isLarge = SIGNIFICANT.has(eventType) && placeHit.length > 0
  const deaths = isLarge ? 10 : 3
  return { deaths: ceiling === null ? deaths : Math.min(deaths, ceiling), isFirm: false }
}
