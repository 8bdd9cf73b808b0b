// Settling a disagreement: which decision that is depends on what reports differ about.

import { type ReactNode, useState } from 'react'
import { useDecide } from '../parts/decide.ts'
import { whenInWords } from '../parts/when.ts'
import { Outside } from '../parts/outside.tsx'
import { Where } from '../parts/where.tsx'
import type { Conflict, IncidentPage, Kept, Place, Time, Wish } from '../record.ts'
import { useText } from '../text.tsx'
import { ActPanel, Reason } from './act-panel.tsx'
import { GradePanel } from './grade-panel.tsx'

interface Props {
  readonly page: IncidentPage
  readonly conflict: Conflict
  readonly onClose: () => void
}

export function SettlePanel({ page, conflict, onClose }: Props) {
  switch (conflict.type) {
    case 'attribution':
    case 'existence':
      return <GradePanel page={page} onClose={onClose} isInside />
    case 'place':
      return <ChooseValue page={page} conflict={conflict} onClose={onClose} read={placeOf} />
    case 'time':
      return <ChooseValue page={page} conflict={conflict} onClose={onClose} read={timeOf} />
    case 'number':
    case 'status':
    case 'means':
    case 'facility_identity':
      return <NotePanel page={page} about={conflict} onClose={onClose} />
  }
}

/** A value that a claim gives, how it reads, and the act that takes it. */
interface Value {
  readonly key: string
  readonly shown: (t: ReturnType<typeof useText>) => ReactNode
  readonly act: (incident: string) => Wish
}

const placeOf = ({ claim }: Kept): Value | null => {
  const place: Place | undefined = claim.places[0]
  if (place === undefined) return null
  return {
    key: `${place.name} ${place.precision}`,
    shown: (t) => (
      <>
        <Where place={place} /> <span className="quiet">{t(`precision.${place.precision}`)}</span>
      </>
    ),
    act: (incident) => ({ kind: 'set_place', incident, place }),
  }
}

const timeOf = ({ claim }: Kept): Value | null => {
  const time: Time | null = claim.time
  if (time === null) return null
  return {
    key: `${time.from}/${time.to}/${time.partOfDay}`,
    shown: (t) => whenInWords(time, t),
    act: (incident) => ({ kind: 'set_time', incident, time }),
  }
}

function ChooseValue({ page, conflict, onClose, read }: Props & { readonly read: (kept: Kept) => Value | null }) {
  const t = useText()
  const { incident, version } = page
  const { decide, isBusy } = useDecide()
  const [key, setKey] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const claims = new Set(conflict.sides.flatMap((side) => side.claims))
  const values = new Map(
    incident.claims
      .filter(({ id }) => claims.has(id))
      .flatMap((kept) => {
        const value = read(kept)
        return value === null ? [] : [[value.key, value] as const]
      }),
  )
  const chosen = key === null ? undefined : values.get(key)
  const submit = async (): Promise<void> => {
    if (chosen === undefined) return
    const deed = { acts: [chosen.act(incident.id)], reason: reason.trim(), expect: version, done: t('settle.done') }
    if (await decide(deed)) onClose()
  }
  return (
    <ActPanel
      isInside
      title={t(`settle.${conflict.type}`)}
      hint={t('settle.hint')}
      submit={t('settle.submit')}
      isReady={chosen !== undefined && !isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <fieldset className="offers">
        <legend>{t('settle.values')}</legend>
        {[...values.values()].map((value) => (
          <label key={value.key} className="offer">
            <input type="radio" name="value" checked={key === value.key} onChange={() => setKey(value.key)} />
            <span>{value.shown(t)}</span>
          </label>
        ))}
      </fieldset>
      <div className="row">
        <Reason value={reason} onChange={setReason} />
      </div>
    </ActPanel>
  )
}

interface NoteProps {
  readonly page: IncidentPage
  /** The disagreement that the note is to settle; left out: any note. */
  readonly about?: Conflict
  readonly onClose: () => void
}

/** What is kept in words: a reading of the disagreement, or anything else worth saying of the incident. */
export function NotePanel({ page, about, onClose }: NoteProps) {
  const t = useText()
  const { incident } = page
  const { decide, isBusy } = useDecide()
  const [text, setText] = useState(about === undefined ? '' : `${t(`conflict.${about.type}`)}: `)
  const submit = async (): Promise<void> => {
    const act = { kind: 'note' as const, incident: incident.id, text: text.trim() }
    if (await decide({ acts: [act], expect: null, done: t('note.done') })) onClose()
  }
  return (
    <ActPanel
      isInside={about !== undefined}
      title={about === undefined ? t('note.title') : t('note.settle')}
      hint={t('note.hint')}
      submit={t('note.submit')}
      isReady={text.trim() !== '' && !isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <label className="field">
        <span>{t('note.text')}</span>
        <textarea
          rows={3}
          value={text}
          onChange={(event) => setText(event.target.value)}
          maxLength={20000}
          required
          dir="auto"
        />
      </label>
    </ActPanel>
  )
}

/** Notes that people left. */
export function Notes({ page }: { readonly page: IncidentPage }) {
  const t = useText()
  const { notes } = page.incident
  if (notes.length === 0) return null
  return (
    <ul className="notes">
      {notes.map(({ text, by, at }) => (
        <li key={`${at} ${text}`}>
          <p dir="auto">
            <Outside text={text} />
          </p>
          <small className="quiet">
            <Outside text={by} />, {t.moment(at)}
          </small>
        </li>
      ))}
    </ul>
  )
}
