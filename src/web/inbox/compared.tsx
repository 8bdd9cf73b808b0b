// What is compared, question by question: what either side says, how far that fits, and what it is worth.

import { EntryWords } from '../incident/evidence-table.tsx'
import { notesOf } from '../incident/meaning.ts'
import { peopleOf } from '../parts/counted.ts'
import { Fit } from '../parts/fit.tsx'
import { scaleOf } from '../parts/range-shape.ts'
import { Range } from '../parts/range.tsx'
import { Weight } from '../parts/weights.tsx'
import type { InboxItem } from '../record.ts'
import { useText } from '../text.tsx'
import type { ComparedRow } from './sides.ts'

interface ComparedProps {
  readonly rows: readonly ComparedRow[]
  readonly isPair: boolean
  readonly item: InboxItem
}

export function Compared({ rows, isPair, item }: ComparedProps) {
  const t = useText()
  const scale = scaleOf([
    item.incident.killed,
    item.incident.injured,
    ...(item.pair ? [item.pair.killed, item.pair.injured] : []),
  ])
  return (
    <section className="cmp-wrap scroll" tabIndex={0} aria-label={t('inbox.compared')}>
      <table className="cmpt">
        <thead>
          <tr>
            <th scope="col">{t('inbox.question')}</th>
            <th scope="col">{t(isPair ? `inbox.left.${item.question}` : 'inbox.left.alone')}</th>
            {isPair && <th scope="col">{t(`inbox.right.${item.question}`)}</th>}
            {isPair && <th scope="col">{t('inbox.fit')}</th>}
            {isPair && (
              <th scope="col" className="num">
                {t('inbox.weightOf')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.question} id={`row-${row.question}`} tabIndex={-1}>
              <th scope="row" className="quiet">
                {t(`evidence.${row.question}`)}
              </th>
              <Value row={row} side="left" scale={scale} />
              {isPair && <Value row={row} side="right" scale={scale} />}
              {isPair && <td>{row.fit === null ? null : <Fit level={row.fit} />}</td>}
              {isPair && <td className="num">{row.weight === null ? '–' : <Weight value={row.weight} />}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Value({
  row,
  side,
  scale,
}: {
  readonly row: ComparedRow
  readonly side: 'left' | 'right'
  readonly scale: number
}) {
  const t = useText()
  const [entry] = row[side]
  const className = side === 'right' && row.fit === 'differs' ? 'differs' : undefined
  if (entry === undefined) {
    return (
      <td className={className}>
        <span className="quiet">{t('evidence.silent')}</span>
      </td>
    )
  }
  const { notes, more } = notesOf(row[side], t)
  const { saying } = entry
  return (
    <td className={className}>
      <span className="val">
        <EntryWords entry={entry} />
        {notes.length > 0 && <small className="quiet">{notes.join(t('evidence.semicolon'))}</small>}
        {more > 0 && <small className="quiet">{t('evidence.more', { n: more })}</small>}
        {saying.kind === 'people' && (
          <span className="hide-s">
            <Range
              {...peopleOf(saying.quantity)}
              size="bar"
              harm={row.question === 'injured' ? 'injured' : 'killed'}
              scale={scale}
              width={110}
              isSilent
            />
          </span>
        )}
      </span>
    </td>
  )
}
