// Small words that several pages share.

/** "1 source", "1,200 sources". */
export const counted = (number: number, one: string, many: string): string =>
  `${String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')} ${number === 1 ? one : many}`

/** A code of the field guide as words: "single_origin" as "single origin". */
export const inWords = (code: string): string => code.replaceAll('_', ' ')
