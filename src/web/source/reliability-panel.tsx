// How far a publisher is to be relied on: what was judged last, by whom and why; and, for those who may, another judgement.

import { useState } from 'react'
import { call } from '../client.ts'
import { ActPanel, Reason } from '../incident/act-panel.tsx'
import { Outside } from '../parts/outside.tsx'
import type { SourceInfo, SourcePage } from '../record.ts'
import { useText } from '../text.tsx'
import { useSetting } from './use-setting.ts'

type Judged = SourcePage['reliability']
const GRADES: readonly Judged['grade'][] = ['a', 'b', 'c', 'd', 'e', 'f']

interface Props {
  readonly source: SourceInfo
  readonly reliability: Judged
  readonly mayJudge: boolean
  readonly onClose: () => void
}

export function ReliabilityPanel({ source, reliability, mayJudge, onClose }: Props) {
  const t = useText()
  const { set, isBusy } = useSetting()
  const [grade, setGrade] = useState(reliability.grade)
  const [reason, setReason] = useState('')
  const send = (to: Pick<Judged, 'reason'> & { readonly grade: Judged['grade'] | null }) => () =>
    call('POST /api/sources/:id/reliability', {
      params: { id: source.id },
      body: { grade: to.grade, reason: to.reason },
    })
  const submit = async (): Promise<void> => {
    const done = t('reliability.done', { grade, word: t(`reliability.${grade}`) })
    const before = reliability.by === null ? { grade: null, reason: '' } : reliability
    if (await set(send({ grade, reason: reason.trim() }), send(before), done)) onClose()
  }
  const publisher = source.publisher ?? source.title ?? source.id
  return (
    <ActPanel
      title={t('reliability.title')}
      hint={
        <>
          <Outside text={t('reliability.of', { publisher })} /> {t('reliability.hint')}{' '}
          {reliability.by === null ? (
            t('reliability.nobody')
          ) : (
            <Outside text={t('reliability.was', { by: reliability.by, reason: reliability.reason })} />
          )}
        </>
      }
      submit={t('reliability.submit')}
      isReady={mayJudge && (reliability.by === null || grade !== reliability.grade) && reason.trim() !== '' && !isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {mayJudge && (
        <div className="row">
          <label className="field">
            <span>{t('reliability.title')}</span>
            <select value={grade} onChange={(event) => setGrade(event.target.value as Judged['grade'])}>
              {GRADES.map((each) => (
                <option key={each} value={each}>
                  {`${each}: ${t(`reliability.${each}`)}`}
                </option>
              ))}
            </select>
          </label>
          <Reason value={reason} onChange={setReason} isNeeded />
        </div>
      )}
    </ActPanel>
  )
}
