// A save that met another's: what it was, what the others made of it, and one's own, side by side, to choose field by field. It
// stands at the head of the screen until it is settled; nothing was kept before.

import { useEffect, useId, useRef, useState } from 'react'
import { useCall } from '../queries.ts'
import type { Decision, Wish } from '../record.ts'
import { useText } from '../text.tsx'
import { besideOf, type Clash, clashesOf, fieldOf, valueIn, valueToSet } from './clash.ts'
import { Deed } from './deed.tsx'
import { Icon } from './icon.tsx'
import { Outside } from './outside.tsx'
import type { OpenClash } from './settle-clash.ts'
import '../style/claims.css'

type Choice = 'mine' | 'theirs'

export function ClashPanel({ open: { acts, since, version, resolve } }: { readonly open: OpenClash }) {
  const t = useText()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const clashes = clashesOf(acts, since)
  const beside = besideOf(clashes, since)
  const [choices, setChoices] = useState<readonly (Choice | null)[]>(() =>
    clashes.map(({ theirs }) => (theirs.length === 0 ? 'mine' : null)),
  )
  useEffect(() => form.current?.focus(), [])
  return (
    <form
      ref={form}
      className="act panel clash"
      aria-labelledby={id}
      tabIndex={-1}
      onSubmit={(event) => {
        event.preventDefault()
        resolve({ acts: acts.filter((_, i) => choices[i] === 'mine'), expect: version })
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') resolve(null)
      }}
    >
      <header>
        <h2 id={id}>
          <Icon name="differ" /> {t('clash.title')}
        </h2>
        <p className="small quiet" role="status">
          {t('clash.hint', { n: since.length })}
        </p>
      </header>
      <div className="body">
        {clashes.map((clash, i) => (
          <FieldRow
            key={JSON.stringify(clash.act)}
            clash={clash}
            choice={choices[i]}
            onChoose={(choice) => setChoices(choices.map((each, at) => (at === i ? choice : each)))}
          />
        ))}
        {beside.length > 0 && (
          <div className="small">
            {t('clash.beside')}
            <ul>
              {beside.map((decision) => (
                <li key={decision.seq}>
                  <Deed decision={decision} /> <Outside text={t('clash.by', { by: decision.by })} className="quiet" />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <footer>
        <button type="submit" className="btn main" disabled={choices.includes(null)}>
          {t('clash.keep')}
        </button>
        <button type="button" className="btn" onClick={() => resolve(null)}>
          {t('act.cancel')}
        </button>
      </footer>
    </form>
  )
}

interface RowProps {
  readonly clash: Clash
  readonly choice: Choice | null
  readonly onChoose: (choice: Choice) => void
}

function FieldRow({ clash, choice, onChoose }: RowProps) {
  const t = useText()
  const name = useId()
  const { act, field, theirs } = clash
  const last = theirs.at(-1)
  const mine = valueToSet(act, t)
  const option = (which: Choice, title: string, value: React.ReactNode) => (
    <label className="offer">
      <input type="radio" name={name} checked={choice === which} onChange={() => onChoose(which)} />
      <span>
        <b>
          <Outside text={title} />
        </b>{' '}
        {value}
      </span>
    </label>
  )
  return (
    <fieldset className="offers">
      <legend>{t(`clash.field.${field}`)}</legend>
      <Earlier clash={clash} />
      {last !== undefined &&
        option('theirs', t('clash.theirs', { by: last.by }), <Said decision={last} value={valueToSet(last, t)} />)}
      {option('mine', t('clash.mine'), mine === null ? <Own act={act} /> : <Outside text={mine} />)}
    </fieldset>
  )
}

/** A value, or the sentence where a decision sets none. */
function Said({ decision, value }: { readonly decision: Decision; readonly value: string | null }) {
  const t = useText()
  return (
    <>
      {value === null ? <Deed decision={decision} /> : <Outside text={value} />}
      {decision.reason !== '' && (
        <span className="quiet">
          {t('evidence.comma')}
          <Outside text={decision.reason} />
        </span>
      )}
    </>
  )
}

/** One's own act as a sentence; to part claims is a split whose new id is not known yet. */
function Own({ act }: { readonly act: Wish }) {
  const t = useText()
  if (act.kind === 'part') return t('clash.part', { n: act.claims.length })
  return <Deed decision={{ ...act, seq: 0, at: '', by: '', reason: '' }} />
}

/** What the field was before the others came. */
function Earlier({ clash: { act, incident, theirs } }: { readonly clash: Clash }) {
  const t = useText()
  const first = theirs.at(0)
  const isAsked = first !== undefined && incident !== null
  const before = useCall(
    'GET /api/incidents/:id/at/:seq',
    { params: { id: incident ?? '', seq: String(first === undefined ? 0 : first.seq - 1) } },
    { enabled: isAsked },
  )
  const value = isAsked && before.data ? valueIn(before.data.incident, fieldOf(act), t) : null
  if (value === null) return null
  return (
    <span className="offer still">
      <b>{t('clash.earlier')}</b> <Outside text={value} />
    </span>
  )
}
