// The screens and where they are. One entry a screen: the rail, the tabs, the keys and the routes are made of this.

import { type ComponentType, lazy, type LazyExoticComponent } from 'react'
import type { Answer } from '../../api/contract.ts'
import type { IconName } from '../parts/icon.tsx'

export interface Screen {
  /** Also the key of its name: "screen.overview". */
  readonly id: string
  readonly path: string
  readonly icon: IconName
  readonly page: LazyExoticComponent<ComponentType>
  /** Which of the counts stands beside it in the rail. */
  readonly count?: keyof Answer<'GET /api/counts'>
  /** G and this letter lead there. */
  readonly letter?: string
  /** Shows the incidents in view: its filters go along to the other screens that do, also by way of those that do not. */
  readonly hasView?: true
  /** In the rail: work above the line, the rest below. Left out: reached from other screens. */
  readonly group?: 'work' | 'record'
}

const page = (load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> =>
  lazy(async () => ({ default: await load() }))

export const SCREENS: readonly Screen[] = [
  {
    id: 'overview',
    path: '/',
    icon: 'map',
    letter: 'o',
    hasView: true,
    group: 'work',
    page: page(async () => (await import('../overview/overview.tsx')).Overview),
  },
  {
    id: 'incidents',
    path: '/incidents',
    icon: 'list',
    count: 'incidents',
    letter: 'l',
    hasView: true,
    group: 'work',
    page: page(async () => (await import('../incidents/incidents.tsx')).Incidents),
  },
  {
    id: 'incidents',
    path: '/incidents/:id',
    icon: 'list',
    page: page(async () => (await import('../incident/incident-screen.tsx')).IncidentScreen),
  },
  {
    id: 'inbox',
    path: '/inbox',
    icon: 'inbox',
    count: 'inbox',
    letter: 'i',
    group: 'work',
    page: page(async () => (await import('../inbox/inbox-screen.tsx')).InboxScreen),
  },
  {
    id: 'sources',
    path: '/sources',
    icon: 'doc',
    count: 'sources',
    letter: 's',
    group: 'work',
    page: page(async () => (await import('../sources/sources-screen.tsx')).SourcesScreen),
  },
  {
    id: 'sources',
    path: '/sources/:id',
    icon: 'doc',
    page: page(async () => (await import('../source/source-screen.tsx')).SourceScreen),
  },
  {
    id: 'tolls',
    path: '/tolls',
    icon: 'sum',
    count: 'tolls',
    group: 'work',
    page: page(async () => (await import('../tolls/tolls.tsx')).Tolls),
  },
  {
    id: 'truces',
    path: '/truces',
    icon: 'truce',
    count: 'truces',
    letter: 't',
    group: 'work',
    page: page(async () => (await import('../truces/truces.tsx')).Truces),
  },
  {
    id: 'health',
    path: '/health',
    icon: 'health',
    count: 'facilities',
    letter: 'h',
    group: 'work',
    page: page(async () => (await import('../health/health.tsx')).Health),
  },
  {
    id: 'sources',
    path: '/sources/:id/coding',
    icon: 'doc',
    page: page(async () => (await import('../source/coding-screen.tsx')).CodingScreen),
  },
  {
    id: 'search',
    path: '/search',
    icon: 'find',
    group: 'work',
    page: page(async () => (await import('../search/search-screen.tsx')).SearchScreen),
  },
  {
    id: 'add',
    path: '/add',
    icon: 'add',
    page: page(async () => (await import('../add/add-screen.tsx')).AddScreen),
  },
  {
    id: 'activity',
    path: '/activity',
    icon: 'clock',
    letter: 'a',
    group: 'record',
    page: page(async () => (await import('../activity/activity-screen.tsx')).ActivityScreen),
  },
  {
    id: 'people',
    path: '/people',
    icon: 'people',
    letter: 'p',
    group: 'record',
    page: page(async () => (await import('../people/people-screen.tsx')).PeopleScreen),
  },
  {
    id: 'published',
    path: '/published',
    icon: 'send',
    group: 'record',
    page: page(async () => (await import('../published/published.tsx')).PublishedScreen),
  },
  {
    id: 'published',
    path: '/published/:id',
    icon: 'send',
    page: page(async () => (await import('../published/edition-page.tsx')).EditionPage),
  },
  {
    id: 'settings',
    path: '/settings',
    icon: 'settings',
    group: 'record',
    page: page(async () => (await import('../settings/settings-screen.tsx')).SettingsScreen),
  },
]

/** The tabs of a phone; "more" holds the rest. */
export const TABS: readonly string[] = ['overview', 'inbox', 'search', 'truces']
