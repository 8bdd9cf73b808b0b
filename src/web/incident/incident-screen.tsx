// One incident: what is known in a sentence, four facts, the figures of each origin, the evidence cell by cell, where reports
// differ, and what people decided.

import { useEffect, useState } from 'react'
import { useLocation, useParams, useSearch } from 'wouter'
import { useDecide } from '../parts/decide.ts'
import { Icon } from '../parts/icon.tsx'
import { Kind } from '../parts/kind.tsx'
import { Menu, type MenuItem } from '../parts/menu.tsx'
import { Shown } from '../parts/states.tsx'
import { useCall } from '../queries.ts'
import type { IncidentPage } from '../record.ts'
import { useKeys } from '../shell/keys.ts'
import '../style/incident.css'
import { useText } from '../text.tsx'
import { Differences } from './differences.tsx'
import { EvidenceTable, type OpenCell } from './evidence-table.tsx'
import { Facts } from './facts.tsx'
import { GradePanel } from './grade-panel.tsx'
import { Harmed, type OpenFigure } from './harmed.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { MergePanel } from './merge-panel.tsx'
import { PlacePanel } from './place-panel.tsx'
import { PublishPanel } from './publish-panel.tsx'
import { RejectPanel } from './reject-panel.tsx'
import { NotePanel, Notes } from './settle.tsx'
import { SplitPanel } from './split-panel.tsx'
import { Lead, Title, titleInWords } from './title.tsx'
import { WhyPanel } from './why-panel.tsx'

export function IncidentScreen() {
  const [, go] = useLocation()
  const asked = decodeURIComponent(useParams<{ id: string }>().id ?? '')
  const page = useCall('GET /api/incidents/:id', { params: { id: asked } })
  const shown = page.isPlaceholderData ? undefined : page.data?.incident.id
  useEffect(() => {
    // A merged id is shown under the one it leads to.
    if (shown !== undefined && shown !== asked) go(`/incidents/${encodeURIComponent(shown)}`, { replace: true })
  }, [shown, asked, go])
  return (
    <Shown of={page} rows={8} isWhole>
      {(data) => <IncidentView key={data.incident.id} page={data} />}
    </Shown>
  )
}

type Act = 'merge' | 'split' | 'grade' | 'note' | 'reject' | 'publish'

function IncidentView({ page }: { readonly page: IncidentPage }) {
  const t = useText()
  const session = useCall('GET /api/session')
  const mayDecide = session.data?.may.includes('decide') ?? false
  const { incident } = page
  const [act, setAct] = useState<Act | null>(null)
  const [choosing, setChoosing] = useState<'killed' | 'injured' | null>(null)
  // "?open=killed": the way from a figure elsewhere to its words.
  const asked = new URLSearchParams(useSearch()).get('open')
  const [figure, setFigure] = useState<OpenFigure | null>(
    asked === 'killed' || asked === 'injured' ? { harm: asked, of: 'together' } : null,
  )
  const [by, setBy] = useState<'origin' | 'report'>('origin')
  const [open, setOpen] = useState<OpenCell | null>(null)
  useEffect(() => {
    document.title = `${titleInWords(incident, t)} – Breadcrumb`
  }, [incident, t])
  const close = (): void => setAct(null)
  const choose = (harm: 'killed' | 'injured' | null): void => {
    setChoosing(harm)
    if (harm !== null) document.getElementById('harmed')?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <>
      <div className="head">
        <div>
          <div className="id">
            <Kind type={incident.eventType} />
            <div>
              <h1>
                <Title incident={incident} />
              </h1>
              <span className="tag">
                <Icon name={incident.published == null ? 'pen' : 'send'} />
                {t(incident.published == null ? `state.${incident.state}` : 'publish.published')},{' '}
                {t('incident.version', { n: page.version })}
              </span>
            </div>
          </div>
          <Lead
            incident={incident}
            onFigure={(harm, group) => {
              const of = group ?? 'together'
              setFigure(figure?.harm === harm && figure.of === of ? null : { harm, of })
            }}
          />
        </div>
        {mayDecide && (
          <Acts
            page={page}
            act={act}
            onAct={(next) => setAct(act === next ? null : next)}
            onChoose={() => choose(choosing === null ? 'killed' : null)}
          />
        )}
      </div>
      {incident.newClaims.length > 0 && (
        <p className="note-line">
          <Icon name="add" /> {t('incident.newClaims', { n: incident.newClaims.length })}
        </p>
      )}
      {act === 'merge' && <MergePanel page={page} onClose={close} onMerged={close} />}
      {act === 'split' && <SplitPanel page={page} onClose={close} />}
      {act === 'grade' && <GradePanel page={page} onClose={close} />}
      {act === 'note' && <NotePanel page={page} onClose={close} />}
      {act === 'reject' && <RejectPanel page={page} onClose={close} />}
      {act === 'publish' && <PublishPanel page={page} onClose={close} />}
      <Facts incident={incident} onGrade={mayDecide ? () => setAct('grade') : null} />
      <div className="two">
        <div className="stack">
          <div id="harmed">
            <Harmed
              page={page}
              mayDecide={mayDecide}
              choosing={choosing}
              onChoose={choose}
              open={figure}
              onOpen={setFigure}
            />
          </div>
          <EvidenceTable
            page={page}
            by={by}
            onBy={(next) => {
              setBy(next)
              setOpen(null)
            }}
            open={open}
            onOpen={setOpen}
          />
          <Differences page={page} mayDecide={mayDecide} onChoose={choose} />
        </div>
        <aside className="stack" aria-label={t('incident.about')}>
          <PlacePanel page={page} />
          <WhyPanel incident={incident} />
          {incident.notes.length > 0 && (
            <section className="panel" aria-label={t('note.notes')}>
              <header>
                <h2>{t('note.notes')}</h2>
              </header>
              <div className="pad tight">
                <Notes page={page} />
              </div>
            </section>
          )}
          <HistoryPanel page={page} mayDecide={mayDecide} />
        </aside>
      </div>
    </>
  )
}

interface ActsProps {
  readonly page: IncidentPage
  readonly act: Act | null
  readonly onAct: (act: Act) => void
  readonly onChoose: () => void
}

function Acts({ page, act, onAct, onChoose }: ActsProps) {
  const t = useText()
  const { incident, version } = page
  const { decide, isBusy } = useDecide()
  const session = useCall('GET /api/session')
  const mayPublish = session.data?.may.includes('publish') ?? false
  const isPublished = incident.published != null
  const isSettled = incident.state === 'decided' && incident.newClaims.length === 0
  const accept = (): void => {
    // Pressed twice, the second would be told of the first as of another's.
    if (isBusy) return
    void decide({
      acts: [{ kind: 'accept', incident: incident.id }],
      expect: version,
      done: t('incident.accepted', { id: incident.id }),
    })
  }
  useKeys(t('incident.keys'), [
    { key: 'a', label: t('incident.accept'), run: accept },
    { key: 'r', label: t('incident.reject'), run: () => onAct('reject') },
    { key: 'm', label: t('incident.merge'), run: () => onAct('merge') },
    { key: 's', label: t('incident.split'), run: () => onAct('split') },
    { key: 'c', label: t('harmed.choose'), run: onChoose },
    { key: 'e', label: t('facts.grade'), run: () => onAct('grade') },
    { key: 'n', label: t('incident.note'), run: () => onAct('note') },
    ...(mayPublish && isSettled
      ? [{ key: 'p', label: t(isPublished ? 'publish.again' : 'publish.publish'), run: () => onAct('publish') }]
      : []),
  ])
  const rest: readonly MenuItem[] = [
    { key: 'reject', icon: 'x', words: t('incident.reject'), letter: 'r' },
    { key: 'split', icon: 'split', words: t('incident.split'), letter: 's' },
    { key: 'grade', icon: 'pen', words: t('facts.grade'), letter: 'e' },
    { key: 'note', icon: 'note', words: t('incident.note'), letter: 'n' },
  ]
  return (
    <div className="acts">
      <Menu items={rest} onChoose={(key) => onAct(key as Act)} />
      <button type="button" className="btn" aria-expanded={act === 'merge'} onClick={() => onAct('merge')}>
        <Icon name="merge" />
        {t('incident.merge')}
      </button>
      {mayPublish && isPublished && (
        <button
          type="button"
          className="btn"
          disabled={isBusy}
          onClick={() =>
            void decide({
              acts: [{ kind: 'withdraw', incident: incident.id }],
              expect: version,
              done: t('publish.withdrawn', { id: incident.id }),
            })
          }
        >
          <Icon name="lock" />
          {t('publish.withdraw')}
        </button>
      )}
      {mayPublish && isSettled && (
        <button type="button" className="btn main" aria-expanded={act === 'publish'} onClick={() => onAct('publish')}>
          <Icon name="send" />
          {t(isPublished ? 'publish.again' : 'publish.publish')}
        </button>
      )}
      {!isSettled && (
        <button type="button" className="btn main" disabled={isBusy} onClick={accept}>
          <Icon name="ok" />
          {t('incident.accept')}
        </button>
      )}
    </div>
  )
}
