// Why something was not done, in the desk's language where it has words for it, else in the server's.

import type { CallFailed } from '../client.ts'
import type { Text } from '../text.tsx'

export function whyRefused({ code, message }: Pick<CallFailed, 'code' | 'message'>, t: Text): string {
  if (code === 'unreachable') return t('states.unreachable')
  return t.has(`error.${code}`) ? t(`error.${code}`) : message
}
