// What one person likes: theme, density, language, digits, keys, map. Kept in this browser, never sent anywhere.

import { useSyncExternalStore } from 'react'
import type { OwnKeys } from './shell/own-keys.ts'

export interface Settings {
  readonly theme: 'auto' | 'light' | 'dark'
  readonly density: 'roomy' | 'compact'
  /** A folder of src/web/messages. */
  readonly language: string
  readonly digits: 'latn' | 'arab'
  /** Single-letter keys. */
  readonly keys: 'on' | 'off'
  /** Letters of the person's own in place of the desk's. */
  readonly ownKeys: OwnKeys
  /** Address of a MapLibre style; empty: the map that comes with the program. */
  readonly mapStyle: string
}

const PLACE = 'breadcrumb.settings'
const AS_DELIVERED: Settings = {
  theme: 'auto',
  density: 'roomy',
  language: navigatorLanguage(),
  digits: 'latn',
  keys: 'on',
  ownKeys: {},
  mapStyle: '',
}

function navigatorLanguage(): string {
  return typeof navigator === 'undefined' ? 'en' : navigator.language.split('-')[0]
}

let current = read()
const listeners = new Set<() => void>()

function read(): Settings {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '{}')
    return typeof kept === 'object' && kept !== null ? { ...AS_DELIVERED, ...kept } : AS_DELIVERED
  } catch {
    // No storage (a private window), or not what we wrote: as delivered.
    return AS_DELIVERED
  }
}

export const settings = (): Settings => current

/** Changes some settings, now and for the next visit. */
export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change }
  try {
    localStorage.setItem(PLACE, JSON.stringify(current))
  } catch {
    // Not kept for the next visit; holds for this one.
  }
  show(current)
  for (const listener of listeners) listener()
}

/** Puts theme and density on the page, where the style sheets look for them. */
export function show({ theme, density }: Settings): void {
  const root = document.documentElement
  if (theme === 'auto') delete root.dataset.theme
  else root.dataset.theme = theme
  root.dataset.density = density
}

export function useSettings(): Settings {
  return useSyncExternalStore(subscribe, settings)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
