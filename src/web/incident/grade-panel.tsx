// Grading: did it happen, and who did it, each by its own scale and with a reason. The rule's own grade stays beside it.

import { useState } from 'react'
import type { AttributionGrade, OccurrenceGrade } from '../../model/record.ts'
import { useDecide } from '../parts/decide.ts'
import type { IncidentPage, Wish } from '../record.ts'
import { useText } from '../text.tsx'
import { ActPanel, Reason } from './act-panel.tsx'

const OCCURRENCE: readonly OccurrenceGrade[] = [
  'unassessed',
  'single_origin',
  'corroborated',
  'confirmed',
  'disputed',
  'discounted',
  'no_harm_reported',
]
const ATTRIBUTION: readonly AttributionGrade[] = [
  'unknown',
  'suspected',
  'likely',
  'claimed_by_actor',
  'acknowledged',
  'established',
  'contested',
]

interface Props {
  readonly page: IncidentPage
  readonly onClose: () => void
  readonly isInside?: boolean
}

export function GradePanel({ page, onClose, isInside }: Props) {
  const t = useText()
  const { incident, version } = page
  const { grades } = incident
  const { decide, isBusy } = useDecide()
  const [occurrence, setOccurrence] = useState(grades.occurrence)
  const [attribution, setAttribution] = useState(grades.attribution)
  const [reason, setReason] = useState('')
  const acts: Wish[] = [
    ...(occurrence === grades.occurrence
      ? []
      : [{ kind: 'grade_occurrence' as const, incident: incident.id, grade: occurrence }]),
    ...(attribution === grades.attribution
      ? []
      : [{ kind: 'grade_attribution' as const, incident: incident.id, grade: attribution }]),
  ]
  const submit = async (): Promise<void> => {
    if (await decide({ acts, reason: reason.trim(), expect: version, done: t('gradePanel.done') })) onClose()
  }
  return (
    <ActPanel
      isInside={isInside}
      title={t('gradePanel.title')}
      hint={t('gradePanel.hint', { rule: grades.rule })}
      submit={t('gradePanel.submit')}
      isReady={acts.length > 0 && reason.trim() !== '' && !isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div className="row">
        <label className="field">
          <span>{t('facts.occurrence')}</span>
          <select value={occurrence} onChange={(event) => setOccurrence(event.target.value as OccurrenceGrade)}>
            {OCCURRENCE.map((grade) => (
              <option key={grade} value={grade}>
                {optionText(t(`grade.${grade}`), grade === grades.proposed.occurrence, t)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t('facts.attribution')}</span>
          <select value={attribution} onChange={(event) => setAttribution(event.target.value as AttributionGrade)}>
            {ATTRIBUTION.map((grade) => (
              <option key={grade} value={grade}>
                {optionText(t(`attribution.${grade}`), grade === grades.proposed.attribution, t)}
              </option>
            ))}
          </select>
        </label>
        <Reason value={reason} onChange={setReason} isNeeded />
      </div>
    </ActPanel>
  )
}

const optionText = (word: string, isProposed: boolean, t: ReturnType<typeof useText>): string =>
  isProposed ? t('gradePanel.proposed', { grade: word }) : word
