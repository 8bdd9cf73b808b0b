// Words handed to the clipboard, and said so at the foot.

import type { Text } from '../text.tsx'
import { say } from './said.ts'

export async function copyWords(words: string, t: Text): Promise<void> {
  try {
    await navigator.clipboard.writeText(words)
    say({ text: t('copy.done') })
  } catch {
    // An address that is neither this machine's nor https has no clipboard.
    say({ text: t('copy.failed'), isFailure: true })
  }
}
