// `breadcrumb serve`: opens the record in a browser.

import { basename, join } from 'node:path'
import type { TeamOptions } from '../api/server.ts'
import type { Store, StorePlace } from '../storage/store.ts'
import { authorOf, dataDirectory, placeInWords, recordPlace } from '../tasks/open-record.ts'
import { readArguments, UsageError } from './arguments.ts'
import { Check } from './incident-filters.ts'
import { complain, print } from './output.ts'
import { CHANGE_OPTIONS, DONE, type Environment, FAILED, printHelp, withRecord } from './record.ts'
import { version } from './version.ts'

/** Options of whatever opens the desk. */
export const DESK_OPTIONS = { port: { type: 'string' }, 'no-open': { type: 'boolean' } } as const

const OPTIONS = {
  ...CHANGE_OPTIONS,
  ...DESK_OPTIONS,
  team: { type: 'boolean' },
  host: { type: 'string' },
  origin: { type: 'string' },
  people: { type: 'string' },
} as const

const DEFAULT_PORT = 7474
const LAST_PORT = 65_535

export async function serveCommand(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = readArguments('serve', args, OPTIONS)
  if (values.help) return printHelp('serve', environment)
  if (positionals.length > 0) {
    throw new UsageError(`"${positionals[0]}" is left over: serve takes no names. See "breadcrumb serve --help".`)
  }
  const port = portOf('serve', values.port)
  const { place } = recordPlace(values.record, environment)
  const serving = {
    port,
    isOpened: !values['no-open'],
    name: nameOf(place),
    author: authorOf(values.by, environment),
    greeting: `The record ${placeInWords(place)} is open`,
  }
  const team = teamOf(values)
  return withRecord(
    values.record,
    environment,
    async (store) => runDesk(store, team === null ? serving : { ...serving, team: await team(place) }, environment),
    true,
  )
}

interface TeamValues {
  readonly team?: boolean
  readonly host?: string
  readonly origin?: string
  readonly people?: string
}

/** Opens the accounts of a team; null where the desk is for one person alone. */
function teamOf({ team, host, origin, people }: TeamValues): ((place: StorePlace) => Promise<TeamOptions>) | null {
  const help = 'See "breadcrumb serve --help".'
  if (!team) {
    const given = Object.entries({ host, origin, people }).find(([, value]) => value !== undefined)
    if (given) throw new UsageError(`--${given[0]} is for a team: give --team too. ${help}`)
    return null
  }
  const url = origin === undefined ? null : URL.parse(origin)
  if (origin !== undefined && (url === null || !/^https?:$/.test(url.protocol) || url.origin === 'null')) {
    throw new UsageError(`--origin needs an address such as https://desk.example.org, not "${origin}". ${help}`)
  }
  return async (place) => {
    const { openPeopleDatabase } = await import('../storage/people-database.ts')
    return {
      database: await openPeopleDatabase(place, people),
      ...(host === undefined ? {} : { host }),
      ...(url === null ? {} : { origin: url.origin }),
    }
  }
}

/** The port asked for. */
export function portOf(command: string, given: string | undefined): number {
  const check = new Check(command)
  const port = given === undefined ? DEFAULT_PORT : check.number('--port', given)
  if (port < 1 || port > LAST_PORT) throw new UsageError(`--port needs a number from 1 to ${LAST_PORT}. ${check.help}`)
  return port
}

const nameOf = (place: StorePlace): string =>
  'path' in place
    ? basename(place.path).replace(/\.breadcrumb$/, '')
    : decodeURIComponent(new URL(place.databaseUrl).pathname.slice(1)) || 'record'

export interface Serving {
  readonly port: number
  /** In a browser, at once. */
  readonly isOpened: boolean
  readonly name: string
  readonly author: string
  /** What is open, in words. */
  readonly greeting: string
  /** Accounts, where the desk is for a team. */
  readonly team?: TeamOptions
}

/** Serves the desk until it is stopped. */
export async function runDesk(store: Store, serving: Serving, environment: Environment): Promise<number> {
  const { PortTaken, serve } = await import('../api/server.ts')
  const { port, name, author, greeting, team } = serving
  const keyPath = join(dataDirectory(environment), 'keys', 'desk.key')
  try {
    const served = await serve({
      store,
      port,
      name,
      author,
      keyPath,
      program: `breadcrumb ${version()}`,
      ...(team ? { team } : {}),
    })
    const link = (await served.adminLink()) ?? served.newLink()
    print(`${greeting} at ${served.origin}\n${inWords(link, served.origin, team !== undefined)}`)
    if (process.stdin.isTTY) print(team ? 'Ctrl-C stops.\n' : 'Enter prints another link, Ctrl-C stops.\n')
    if (serving.isOpened) openBrowser(link)
    await untilStopped(team ? () => undefined : () => print(`    ${served.newLink()}\n`))
    await served.close()
    return DONE
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error
    const free = await nextFree(port)
    const advice = free === null ? '' : ` The next free one is ${free}: --port ${free}`
    complain(`port ${port} is taken, perhaps by another desk.${advice}`)
    return FAILED
  }
}

function inWords(link: string, origin: string, isTeam: boolean): string {
  if (link === origin) return ''
  return `${isTeam ? 'This link makes the first admin, once' : 'This link opens it, once'}:\n\n    ${link}\n\n`
}

/** Waits for Ctrl-C or the end of the terminal. */
function untilStopped(onEnter: () => void): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.stdin.removeListener('data', onEnter)
      process.stdin.pause()
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
    if (process.stdin.isTTY) process.stdin.on('data', onEnter)
  })
}

const MOST_TRIED = 100

async function nextFree(after: number): Promise<number | null> {
  const { createServer } = await import('node:net')
  const isFree = (port: number): Promise<boolean> =>
    new Promise((resolve) => {
      const server = createServer()
      server.once('error', () => resolve(false))
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
    })
  for (let port = after + 1; port <= Math.min(after + MOST_TRIED, LAST_PORT); port++) {
    if (await isFree(port)) return port
  }
  return null
}

/** Opens a link in the person's browser. Where that cannot be done, the link stands in the terminal. */
function openBrowser(link: string): void {
  const [command, ...rest] =
    process.platform === 'darwin'
      ? ['open', link]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', link]
        : ['xdg-open', link]
  void import('node:child_process').then(({ spawn }) => {
    const child = spawn(command, rest, { stdio: 'ignore', detached: true })
    child.once('error', () => complain('no browser could be opened; copy the link into one'))
    child.unref()
  })
}
