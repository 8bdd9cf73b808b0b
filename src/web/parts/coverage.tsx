// Whether a truce covered an incident: a square within brackets. It is no finding of breach, and carries no harm.

import type { Coverage } from '../../model/record.ts'
import { useText } from '../text.tsx'
import { Icon, type IconName } from './icon.tsx'

const SIGN: Readonly<Record<Coverage['result'], IconName>> = {
  covered: 'covered',
  unclear: 'unclear',
  not_covered: 'not-covered',
}

export function CoverageMark({
  result,
  withWord,
}: {
  readonly result: Coverage['result']
  readonly withWord?: boolean
}) {
  const t = useText()
  const word = t(`coverage.${result}`)
  return (
    <span className="fit">
      {withWord ? <Icon name={SIGN[result]} /> : <Icon name={SIGN[result]} label={word} />}
      {withWord ? <span>{word}</span> : null}
    </span>
  )
}

/** The strongest thing that can be said of an incident under all arrangements: covered by any, else unclear, else not. */
export function strongest(coverage: readonly Coverage[]): Coverage['result'] | null {
  if (coverage.some(({ result }) => result === 'covered')) return 'covered'
  if (coverage.some(({ result }) => result === 'unclear')) return 'unclear'
  return coverage.length > 0 ? 'not_covered' : null
}
