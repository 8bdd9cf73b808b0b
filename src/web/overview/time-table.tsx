// The band over time as a table: what the chart shows, in figures.

import { Heads } from '../parts/heads.tsx'
import { Range } from '../parts/range.tsx'
import type { People } from '../parts/range-shape.ts'
import { useText } from '../text.tsx'
import { peopleOf, type Step } from './series.ts'

export function TimeTable({ bars }: { readonly bars: readonly Step[] }) {
  const t = useText()
  return (
    <section className="scroll tall" tabIndex={0} aria-label={t('time.title')}>
      <table>
        <Heads
          of={[
            { name: t('time.days') },
            { name: t('time.incidents'), isFigure: true },
            { name: t('harm.killed'), isFigure: true },
            { name: t('harm.injured'), isFigure: true },
            { name: t('time.reports'), isFigure: true },
          ]}
        />
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.from}>
              <th scope="row">
                {bar.from === bar.to
                  ? t.day(bar.from)
                  : t('filters.fromTo', { from: t.day(bar.from), to: t.day(bar.to) })}
              </th>
              <td className="num">{bar.incidents > 0 ? t.number(bar.incidents) : '–'}</td>
              <td className="num">
                <Band people={peopleOf(bar, bar.killed)} />
              </td>
              <td className="num">
                <Band people={peopleOf(bar, bar.injured)} />
              </td>
              <td className="num">{t.number(bar.sources)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A dash where no incident of these days is of a grade that is summed. */
function Band({ people }: { readonly people: People | null }) {
  const t = useText()
  if (people) return <Range size="text" {...people} />
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr">{t('time.noneCounted')}</span>
    </>
  )
}
