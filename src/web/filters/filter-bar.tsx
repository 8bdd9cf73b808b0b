// The filters over a view: a chip for each that is set, and F for the rest.

import { type ReactNode, useRef, useState } from 'react'
import { Kbd } from '../parts/kbd.tsx'
import { Icon } from '../parts/icon.tsx'
import { useKeys } from '../shell/keys.ts'
import { say } from '../shell/said.ts'
import { type Text, useText } from '../text.tsx'
import { ExportMenu } from './export-menu.tsx'
import { FilterPicker } from './filter-picker.tsx'
import { FILTER_NAMES, type FilterName, type Filters, useFilters } from './filters.ts'
import './filters.css'

export function FilterBar({ children }: { readonly children?: ReactNode }) {
  const t = useText()
  const { filters, change } = useFilters()
  const [isOpen, setIsOpen] = useState<FilterName | true | false>(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = (): void => {
    setIsOpen(false)
    opener.current?.focus()
  }
  useKeys(t('keys.thisScreen'), [{ key: 'f', label: t('keys.filter'), run: () => setIsOpen(true) }])
  const names = FILTER_NAMES.filter((name) => filters[name] !== undefined && !(name === 'to' && filters.from))
  return (
    <div className="filters-box">
      <div className="filters" role="group" aria-label={t('filters.title')}>
        {names.map((name) => (
          <span className="chip on" key={name}>
            <button type="button" onClick={() => setIsOpen(name)}>
              {labelOf(name, t)} <b>{wordsFor(name, filters, t)}</b>
            </button>
            <button
              type="button"
              aria-label={t('filters.clear', { name: labelOf(name, t) })}
              onClick={() => change(name === 'from' ? { from: undefined, to: undefined } : { [name]: undefined })}
            >
              <Icon name="x" />
            </button>
          </span>
        ))}
        <button
          ref={opener}
          type="button"
          className="chip add"
          aria-expanded={isOpen !== false}
          aria-haspopup="dialog"
          onClick={() => setIsOpen(isOpen === false)}
        >
          <Icon name="add" />
          {t('filters.add')} <Kbd of="f" isSilent />
        </button>
        {filters.changedSince === undefined ? (
          <button type="button" className="chip add" onClick={() => setIsOpen('changedSince')}>
            <Icon name="clock" />
            {t('filters.changedSinceAdd')}
          </button>
        ) : null}
        <span className="grow" />
        <ShareView />
        <ExportMenu filters={filters} />
        {children}
      </div>
      {isOpen === false ? null : <FilterPicker at={isOpen === true ? 'from' : isOpen} onClose={close} />}
    </div>
  )
}

/** Copies the address of what is in view. */
export function ShareView() {
  const t = useText()
  const share = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.href)
      say({ text: t('filters.shared') })
    } catch {
      say({ text: t('filters.shareFailed', { address: location.href }), isFailure: true })
    }
  }
  return (
    <button type="button" className="btn plain hide-s" onClick={() => void share()}>
      <Icon name="link" />
      {t('filters.share')}
    </button>
  )
}

export function labelOf(name: FilterName, t: Text): string {
  return t(`filters.${name === 'from' || name === 'to' ? 'period' : name}`)
}

/** What a filter is set to, in words. */
export function wordsFor(name: FilterName, filters: Filters, t: Text): string {
  switch (name) {
    case 'from':
    case 'to':
      return periodOf(filters, t)
    case 'event':
      return t.list(
        (filters.event ?? []).map((type) => t(`event.${type}`)),
        'or',
      )
    case 'grade':
      return t.list(
        (filters.grade ?? []).map((grade) => t(`grade.${grade}`)),
        'or',
      )
    case 'harm':
      return t(`harm.${filters.harm}`)
    case 'group':
      return t(`group.${filters.group}`)
    case 'truce':
      return t(`coverage.${filters.truce}`)
    case 'point':
      return t(`filters.point.${filters.point}`)
    case 'state':
      return t(`state.${filters.state}`)
    case 'health':
      return t('filters.healthOnly')
    case 'changedSince': {
      const since = filters.changedSince ?? ''
      return since.includes('-') ? t.day(since) : t('filters.version', { version: since })
    }
    case 'place':
    case 'actor':
    case 'source':
      return filters[name] ?? ''
  }
}

function periodOf({ from, to }: Filters, t: Text): string {
  if (from && to) return t('filters.fromTo', { from: t.day(from), to: t.day(to) })
  return from ? t('filters.fromOn', { from: t.day(from) }) : t('filters.upTo', { to: t.day(to ?? '') })
}
