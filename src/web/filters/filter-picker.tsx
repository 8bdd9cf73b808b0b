// All filters at once. What is chosen holds at once; what is written holds on leaving the field.

import { type ReactNode, useEffect, useRef } from 'react'
import type { Group, Harm } from '../../model/codes.ts'
import type { OccurrenceGrade } from '../../model/record.ts'
import { Grade } from '../parts/grade.tsx'
import { Icon } from '../parts/icon.tsx'
import { EVENT_TYPES } from '../parts/kind.tsx'
import { useKeys } from '../shell/keys.ts'
import { useText } from '../text.tsx'
import { type FilterName, type Filters, toggled, useFilters } from './filters.ts'

const GRADES: readonly OccurrenceGrade[] = [
  'confirmed',
  'corroborated',
  'single_origin',
  'disputed',
  'discounted',
  'no_harm_reported',
  'unassessed',
]
const HARMS: readonly Harm[] = [
  'killed',
  'injured',
  'killed_or_injured',
  'missing',
  'abducted',
  'detained',
  'displaced',
  'besieged',
  'none',
]
const GROUPS: readonly Group[] = ['civilian', 'combatant', 'security_forces', 'unknown_status', 'mixed']

export function FilterPicker({ at, onClose }: { readonly at: FilterName; readonly onClose: () => void }) {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  useKeys(t('keys.thisScreen'), [{ key: 'Escape', label: t('keys.close'), run: onClose, isAlways: true }])
  useEffect(() => {
    const field = box.current?.querySelector<HTMLElement>(`[name="${at}"]`)
    ;(field ?? box.current)?.focus()
  }, [at])
  return (
    <div ref={box} className="picker" role="dialog" aria-label={t('filters.title')} tabIndex={-1}>
      <div className="fields">
        <div className="pair-of">
          <Field name="from" type="date" label={t('filters.from')} />
          <Field name="to" type="date" label={t('filters.to')} />
        </div>
        <Field name="place" label={t('filters.place')} />
        <Field name="actor" label={t('filters.actor')} />
        <Field name="source" label={t('filters.source')} />
        <Field name="changedSince" type="date" label={t('filters.changedSince')} />
        <OneOf name="harm" values={HARMS} label={t('filters.harm')} word={(value) => t(`harm.${value}`)} />
        <OneOf name="group" values={GROUPS} label={t('filters.group')} word={(value) => t(`group.${value}`)} />
        <OneOf
          name="truce"
          values={['covered', 'unclear', 'not_covered']}
          label={t('filters.truce')}
          word={(value) => t(`coverage.${value}`)}
        />
        <OneOf
          name="point"
          values={['with', 'without']}
          label={t('filters.point')}
          word={(value) => t(`filters.point.${value}`)}
        />
        <OneOf
          name="state"
          values={['proposed', 'decided']}
          label={t('filters.state')}
          word={(value) => t(`state.${value}`)}
        />
        <HealthOnly />
      </div>
      <SeveralOf name="grade" values={GRADES} label={t('filters.grade')}>
        {(value) => <Grade grade={value} withWord />}
      </SeveralOf>
      <SeveralOf name="event" values={EVENT_TYPES} label={t('filters.event')}>
        {(value) => t(`event.${value}`)}
      </SeveralOf>
      <button type="button" className="btn s plain close" onClick={onClose} aria-label={t('shell.close')}>
        <Icon name="x" />
      </button>
    </div>
  )
}

type OneName = 'from' | 'to' | 'place' | 'actor' | 'source' | 'changedSince'

function Field({
  name,
  label,
  type = 'text',
}: {
  readonly name: OneName
  readonly label: string
  readonly type?: string
}) {
  const { filters, change } = useFilters()
  const now = filters[name] ?? ''
  const keep = (value: string): void => {
    if (value !== now) change({ [name]: value || undefined })
  }
  return (
    <label className="field">
      <span>{label}</span>
      <input
        // A field shows what holds, also when a chip or the brush changed it.
        key={now}
        name={name}
        type={type}
        dir={type === 'text' ? 'auto' : undefined}
        maxLength={200}
        defaultValue={now}
        onBlur={(event) => keep(event.target.value.trim())}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep(event.currentTarget.value.trim())
        }}
      />
    </label>
  )
}

interface OneOfProps<N extends FilterName> {
  readonly name: N
  readonly values: readonly (Filters[N] & string)[]
  readonly label: string
  readonly word: (value: string) => string
}

function OneOf<N extends FilterName>({ name, values, label, word }: OneOfProps<N>) {
  const t = useText()
  const { filters, change } = useFilters()
  return (
    <label className="field">
      <span>{label}</span>
      <select
        name={name}
        value={(filters[name] as string | undefined) ?? ''}
        onChange={(event) => change({ [name]: event.target.value || undefined })}
      >
        <option value="">{t('filters.any')}</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {word(value)}
          </option>
        ))}
      </select>
    </label>
  )
}

function HealthOnly() {
  const t = useText()
  const { filters, change } = useFilters()
  return (
    <label className="check">
      <input
        type="checkbox"
        name="health"
        checked={filters.health === 'true'}
        onChange={(event) => change({ health: event.target.checked ? 'true' : undefined })}
      />
      {t('filters.healthOnly')}
    </label>
  )
}

interface SeveralOfProps<N extends 'event' | 'grade'> {
  readonly name: N
  readonly values: readonly NonNullable<Filters[N]>[number][]
  readonly label: string
  readonly children: (value: NonNullable<Filters[N]>[number]) => ReactNode
}

function SeveralOf<N extends 'event' | 'grade'>({ name, values, label, children }: SeveralOfProps<N>) {
  const { filters, change } = useFilters()
  const now = filters[name] as readonly string[] | undefined
  return (
    <fieldset className={`field several ${name}`}>
      <legend>{label}</legend>
      <div>
        {values.map((value, at) => (
          <label className="check" key={value}>
            <input
              type="checkbox"
              name={at === 0 ? name : undefined}
              checked={now?.includes(value) ?? false}
              onChange={() => change({ [name]: toggled(now, value as string) })}
            />
            {children(value)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
