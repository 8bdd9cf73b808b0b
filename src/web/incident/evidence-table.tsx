// The evidence: one row per line of evidence or per report, one column per question. A cell opens in place, below its row, with
// the words it rests on. Arrows move between cells.

import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { Outside } from '../parts/outside.tsx'
import { Icon } from '../parts/icon.tsx'
import { Trail } from '../parts/trail.tsx'
import type { IncidentPage } from '../record.ts'
import { useText } from '../text.tsx'
import {
  type Cell,
  type CellEntry,
  type EvidenceRow,
  QUESTIONS,
  type Question,
  rowsByOrigin,
  rowsByReport,
} from './evidence.ts'
import { meaningOf, notesOf, ownWords } from './meaning.ts'
import { isMoved, nextCell } from './moves.ts'

/** Which cell is open, and which of the things said in it. */
export interface OpenCell {
  readonly row: string
  readonly question: Question
  readonly at: number
}

interface Props {
  readonly page: IncidentPage
  readonly by: 'origin' | 'report'
  readonly onBy: (by: 'origin' | 'report') => void
  readonly open: OpenCell | null
  readonly onOpen: (open: OpenCell | null) => void
}

const MOST_ROWS = 30

export function EvidenceTable({ page, by, onBy, open, onOpen }: Props) {
  const t = useText()
  const title = useId()
  const [isWhole, setIsWhole] = useState(false)
  const all = useMemo(() => (by === 'origin' ? rowsByOrigin(page) : rowsByReport(page)), [page, by])
  const rows = isWhole || all.length <= MOST_ROWS ? all : telling(all, page, open)
  const questions = QUESTIONS.filter(
    (question) => question !== 'hit' || all.some((row) => row.cells.hit.entries.length > 0),
  )
  const hint = t(by === 'origin' ? 'evidence.hintOrigin' : 'evidence.hintReport')
  return (
    <section className="panel" aria-labelledby={title}>
      <header>
        <h2 id={title}>{t('evidence.title')}</h2>
        <span className="quiet small hide-s">{hint}</span>
        <div className="end">
          <fieldset className="seg" aria-label={t('evidence.rowsBy')}>
            <button type="button" aria-pressed={by === 'origin'} onClick={() => onBy('origin')}>
              {t('evidence.byOrigin')}
            </button>
            <button type="button" aria-pressed={by === 'report'} onClick={() => onBy('report')}>
              {t('evidence.byReport')}
            </button>
          </fieldset>
        </div>
      </header>
      {/* what scrolls must be reached by keys */}
      <section className="scroll" tabIndex={0} aria-label={hint}>
        <Grid rows={rows} questions={questions} page={page} open={open} onOpen={onOpen} />
      </section>
      {rows.length < all.length && (
        <p className="pad">
          <button type="button" className="btn" onClick={() => setIsWhole(true)}>
            {t('evidence.showAll', { n: all.length })}
          </button>
        </p>
      )}
    </section>
  )
}

/** Of very many rows: the first, those at the ends of the range, and the one that is open. */
function telling(all: readonly EvidenceRow[], { incident }: IncidentPage, open: OpenCell | null): EvidenceRow[] {
  const ends = new Set(
    incident.counted
      .filter(({ use, floor, ceiling }) => use === 'active' && isEnd(incident, floor, ceiling))
      .map(({ claim }) => claim),
  )
  return all.filter(
    (row, i) => i < MOST_ROWS - 6 || row.key === open?.row || row.claims.some((kept) => ends.has(kept.id)),
  )
}

const isEnd = ({ killed, injured }: IncidentPage['incident'], floor: number | null, ceiling: number | null): boolean =>
  [killed, injured].some(({ low, high, best }) => [low, best].includes(floor) || (high !== null && high === ceiling))

interface GridProps {
  readonly rows: readonly EvidenceRow[]
  readonly questions: readonly Question[]
  readonly page: IncidentPage
  readonly open: OpenCell | null
  readonly onOpen: (open: OpenCell | null) => void
}

function Grid({ rows, questions, page, open, onOpen }: GridProps) {
  const t = useText()
  const table = useRef<HTMLTableElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && open !== null) {
      event.stopPropagation()
      onOpen(null)
      focusCell(table.current, open)
      return
    }
    if (!isMoved(event.key) || !(event.target instanceof HTMLElement)) return
    const here = event.target.closest<HTMLElement>('[data-cell]')?.dataset.cell
    if (here === undefined || event.target.dataset.cell === undefined) return
    const keys = rows.map((row) => questions.map((question) => cellKey(row, question)))
    const filled = (key: string): boolean => table.current?.querySelector(`[data-cell="${CSS.escape(key)}"]`) !== null
    const next = nextCell(keys, here, event.key, t.dir === 'rtl', filled)
    if (next === null) return
    event.preventDefault()
    table.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(next)}"]`)?.focus()
  }
  const first = rows[0] && questions.find((question) => rows[0].cells[question].entries.length > 0)
  return (
    // Arrows move between the cells, which are buttons.
    <table className="ev" ref={table} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col">{t('evidence.who')}</th>
          {questions.map((question) => (
            <th key={question} scope="col">
              {t(`evidence.${question}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.key}
            row={row}
            questions={questions}
            page={page}
            open={open?.row === row.key ? open : null}
            isEntrance={(question) =>
              open === null ? row === rows[0] && question === first : open.row === row.key && open.question === question
            }
            onOpen={onOpen}
          />
        ))}
      </tbody>
    </table>
  )
}

const cellKey = (row: Pick<EvidenceRow, 'key'>, question: Question): string => `${row.key} ${question}`

function focusCell(table: HTMLTableElement | null, { row, question }: OpenCell): void {
  table?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(`${row} ${question}`)}"]`)?.focus()
}

interface RowProps extends Omit<GridProps, 'rows'> {
  readonly row: EvidenceRow
  readonly isEntrance: (question: Question) => boolean
}

function Row({ row, questions, page, open, isEntrance, onOpen }: RowProps) {
  const entries = open === null ? [] : row.cells[open.question].entries
  return (
    <>
      <tr>
        <Who row={row} />
        {questions.map((question) => (
          <TableCell
            key={question}
            row={row}
            question={question}
            cell={row.cells[question]}
            isOpen={open?.question === question}
            isEntrance={isEntrance(question)}
            onPress={() => onOpen(open?.question === question ? null : { row: row.key, question, at: 0 })}
          />
        ))}
      </tr>
      {open !== null && entries.length > 0 && (
        <tr className="open-row">
          <td colSpan={questions.length + 1} id={`opened-${row.key}`}>
            <Opened row={row} entries={entries} open={open} page={page} onOpen={onOpen} />
          </td>
        </tr>
      )}
    </>
  )
}

/** Whose word it is, and how it came. */
function Who({ row }: { readonly row: EvidenceRow }) {
  const t = useText()
  const { line, sources, who } = row
  const outlets = [...new Set(sources.flatMap(({ publisher }) => publisher ?? []))].filter((name) => name !== who)
  return (
    <th scope="row" className="who">
      <b>{who === null ? t('evidence.noName') : <Outside text={who} />}</b>
      <small>
        {outlets.length > 0 &&
          t.rich(
            'evidence.via',
            { name: outlets[0], n: outlets.length - 1 },
            { name: () => <Outside text={outlets[0]} /> },
          )}
        {outlets.length > 0 && t('evidence.comma')}
        {t('evidence.reports', { n: sources.length })}
        {line?.isInterested === true && (
          <>
            {t('evidence.comma')}
            {t('evidence.interested')}
          </>
        )}
      </small>
    </th>
  )
}

interface CellProps {
  readonly row: EvidenceRow
  readonly question: Question
  readonly cell: Cell
  readonly isOpen: boolean
  readonly isEntrance: boolean
  readonly onPress: () => void
}

function TableCell({ row, question, cell, isOpen, isEntrance, onPress }: CellProps) {
  const t = useText()
  const label = t(`evidence.${question}`)
  const [entry] = cell.entries
  if (entry === undefined) {
    return (
      <td data-q={label}>
        <span className="na">{t('evidence.silent')}</span>
      </td>
    )
  }
  const isDiffering = cell.conflicts.length > 0
  const { notes, more } = notesOf(cell.entries, t)
  return (
    <td data-q={label} className={[isDiffering ? 'differs' : '', isOpen ? 'open' : ''].filter(Boolean).join(' ')}>
      <div className="v">
        <button
          type="button"
          className="cell"
          data-cell={cellKey(row, question)}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `opened-${row.key}` : undefined}
          tabIndex={isEntrance ? 0 : -1}
          onClick={onPress}
        >
          <EntryWords entry={entry} />
          {isDiffering && (
            <span className="sr">
              {' '}
              {t('evidence.differs', { types: cell.conflicts.map((type) => t(`conflict.${type}`)).join(', ') })}
            </span>
          )}
        </button>
        {notes.length > 0 && <small>{notes.join(t('evidence.semicolon'))}</small>}
        {more > 0 && <small>{t('evidence.more', { n: more })}</small>}
      </div>
    </td>
  )
}

const MOST_WORDS = 42

/** The words of a source, or the desk's where it has none for this alone. */
export function EntryWords({ entry }: { readonly entry: CellEntry }) {
  const t = useText()
  if (entry.words === null) return ownWords(entry, t)
  const words = entry.words.length > MOST_WORDS ? `${entry.words.slice(0, MOST_WORDS - 1).trimEnd()}…` : entry.words
  return <Outside text={words} />
}

interface OpenedProps {
  readonly row: EvidenceRow
  readonly entries: readonly CellEntry[]
  readonly open: OpenCell
  readonly page: IncidentPage
  readonly onOpen: (open: OpenCell) => void
}

function Opened({ row, entries, open, page, onOpen }: OpenedProps) {
  const t = useText()
  const at = Math.min(open.at, entries.length - 1)
  const entry = entries[at]
  const source = page.sources.find(({ id }) => id === entry.kept.source)
  if (source === undefined) return null
  return (
    <>
      {entries.length > 1 && (
        <fieldset className="among" aria-label={t('evidence.among')}>
          {entries.map((each, i) => (
            <button
              key={`${each.kept.id} ${each.words ?? ''}`}
              type="button"
              className="btn s"
              aria-pressed={i === at}
              onClick={() => onOpen({ ...open, at: i })}
            >
              <EntryWords entry={each} />
            </button>
          ))}
        </fieldset>
      )}
      <Trail
        kept={entry.kept}
        source={source}
        context={page.contexts[entry.kept.id] ?? null}
        words={entry.words}
        meaning={meaningOf(entry, t)}
        line={row.line}
      />
      {row.cells[open.question].conflicts.map((type) => (
        <p key={type} className="small differ-note">
          <Icon name="differ" /> {t('evidence.takesPart', { type: t(`conflict.${type}`) })}
        </p>
      ))}
    </>
  )
}
