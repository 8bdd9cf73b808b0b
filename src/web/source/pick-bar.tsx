// What can be made of picked words: a bar under them. A letter makes the claim; digits typed first set its figure; Enter keeps a
// figure that was asked for; Escape lets go. The letters hold only while words are picked.

import { useEffect, useRef, useState } from 'react'
import { Kbd } from '../parts/kbd.tsx'
import type { Body } from '../../api/contract.ts'
import { useKeys } from '../shell/keys.ts'
import { say as sayAtFoot } from '../shell/said.ts'
import { useText } from '../text.tsx'

type Wish = Extract<Body<'POST /api/sources/:id/claims'>, { readonly kind: 'say' }>
export type Said = Wish['said']

const HARMS = { k: 'killed', i: 'injured', m: 'missing' } as const

interface Props {
  /** Number of the claim in focus; null: none, so that nothing can be added to it. */
  readonly focus: number | null
  /** The words are to change the claim in focus, and not to make a new one. */
  readonly isAmending: boolean
  readonly onAmending: (is: boolean) => void
  /** Null where it was kept; else why not, in words. */
  readonly onSay: (said: Said, intoFocus: boolean) => Promise<string | null>
  readonly onLetGo: () => void
}

export function PickBar({ focus, isAmending, onAmending, onSay, onLetGo }: Props) {
  const t = useText()
  const [figure, setFigure] = useState('')
  const [asked, setAsked] = useState<'killed' | 'injured' | 'missing' | null>(null)
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
    // The person has gone on to other words, and the bar with them.
    if (refused !== null && !isThere.current) return sayAtFoot({ text: refused, isFailure: true })
    setProblem(refused)
    // No figure could be read in the words: it is asked for.
    if (refused !== null && said.is === 'harm' && figure === '') {
      setAsked(said.harm as 'killed')
    }
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
      {focus !== null && (
        <label className="check small">
          <input type="checkbox" checked={isAmending} onChange={(event) => onAmending(event.target.checked)} />
          {t('pick.into', { n: focus })}
        </label>
      )}
      {(asked !== null || figure !== '') && (
        <label className="figure">
          <span className="small quiet">{t('pick.figure')}</span>
          <input
            ref={field}
            type="text"
            inputMode="numeric"
            className="input"
            value={figure}
            onChange={(event) => setFigure(event.target.value.replace(/\D/g, '').slice(0, 9))}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && figure !== '' && asked !== null) {
                event.preventDefault()
                void tell({ is: 'harm', harm: asked, floor: Number(figure) }, isAmending)
              }
            }}
          />
        </label>
      )}
      {problem !== null && (
        <p className="small" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
