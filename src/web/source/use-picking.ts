// Words of a text picked by a person, with the mouse or the arrow keys, and the bar that stands under them.

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { SourceText } from '../../model/passage.ts'
import type { Span } from '../parts/marks.ts'
import { spanOfSelection, stepPick } from './selection.ts'

interface Options {
  /** The panel that holds the text, which takes the focus. */
  readonly article: RefObject<HTMLElement | null>
  readonly box: RefObject<HTMLDivElement | null>
  readonly text: SourceText
  readonly dir: 'ltr' | 'rtl'
  readonly isOff?: boolean
  /** Where picking begins, in code points; else it goes on after the words picked last. */
  readonly near?: number | undefined
}

export function usePicking({ article, box, text, dir, isOff = false, near }: Options) {
  const [picked, setPicked] = useState<Span | null>(null)
  const last = useRef<Span | null>(null)
  const pick = (span: Span | null): void => {
    last.current = span
    setPicked(span)
  }
  const bySelection = (): void => {
    if (box.current === null || isOff) return
    const span = spanOfSelection(getSelection(), box.current, text)
    if (span === null) return
    getSelection()?.removeAllRanges()
    pick(span)
  }
  const byKey = (event: KeyboardEvent): void => {
    if (isOff || event.target !== article.current) return
    const on = event.key === (dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight')
    const back = event.key === (dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft')
    if (!on && !back) return
    event.preventDefault()
    const step = event.shiftKey ? (on ? 'wider' : 'narrower') : on ? 'next' : 'back'
    pick(stepPick(text, picked, step, near ?? last.current?.end))
  }
  // What was sent is kept while the person goes on: only those words are let go, never others picked since.
  const letGo = (of = picked): void =>
    setPicked((now) => (now !== null && of !== null && (now.start !== of.start || now.end !== of.end) ? now : null))
  useBarPlace(article, picked)
  return { picked, letGo, picking: { onMouseUp: bySelection, onTouchEnd: bySelection, onKeyDown: byKey } }
}

/** Puts the bar under the picked words; on a phone the style sheet raises it from the foot. */
function useBarPlace(article: RefObject<HTMLElement | null>, picked: Span | null): void {
  useEffect(() => {
    const box = article.current
    const bar = box?.querySelector<HTMLElement>('.pick-place')
    const words = box?.querySelectorAll<HTMLElement>('.picked')
    const last = words?.[words.length - 1]?.getClientRects()
    const rect = last?.[last.length - 1]
    if (!box || !bar || !rect || picked === null) return
    const frame = box.getBoundingClientRect()
    bar.style.setProperty('--top', `${rect.bottom - frame.top + 6}px`)
    const most = frame.width - bar.offsetWidth - 8
    bar.style.setProperty('--left', `${Math.max(8, Math.min(rect.left - frame.left - 40, most))}px`)
    last[0] && words?.[0]?.scrollIntoView({ block: 'nearest' })
  }, [article, picked])
}
