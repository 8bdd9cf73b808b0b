// The words a person reads for the codes of the record. Every code has its words, so that a new one does not compile until
// somebody has found them.

import type { AttributionGrade, ConflictType, CountedFigure, Coverage, OccurrenceGrade } from '../model/record.ts'

export const OCCURRENCE_GRADE: Readonly<Record<OccurrenceGrade, string>> = {
  unassessed: 'unassessed',
  single_origin: 'one origin',
  corroborated: 'corroborated',
  confirmed: 'confirmed',
  disputed: 'disputed',
  discounted: 'discounted',
  no_harm_reported: 'no harm reported',
}

export const ATTRIBUTION_GRADE: Readonly<Record<AttributionGrade, string>> = {
  unknown: 'not known who',
  suspected: 'suspected',
  likely: 'likely',
  claimed_by_actor: 'claimed by the actor',
  acknowledged: 'acknowledged',
  established: 'established',
  contested: 'contested',
}

export const CONFLICT: Readonly<Record<ConflictType, string>> = {
  number: 'number',
  attribution: 'who did it',
  status: 'civilian or fighter',
  place: 'place',
  time: 'time',
  means: 'means',
  existence: 'whether it happened',
  facility_identity: 'which facility',
}

export const COVERAGE: Readonly<Record<Coverage['result'], string>> = {
  covered: 'covered by',
  not_covered: 'not covered by',
  unclear: 'unclear under',
}

export const USE: Readonly<Record<CountedFigure['use'], string>> = {
  active: 'counts',
  superseded: 'superseded',
  part: 'part of a whole',
  less_precise: 'less precise',
  discounted: 'discounted',
  bounds_only: 'gives bounds only',
  no_report: 'no number',
}
