// Small words that several pages share.

/** "1 source", "1,200 sources". */
export const counted = (number: number, one: string, many: string): string =>
  `${String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')} ${number === 1 ? one : many}`

/** A code of the field guide as words: "single_origin" as "single origin". */
export const inWords = (code: string): string => code.replaceAll('_', ' ')

/** A message with the source's name before it, unless it names the source itself. */
export function named(name: string, message: string): string {
  if (message.includes(name)) return message
  return `${name}: ${/:\d+$/.test(name) ? withoutLine(message) : message}` // "list.jsonl:2" says the line already
}

/** A message on a line of JSON Lines, without which line it is. */
export const withoutLine = (message: string): string => message.replace(/^Line \d+(?:: |, )/, '')
