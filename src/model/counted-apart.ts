// Civilians counted by one origin and fighters by another: no two figures for the same people, so they are neither one range
// nor at odds. Asked where figures are weighed, shown and handed on.

import { type Harm, isArmed } from './codes.ts'
import type { CountedFigure, HarmFigure, LineOfEvidence } from './record.ts'

type Weighed = { readonly counted: readonly CountedFigure[]; readonly lines: readonly LineOfEvidence[] }

/** Whether each origin that counts those harmed counts only civilians or only fighters, and both kinds are counted. */
export function isCountedApart({ counted, lines }: Weighed, harm: Harm): boolean {
  const used = counted.filter((figure) => figure.harm === harm && figure.use === 'active' && figure.floor !== null)
  if (!used.some(isArmed) || !used.some(isCivilian) || !used.every((one) => isArmed(one) || isCivilian(one)))
    return false
  return lines.every(({ claims }) => {
    const own = used.filter(({ claim }) => claims.includes(claim))
    return own.every(isArmed) || own.every(isCivilian)
  })
}

const isCivilian = ({ group }: Pick<CountedFigure, 'group'>): boolean => group === 'civilian'

/** The figures for civilians and for fighters where they stand apart; none where they do not. */
export function figuresApart(
  incident: Weighed & { readonly figures: readonly HarmFigure[] },
  harm: Harm,
): HarmFigure[] {
  if (!isCountedApart(incident, harm)) return []
  return incident.figures.filter(
    (figure) => figure.harm === harm && figure.demographic === null && (isCivilian(figure) || isArmed(figure)),
  )
}
