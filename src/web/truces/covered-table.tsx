// What was documented in the incidents each arrangement covered; with the grades that are summed. Unclear ones are counted apart.

import { Heads } from '../parts/heads.tsx'
import { Outside } from '../parts/outside.tsx'
import { Figure, Range } from '../parts/range.tsx'
import { scaleOf } from '../parts/range-shape.ts'
import { useCall } from '../queries.ts'
import { type Text, useText } from '../text.tsx'
import { Scope, truceName } from './lanes.tsx'
import { effectsOf } from '../../model/stretches.ts'
import type { Truce } from './truces.tsx'

interface TableProps {
  readonly truces: readonly Truce[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

export function CoveredTable({ truces, chosen, onChoose }: TableProps) {
  const t = useText()
  const counted = useCall('GET /api/summary').data?.counted ?? []
  const scale = scaleOf(truces.flatMap(({ killed }) => (killed ? [killed] : [])))
  const grades = t.list(
    counted.map((grade) => t(`grade.${grade}`).toLocaleLowerCase(t.locale)),
    'or',
  )
  return (
    <section className="panel">
      <header>
        <h2>{t('truces.killedCovered')}</h2>
        <span className="quiet small hide-s">{t('truces.killedHint', { grades })}</span>
      </header>
      <section className="scroll" tabIndex={0} aria-label={t('truces.killedCovered')}>
        <table>
          <Heads
            of={[
              { name: t('truces.arrangement') },
              { name: t('truces.inEffect') },
              { name: t('truces.scope') },
              { name: t('harm.killed'), isFigure: true },
              { name: t('truces.bar'), isUnseen: true },
              { name: t('coverage.covered'), isFigure: true },
              { name: t('coverage.unclear'), isFigure: true },
            ]}
          />
          <tbody>
            {truces.map((truce) => (
              <Row
                key={truce.arrangement.id}
                truce={truce}
                scale={scale}
                isChosen={truce.arrangement.id === chosen}
                onChoose={onChoose}
              />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

interface RowProps {
  readonly truce: Truce
  readonly scale: number
  readonly isChosen: boolean
  readonly onChoose: (id: string) => void
}

function Row({ truce, scale, isChosen, onChoose }: RowProps) {
  const t = useText()
  const sum = truce.killed
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      <th scope="row">
        <button type="button" className="as-link" onClick={() => onChoose(truce.arrangement.id)}>
          <Outside text={truceName(truce, t)} />
        </button>
      </th>
      <td>{effectInWords(truce, t)}</td>
      <td>
        <Scope truce={truce} />
      </td>
      <td className="num">{sum ? <Figure {...sum} onOpen={() => onChoose(truce.arrangement.id)} /> : '–'}</td>
      <td>{sum ? <Range size="bar" {...sum} scale={scale} width={90} isSilent /> : null}</td>
      <td className="num">{t.number(truce.covered)}</td>
      <td className="num">{t.number(truce.unclear)}</td>
    </tr>
  )
}

function effectInWords({ arrangement }: Truce, t: Text): string {
  const effects = effectsOf(arrangement)
  if (effects.length === 0) return t('truces.notInEffect')
  return effects
    .map(({ from, to }) => (from === to ? t.day(from) : t('filters.fromTo', { from: t.day(from), to: t.day(to) })))
    .join(t('incidents.comma'))
}
