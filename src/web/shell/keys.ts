// Keys of one letter. They work only where no field has focus, can be switched off or changed in Settings, and are positions on the
// keyboard where the layout is not Latin, so that A is A on an Arabic keyboard too.

import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { settings } from '../settings.ts'
import { deskKey } from './own-keys.ts'

export interface Key {
  /** "a", "Shift+z", "/", "Enter", "1", "[", "g o": what `chordOf` says. */
  readonly key: string
  /** What it does, for the panel of keys. */
  readonly label: string
  readonly run: () => void
  /** Works while fields have focus too: Escape. */
  readonly isAlways?: boolean
}

/** Keys of a part of the desk, as the panel lists them. */
export interface KeyGroup {
  readonly title: string
  readonly keys: readonly Key[]
}

interface Held {
  group: KeyGroup
}

// The screen registered last comes first, so that a dialog's keys win over those of the screen under it.
const held: Held[] = []
let snapshot: readonly KeyGroup[] = []
const listeners = new Set<() => void>()

function tell(): void {
  snapshot = held.map(({ group }) => group)
  for (const listener of listeners) listener()
}

/** Gives keys their meaning while the component is there. `isOn` false: not now. */
export function useKeys(title: string, keys: readonly Key[], isOn = true): void {
  const mine = useRef<Held>({ group: { title, keys } })
  // What the keys do is always the newest; the panel hears of it when names change.
  mine.current.group = { title, keys }
  const names = keys.map(({ key, label }) => `${key} ${label}`).join('\n')
  // `names` stands for the keys. Before the page is painted: a key that a button names works from when the button is seen.
  useLayoutEffect(() => {
    if (!isOn) return
    held.unshift(mine.current)
    tell()
    return () => {
      held.splice(held.indexOf(mine.current), 1)
      tell()
    }
  }, [isOn, title, names])
}

export function useKeyGroups(): readonly KeyGroup[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => snapshot,
  )
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What was pressed: "a", "Shift+z", "?", "Enter". Null for chords of the browser and the system. */
export function chordOf({ key, code, shiftKey, ctrlKey, metaKey, altKey }: Pressed): string | null {
  if (ctrlKey || metaKey || altKey) return null
  const isAscii = key.length === 1 && key >= ' ' && key <= '~'
  const name = isAscii || key.length > 1 ? key : (latinOf(code) ?? key)
  if (/^[a-z]$/i.test(name)) return shiftKey ? `Shift+${name.toLowerCase()}` : name.toLowerCase()
  return name.length > 1 && shiftKey ? `Shift+${name}` : name
}

/** The letter or digit on this position of a Latin keyboard. */
function latinOf(code: string): string | null {
  const found = /^(?:Key([A-Z])|Digit(\d))$/.exec(code)
  if (found) return (found[1] ?? found[2] ?? '').toLowerCase()
  return { Slash: '/', BracketLeft: '[', BracketRight: ']' }[code] ?? null
}

/** G waits this long for the letter of a screen. */
const WAIT_MS = 1500
let waitingSince = Number.NEGATIVE_INFINITY

/** Listens for all keys of the desk; once, in the frame. */
export function listenForKeys(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return
    const pressed = chordOf(event)
    if (pressed === null) return
    const isField = isInField(event.target)
    const isAfterG = event.timeStamp - waitingSince < WAIT_MS
    // The letters of the screens stay as they are.
    const chord = isAfterG ? pressed : deskKey(pressed, settings().ownKeys)
    if (chord === null) return
    const wanted = isAfterG ? `g ${chord}` : chord
    waitingSince = Number.NEGATIVE_INFINITY
    const isLetter = chord.replace('Shift+', '').length === 1
    if (isLetter && (isField || settings().keys === 'off')) return
    if (chord === 'g' && !isAfterG && held.some(({ group }) => group.keys.some(({ key }) => key.startsWith('g ')))) {
      waitingSince = event.timeStamp
      return
    }
    for (const { group } of held) {
      const found = group.keys.find(({ key, isAlways }) => key === wanted && (isAlways || !isField))
      if (!found) continue
      // Enter and the arrows belong to whatever has focus first.
      if (!isLetter && !found.isAlways && isControl(event.target)) continue
      event.preventDefault()
      found.run()
      return
    }
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}

function isInField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('a, button, input, select, textarea, [role=slider]') !== null
}
