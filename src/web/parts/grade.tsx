// How sure it is that something happened: three pips, one for each degree of independent support. Not a traffic light.

import type { OccurrenceGrade } from '../../model/record.ts'
import { useText } from '../text.tsx'

interface GradeProps {
  readonly grade: OccurrenceGrade
  /** The word beside the pips; without it the pips carry the word for those who hear them. */
  readonly withWord?: boolean
}

export function Grade({ grade, withWord }: GradeProps) {
  const t = useText()
  const word = t(`grade.${grade}`)
  const named = withWord ? { 'aria-hidden': true } : { role: 'img', 'aria-label': word }
  return (
    <span className="grade" title={withWord ? undefined : word}>
      <svg className="gi" viewBox="0 0 24 14" {...named}>
        <Pips grade={grade} />
      </svg>
      {withWord ? <span>{word}</span> : null}
    </span>
  )
}

const FULL: Readonly<Record<OccurrenceGrade, number>> = {
  single_origin: 1,
  corroborated: 2,
  confirmed: 3,
  disputed: 1,
  discounted: 1,
  unassessed: 0,
  no_harm_reported: 0,
}

function Pips({ grade }: { readonly grade: OccurrenceGrade }) {
  if (grade === 'no_harm_reported') return <circle cx="12" cy="7" r="4" strokeWidth="1.3" />
  const dots = grade === 'unassessed' ? '1 1.6' : undefined
  return (
    <>
      {[4, 12, 20].map((cx, at) =>
        at < FULL[grade] ? (
          <circle key={cx} className="on" cx={cx} cy="7" r="2.6" />
        ) : grade === 'disputed' && at === 1 ? (
          <path key={cx} d="M12 2.5v9" strokeWidth="1.4" />
        ) : (
          <circle key={cx} cx={cx} cy="7" r="2.1" strokeWidth="1.1" strokeDasharray={dots} />
        ),
      )}
      {grade === 'confirmed' ? <path d="M1.5 12.5h21" strokeWidth="1.4" /> : null}
      {grade === 'discounted' ? <path d="M1 7h22" strokeWidth="1.4" /> : null}
    </>
  )
}
