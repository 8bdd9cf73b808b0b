// Words of a text picked by a person, with the mouse, a finger or the arrow keys, and the bar that stands under them. What the page
// has selected becomes what is picked once nothing is held down, wherever that ends: people let the mouse go beside a text too.

import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { SourceText } from '../../model/passage.ts'
import type { Span } from '../parts/marks.ts'
import { spanOfSelection, stepPick, wordsAt } from './selection.ts'

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
  const pick = useCallback((span: Span | null): void => {
    if (span !== null) last.current = span
    setPicked(span)
  }, [])
  useSelected({ article, box, text, isOff, pick })
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
  const grow = (step: 'wider' | 'narrower'): void => pick(stepPick(text, picked, step))
  useBarPlace(article, picked)
  useCopied(picked, text)
  return { picked, letGo, grow, picking: { onKeyDown: byKey } }
}

/** How long a selection stands still before it is taken: a finger moves its ends, and some keys and programs select bit by bit. */
const STILL_MS = 600

function useSelected({
  article,
  box,
  text,
  isOff,
  pick,
}: Pick<Options, 'article' | 'box' | 'text' | 'isOff'> & { readonly pick: (span: Span | null) => void }): void {
  useEffect(() => {
    if (isOff) return
    let isHeld = false
    let waiting: ReturnType<typeof setTimeout> | undefined
    const take = (): boolean => {
      const span = box.current && spanOfSelection(getSelection(), box.current, text)
      if (span === null) return false
      getSelection()?.removeAllRanges()
      pick(span)
      return true
    }
    const wait = (): void => {
      clearTimeout(waiting)
      if (!isHeld) waiting = setTimeout(take, STILL_MS)
    }
    const hold = (): void => {
      clearTimeout(waiting)
      isHeld = true
    }
    const release = (): void => {
      isHeld = false
      wait()
    }
    const byMouse = ({ target }: MouseEvent): void => {
      isHeld = false
      const isOnText =
        target instanceof Element && article.current?.contains(target) === true && !target.closest('.pick-place')
      if (!take() && isOnText) pick(null)
    }
    const listened = [
      ['mousedown', hold],
      ['mouseup', byMouse],
      ['touchstart', hold],
      ['touchend', release],
      ['touchcancel', release],
      ['selectionchange', wait],
    ] as const
    for (const [kind, listener] of listened) document.addEventListener(kind, listener as EventListener)
    return () => {
      clearTimeout(waiting)
      for (const [kind, listener] of listened) document.removeEventListener(kind, listener as EventListener)
    }
  }, [article, box, text, isOff, pick])
}

/** Picked words are no selection of the browser's any more, but are copied as one. */
function useCopied(picked: Span | null, text: SourceText): void {
  useEffect(() => {
    if (picked === null) return
    const copy = (event: ClipboardEvent): void => {
      if (getSelection()?.isCollapsed === false || event.target instanceof HTMLInputElement) return
      event.clipboardData?.setData('text/plain', wordsAt(text, picked))
      event.preventDefault()
    }
    document.addEventListener('copy', copy)
    return () => document.removeEventListener('copy', copy)
  }, [picked, text])
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
