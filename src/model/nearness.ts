// Whether "near" is to be said before a place's name.

import type { Place } from './reading.ts'

// "south of Hodeidah airport", "between Hays and Khokha": the name as written says by itself that it is no point.
const TELLS_WHERE =
  /^(?:just |to the )?(?:(?:(?:north|south)[- ]?(?:east|west)?|east|west) of|outside|between|near|close to|off|along|around) /

/** Whether it was near the place that is named, and the name does not tell that itself. */
export const isNear = ({ precision, name }: Pick<Place, 'precision' | 'name'>): boolean =>
  precision === 'near' && !TELLS_WHERE.test(name)
