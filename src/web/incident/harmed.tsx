// People harmed: one bar for each origin on one scale, and together, with a needle at the figure used. A figure opens its trail.

import { type ReactNode, useId, useRef, useState } from 'react'
import { EngineReason } from '../parts/engine-reason.tsx'
import { Icon } from '../parts/icon.tsx'
import { OriginName } from '../parts/origin-name.tsx'
import { rangeOf } from '../parts/counted.ts'
import { apartOf, peopleApart } from '../parts/harm-figures.tsx'
import { barShape, type People } from '../parts/range-shape.ts'
import { Figure, Range } from '../parts/range.tsx'
import { Trail } from '../parts/trail.tsx'
import { useWidth } from '../parts/use-width.ts'
import type { Group } from '../../model/codes.ts'
import type { FigureRange } from '../../model/record.ts'
import type { Incident, IncidentPage, Line } from '../record.ts'
import { useText } from '../text.tsx'
import { ChooseFigure } from './choose-figure.tsx'
import { type CellEntry, said } from './evidence.ts'
import { EntryWords } from './evidence-table.tsx'
import { listed, meaningOf } from './meaning.ts'
import { axisFor, figuresPerOrigin, type OriginFigure } from './per-origin.ts'

type Harm = 'killed' | 'injured'

/** Whose figure is open: an origin's by its place in the chart, that of all together, or that of a group that stands apart. */
interface OpenFigure {
  readonly harm: Harm
  readonly of: number | 'together' | Group
}

interface Props {
  readonly page: IncidentPage
  readonly mayDecide: boolean
  readonly choosing: Harm | null
  readonly onChoose: (harm: Harm | null) => void
  readonly open: OpenFigure | null
  readonly onOpen: (open: OpenFigure | null) => void
}

export type { OpenFigure }

export function Harmed({ page, mayDecide, choosing, onChoose, open, onOpen }: Props) {
  const t = useText()
  const title = useId()
  const { incident } = page
  const isDiffering = incident.conflicts.some(({ type }) => type === 'number')
  return (
    <section className="panel" aria-labelledby={title}>
      <header>
        <h2 id={title}>{t('harmed.title')}</h2>
        {isDiffering && (
          <span className="tag differ">
            <Icon name="differ" />
            {t('harmed.differ')}
          </span>
        )}
        {mayDecide && incident.killed.low !== null && (
          <div className="end">
            <button
              type="button"
              className="btn plain"
              aria-expanded={choosing !== null}
              onClick={() => onChoose(choosing === null ? 'killed' : null)}
            >
              <Icon name="pen" />
              {t('harmed.choose')}
            </button>
          </div>
        )}
      </header>
      {choosing !== null && (
        <ChooseFigure page={page} harm={choosing} onHarm={onChoose} onClose={() => onChoose(null)} />
      )}
      <div className="figs">
        <HarmChart page={page} harm="killed" open={open} onOpen={onOpen} />
        <HarmChart page={page} harm="injured" open={open} onOpen={onOpen}>
          <Also incident={incident} />
        </HarmChart>
      </div>
      {open !== null && <FigureTrail page={page} open={open} />}
    </section>
  )
}

interface ChartProps extends Pick<Props, 'page' | 'open' | 'onOpen'> {
  readonly harm: Harm
  readonly children?: ReactNode
}

function HarmChart({ page, harm, open, onOpen, children }: ChartProps) {
  const t = useText()
  const { incident } = page
  const range = incident[harm]
  const figures = figuresPerOrigin(incident, harm)
  const apart = apartOf(incident, harm)
  const together: readonly Together[] =
    apart.length === 0
      ? [{ of: 'together', name: t('harmed.together'), people: { ...range, used: range.best } }]
      : apart.map((figure) => ({
          of: figure.group ?? 'together',
          name: t('harmed.togetherOf', { group: t(`group.${figure.group}`) }),
          people: peopleApart(figure),
        }))
  const isChosen = incident.chosen.some((each) => each.harm === harm)
  const press = (of: OpenFigure['of']) => () => onOpen(open?.harm === harm && open.of === of ? null : { harm, of })
  const isOpen = (of: OpenFigure['of']): boolean => open?.harm === harm && open.of === of
  return (
    <div className={`harm ${harm}`}>
      <div className="big">
        {apart.length === 0 ? (
          <Figure {...range} harm={harm} onOpen={press('together')} isOpen={isOpen('together')} />
        ) : (
          apart.map(({ group, range: own }) => {
            const of = group ?? 'together'
            return <Figure key={of} {...own} who={group} harm={harm} onOpen={press(of)} isOpen={isOpen(of)} />
          })
        )}
        <small>
          {t(apart.length === 0 ? `harmed.${harm}` : `harmed.apart.${harm}`)}
          {(apart.length === 0 || isChosen) &&
            range.best !== null &&
            range.best !== range.low &&
            ` ${t(isChosen ? 'harmed.chosen' : 'harmed.used', { n: range.best })}`}
        </small>
      </div>
      {figures.length > 0 && (
        <Lines figures={figures} together={together} best={range.best} harm={harm} press={press} isOpen={isOpen} />
      )}
      {children}
    </div>
  )
}

/** What all origins come to: one row, or one for each group that stands apart. */
interface Together {
  readonly of: OpenFigure['of']
  readonly name: string
  readonly people: People
}

interface LinesProps {
  readonly figures: readonly OriginFigure[]
  readonly together: readonly Together[]
  /** The figure used. */
  readonly best: number | null
  readonly harm: Harm
  readonly press: (of: OpenFigure['of']) => () => void
  readonly isOpen: (of: OpenFigure['of']) => boolean
}

const MOST_LINES = 8
const MARK_ROOM = 20 // px

function Lines({ figures, together, best, harm, press, isOpen }: LinesProps) {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  const width = Math.max(80, useWidth(box, 240))
  const all = axisFor([
    ...together.map(({ people }) => ({ ...people, best })),
    ...figures.map((each) => ({ ...each, best: null })),
  ])
  const scale = all[all.length - 1]
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole || figures.length <= MOST_LINES ? figures : extremes(figures, best)
  // The figure stands behind its bar: room is left for it at the end.
  const room = Math.max(60, width - FIGURE_ROOM)
  // Where they would run into one another, only the ends are named.
  const marks = room / all.length > MARK_ROOM ? all : [all[0], scale]
  const rows = [
    ...shown.map((figure) => ({
      of: figures.indexOf(figure) as OpenFigure['of'],
      name: <OriginName name={figure.origin} />,
      people: { ...figure, ...(figure.isFighters ? { state: 'fighters' as const } : {}) } as People,
      isAll: false,
    })),
    ...together.map((each) => ({ ...each, isAll: true })),
  ]
  return (
    <div className="lines">
      {rows.map(({ of, name, people, isAll }) => {
        const { kind, low, span, open } = barShape(people, scale, room)
        const end = Math.max(
          kind === 'zero' ? ZERO_SIGN : 0,
          (low?.x ?? 0) + (low?.w ?? 0),
          (span?.x ?? 0) + (span?.w ?? 0),
          open === null ? 0 : open + 9,
        )
        return (
          <div key={of} className={isAll ? 'line all' : 'line'}>
            <span className="l">{name}</span>
            <span className="b">
              <Range {...people} size="bar" harm={harm} scale={scale} width={room} isSilent />
              <span className="f" style={{ '--x': `${end + 7}px` } as object}>
                <Figure {...people} used={null} harm={harm} onOpen={press(of)} isOpen={isOpen(of)} />
              </span>
            </span>
          </div>
        )
      })}
      <div className="line axis" aria-hidden="true">
        <span className="l" />
        <span className="b" ref={box}>
          {marks.map((mark) => (
            <i key={mark} style={{ '--x': `${(mark / scale) * (room - CHEVRONS)}px` } as object}>
              {t.number(mark)}
            </i>
          ))}
        </span>
      </div>
      {shown.length < figures.length && (
        <button type="button" className="btn s" onClick={() => setIsWhole(true)}>
          {t('harmed.allOrigins', { n: figures.length })}
        </button>
      )}
    </div>
  )
}

const FIGURE_ROOM = 62
const CHEVRONS = 12
const ZERO_SIGN = 8

/** Of very many: the lowest, the highest, the one that gives the figure used, and the first of the rest. */
function extremes(figures: readonly OriginFigure[], used: number | null): OriginFigure[] {
  const byLow = [...figures].sort((a, b) => (a.low ?? 0) - (b.low ?? 0))
  const byHigh = [...figures].sort((a, b) => (b.high ?? 0) - (a.high ?? 0))
  const kept = new Set([byLow[0], byHigh[0], figures.find(({ low, high }) => low === used || high === used)])
  for (const figure of figures) if (kept.size < MOST_LINES) kept.add(figure)
  return figures.filter((figure) => kept.has(figure))
}

/** Parts and other harms: stated, and never added to the whole. */
function Also({ incident }: { readonly incident: Incident }) {
  const t = useText()
  const apart = [...apartOf(incident, 'killed'), ...apartOf(incident, 'injured')]
  const others = incident.figures.filter((figure) => !apart.includes(figure) && isOther(figure))
  if (others.length === 0) return null
  const items = others.map(({ harm, group, demographic, range }) => {
    const people = rangeOf(range, demographic ?? group, t)
    return t('counted.harmed', { people, harm: t(`harm.${harm}`) })
  })
  return <p className="small quiet also">{t('harmed.also', { list: listed(items, t) })}</p>
}

const isOther = ({ harm, group, demographic, range }: Incident['figures'][number]): boolean =>
  range.low !== null && (group !== null || demographic !== null || (harm !== 'killed' && harm !== 'injured'))

/** The words behind a figure, one claim at a time. */
function FigureTrail({ page, open }: { readonly page: IncidentPage; readonly open: OpenFigure }) {
  const t = useText()
  const [at, setAt] = useState(0)
  const { incident } = page
  const figures = figuresPerOrigin(incident, open.harm)
  const range = rangeBehind(incident, open)
  const claims = typeof open.of === 'number' ? (figures[open.of]?.claims ?? []) : (range?.claims ?? [])
  const entries = claims.flatMap((id) => entryFor(page, id, open.harm) ?? [])
  const entry = entries[Math.min(at, entries.length - 1)]
  const source = entry && page.sources.find(({ id }) => id === entry.kept.source)
  const line: Line | null = incident.lines.find((each) => entry && each.claims.includes(entry.kept.id)) ?? null
  return (
    <div className="figure-trail">
      {range !== null && range.reason !== '' && (
        <p className="small">
          {t('harmed.because')} <EngineReason sentence={range.reason} /> <span className="quiet">({range.policy})</span>
        </p>
      )}
      {entries.length > 1 && (
        <fieldset className="among" aria-label={t('evidence.among')}>
          {entries.map((each, i) => (
            <button
              key={each.kept.id}
              type="button"
              className="btn s"
              aria-pressed={each === entry}
              onClick={() => setAt(i)}
            >
              <EntryWords entry={each} />
            </button>
          ))}
        </fieldset>
      )}
      {entry && source ? (
        <Trail
          kept={entry.kept}
          source={source}
          context={page.contexts[entry.kept.id] ?? null}
          words={entry.words}
          meaning={meaningOf(entry, t)}
          line={line}
        />
      ) : (
        <p className="small quiet">{t('harmed.noWords')}</p>
      )}
    </div>
  )
}

/** The range that is open, unless it is that of one origin. */
function rangeBehind(incident: Incident, { harm, of }: OpenFigure): FigureRange | null {
  if (of === 'together') return incident[harm]
  return apartOf(incident, harm).find(({ group }) => group === of)?.range ?? null
}

function entryFor({ incident, answers }: IncidentPage, id: string, harm: Harm): CellEntry | null {
  const kept = [...incident.claims, ...answers].find((each) => each.id === id)
  if (kept === undefined) return null
  const entries = said(harm, kept)
  return (
    entries.find(({ saying }) => saying.kind === 'people' && saying.quantity.partOf === null) ?? entries.at(0) ?? null
  )
}
