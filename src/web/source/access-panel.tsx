// Who may see a source, and with it the incidents that rest on it: set with a reason, and taken back like anything else.

import { useState } from 'react'
import { call } from '../client.ts'
import { ActPanel, Reason } from '../incident/act-panel.tsx'
import type { SourceInfo, SourcePage } from '../record.ts'
import { useText } from '../text.tsx'
import { useSetting } from './use-setting.ts'

type Access = SourcePage['access']
const LEVELS: readonly Access['level'][] = ['public', 'restricted', 'confidential']

interface Props {
  readonly source: SourceInfo
  readonly access: Access
  readonly onClose: () => void
}

export function AccessPanel({ source, access, onClose }: Props) {
  const t = useText()
  const { set, isBusy } = useSetting()
  const [level, setLevel] = useState(access.level)
  const [reason, setReason] = useState('')
  const send = (to: Access) => () =>
    call('POST /api/sources/:id/access', { params: { id: source.id }, body: { level: to.level, reason: to.reason } })
  const submit = async (): Promise<void> => {
    const before = { level: access.level, reason: access.reason || t('decide.undoReason') }
    const done = t('access.done', { level: t(`access.${level}`) })
    if (await set(send({ level, reason: reason.trim() }), send(before), done)) onClose()
  }
  return (
    <ActPanel
      title={t('access.title')}
      hint={t('access.hint')}
      submit={t('access.submit')}
      isReady={level !== access.level && reason.trim() !== '' && !isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <fieldset className="offers tall">
        <legend>{t('access.who')}</legend>
        {LEVELS.map((each) => (
          <label key={each} className="offer">
            <input type="radio" name="level" checked={level === each} onChange={() => setLevel(each)} />
            <span>
              <b>{t(`access.${each}`)}</b> <span className="quiet">{t(`access.${each}.who`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Reason value={reason} onChange={setReason} isNeeded />
    </ActPanel>
  )
}
