// Where reports differ: the sides of each disagreement next to each other, with the origins behind them. To settle one is to
// choose for a purpose; no claim changes and it can be undone.

import { useId, useState } from 'react'
import { Icon } from '../parts/icon.tsx'
import { ListOf } from '../parts/list-of.tsx'
import { Outside } from '../parts/outside.tsx'
import type { Conflict, IncidentPage } from '../record.ts'
import { useText } from '../text.tsx'
import { SettlePanel } from './settle.tsx'
import { denierOf, sideInWords } from './side-words.ts'

interface Props {
  readonly page: IncidentPage
  readonly mayDecide: boolean
  /** Settling a number is choosing a figure, which has its own place. */
  readonly onChoose: (harm: 'killed' | 'injured') => void
}

export function Differences({ page, mayDecide, onChoose }: Props) {
  const t = useText()
  const title = useId()
  const [settling, setSettling] = useState<number | null>(null)
  const { conflicts } = page.incident
  if (conflicts.length === 0) return null
  return (
    <section className="panel" aria-labelledby={title}>
      <header>
        <h2 id={title}>{t('differ.title')}</h2>
        <span className="quiet small">{t('differ.hint')}</span>
      </header>
      <div className="split">
        {conflicts.map((conflict, i) => (
          <div className="row" key={`${conflict.type} ${conflict.about}`}>
            <div>
              <span className="tag differ">
                <Icon name="differ" />
                {t(`conflict.${conflict.type}`)}
              </span>
            </div>
            <div className="sides">
              {conflict.sides.map((side) => (
                <Side key={side.value} conflict={conflict} side={side} deniedBy={page.incident.grades.deniedBy} />
              ))}
            </div>
            {mayDecide && (
              <button
                type="button"
                className="btn"
                aria-expanded={settling === i}
                onClick={() =>
                  conflict.type === 'number'
                    ? onChoose(conflict.about.startsWith('injured') ? 'injured' : 'killed')
                    : setSettling(settling === i ? null : i)
                }
              >
                {t('differ.settle')}
                <span className="sr"> {t(`conflict.${conflict.type}`)}</span>
              </button>
            )}
            {settling === i && <SettlePanel page={page} conflict={conflict} onClose={() => setSettling(null)} />}
          </div>
        ))}
      </div>
    </section>
  )
}

interface SideProps {
  readonly conflict: Conflict
  readonly side: Conflict['sides'][number]
  readonly deniedBy: readonly string[]
}

function Side({ conflict, side, deniedBy }: SideProps) {
  const t = useText()
  const denier = denierOf(side, deniedBy)
  return (
    <div className="side">
      <b className="strong">
        {denier === null
          ? (sideInWords(conflict, side, t) ?? <Outside text={side.value} />)
          : t.rich('differ.denies', { name: denier }, { name: () => <Outside text={denier} /> })}
      </b>
      <small>
        <ListOf names={side.origins} />
        {t('evidence.semicolon')}
        {t('differ.origins', { n: side.origins.length })}
      </small>
    </div>
  )
}
