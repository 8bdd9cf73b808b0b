// What can be made of picked words: a bar under them. A letter makes the claim; digits typed first set its figure; Enter keeps a
// figure that was asked for; Escape lets go. The letters hold only while words are picked.

import { useEffect, useRef, useState } from 'react'
import type { CallFailed } from '../client.ts'
import { Icon } from '../parts/icon.tsx'
import { Kbd } from '../parts/kbd.tsx'
import { EVENT_TYPES } from '../parts/kind.tsx'
import type { Body } from '../../api/contract.ts'
import type { EventType } from '../../model/codes.ts'
import { whyRefused } from '../parts/refused.ts'
import { useKeys } from '../shell/keys.ts'
import { say as sayAtFoot } from '../shell/said.ts'
import { type Text, useText } from '../text.tsx'

type Wish = Extract<Body<'POST /api/sources/:id/claims'>, { readonly kind: 'say' }>
export type Said = Wish['said']

/** What the words do not tell and a person can. */
type Asked = 'killed' | 'injured' | 'missing' | 'day'

const HARMS = { k: 'killed', i: 'injured', m: 'missing' } as const

interface Props {
  /** What is picked. */
  readonly words: string
  /** Number of the claim in focus; null: none, so that nothing can be added to it. */
  readonly focus: number | null
  /** The words are to change the claim in focus, and not to make a new one. */
  readonly isAmending: boolean
  readonly onAmending: (is: boolean) => void
  /** Null where it was kept. */
  readonly onSay: (said: Said, intoFocus: boolean) => Promise<CallFailed | null>
  readonly onLetGo: () => void
  /** Copies the words with what others need to find them. */
  readonly onCite: () => void
  readonly onGrow: (step: 'wider' | 'narrower') => void
}

export function PickBar({ words, focus, isAmending, onAmending, onSay, onLetGo, onCite, onGrow }: Props) {
  const t = useText()
  const [figure, setFigure] = useState('')
  const [asked, setAsked] = useState<Asked | null>(null)
  const [day, setDay] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const isThere = useRef(true)
  useEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
    }
  }, [])
  useEffect(() => {
    if (asked !== null) field.current?.focus()
  }, [asked])
  const tell = async (said: Said, intoFocus: boolean): Promise<void> => {
    const refused = await onSay(said, intoFocus)
    if (refused === null) return
    const { asks, why } = whatIsMissing(said, refused, t)
    // The person has gone on to other words, and the bar with them.
    if (!isThere.current) return sayAtFoot({ text: why, isFailure: true })
    setProblem(why)
    if (asks !== null) setAsked(asks)
  }
  const give = (): void => {
    if (asked === null || (asked === 'day' ? day : figure) === '') return
    if (asked !== 'day') return void tell({ is: 'harm', harm: asked, floor: Number(figure) }, isAmending)
    const time = { asWritten: words, from: day, to: day, precision: 'day' as const, partOfDay: null }
    void tell({ is: 'time', time }, isIn)
  }
  const harm = (which: keyof typeof HARMS): void => {
    const value = figure === '' ? {} : { floor: Number(figure) }
    void tell({ is: 'harm', harm: HARMS[which], ...value }, isAmending)
  }
  const isIn = isAmending && focus !== null
  const choices: readonly { readonly key: string; readonly words: string; readonly run: () => void }[] = [
    { key: 'k', words: t('harm.killed'), run: () => harm('k') },
    { key: 'i', words: t('harm.injured'), run: () => harm('i') },
    { key: 'm', words: t('harm.missing'), run: () => harm('m') },
    { key: 'w', words: t('pick.who'), run: () => void tell({ is: 'who' }, isIn) },
    { key: 'p', words: t('pick.place'), run: () => void tell({ is: 'place' }, isIn) },
    { key: 't', words: t('pick.time'), run: () => void tell({ is: 'time' }, isIn) },
    ...(focus === null
      ? []
      : [{ key: 'c', words: t('pick.part', { n: focus }), run: () => void tell({ is: 'part' }, true) }]),
    { key: 'q', words: t('cite.act'), run: onCite },
  ]
  useKeys(t('pick.title'), [
    ...choices.map(({ key, words, run }) => ({ key, label: words, run })),
    ...Array.from({ length: 10 }, (_, digit) => ({
      key: String(digit),
      label: digit === 1 ? t('pick.digits') : '',
      run: () => setFigure((before) => `${before}${digit}`.slice(0, 9)),
    })).filter(({ label, key }) => label !== '' || key !== '1'),
    { key: 'Backspace', label: t('pick.lessFigure'), run: () => setFigure((before) => before.slice(0, -1)) },
    { key: 'Escape', label: t('keys.close'), run: onLetGo, isAlways: true },
  ])
  return (
    <div className="pick" role="toolbar" aria-label={t('pick.title')}>
      {choices.map(({ key, words, run }) => (
        <button key={key} type="button" onClick={run}>
          <Kbd of={key} isSilent />
          {words}
        </button>
      ))}
      {/* A finger has no Shift and arrows. */}
      {(['narrower', 'wider'] as const).map((step) => (
        <button
          key={step}
          type="button"
          className="by-touch"
          aria-label={t(`pick.${step}`)}
          onClick={() => onGrow(step)}
        >
          <Icon name={step === 'wider' ? 'add' : 'dash'} />
        </button>
      ))}
      <select
        className="input"
        aria-label={t('pick.event')}
        value=""
        onChange={(event) => void tell({ is: 'event', eventType: event.target.value as EventType }, isIn)}
      >
        <option value="">{t('pick.event')}</option>
        {EVENT_TYPES.map((type) => (
          <option key={type} value={type}>
            {t(`event.${type}`)}
          </option>
        ))}
      </select>
      {focus !== null && (
        <label className="check small">
          <input type="checkbox" checked={isAmending} onChange={(event) => onAmending(event.target.checked)} />
          {t('pick.into', { n: focus })}
        </label>
      )}
      {(asked !== null || figure !== '') && (
        <form
          className="figure"
          onSubmit={(event) => {
            event.preventDefault()
            give()
          }}
        >
          <label>
            <span className="small quiet">{t(asked === 'day' ? 'pick.day' : 'pick.figure')}</span>
            {asked === 'day' ? (
              <input
                ref={field}
                type="date"
                className="input"
                value={day}
                onChange={(event) => setDay(event.target.value)}
              />
            ) : (
              <input
                ref={field}
                type="text"
                inputMode="numeric"
                className="input"
                value={figure}
                onChange={(event) => setFigure(event.target.value.replace(/\D/g, '').slice(0, 9))}
              />
            )}
          </label>
          {asked !== null && (
            <button type="submit" className="btn s">
              {t('pick.keep')}
            </button>
          )}
        </form>
      )}
      {problem !== null && (
        <p className="small" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

/** Why words were not kept, and what is asked for so that they can be: a figure or a day that could not be read in them. */
function whatIsMissing(
  said: Said,
  refused: CallFailed,
  t: Text,
): { readonly asks: Asked | null; readonly why: string } {
  if (refused.code === 'not_possible' && said.is === 'harm' && said.floor === undefined)
    return { asks: said.harm as Asked, why: t('pick.noFigure') }
  if (refused.code === 'not_possible' && said.is === 'time' && said.time === undefined)
    return { asks: 'day', why: t('pick.noDay') }
  return { asks: null, why: whyRefused(refused, t) }
}
