// What was put into the field: the address of a page, or a text.

/** One word that is a web address. */
export function isAddress(given: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(given)) return false
  try {
    return new URL(given).hostname.includes('.') || new URL(given).hostname === 'localhost'
  } catch {
    return false // "http://[" and the like
  }
}
