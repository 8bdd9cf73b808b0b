// `breadcrumb show ID`: an incident, a source or a claim, with all that it rests on.

import type { Store } from '../storage/store.ts'
import type { Shown } from '../tasks/show.ts'
import { readArguments, UsageError } from './arguments.ts'
import type { Style } from './layout.ts'
import { outputStyle, print } from './output.ts'
import { DONE, type Environment, FAILED, lookAtRecord, printHelp, RECORD_OPTIONS, tell } from './record.ts'

const OPTIONS = { ...RECORD_OPTIONS, json: { type: 'boolean' } } as const

export async function showCommand(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = readArguments('show', args, OPTIONS)
  if (values.help) return printHelp('show', environment)
  if (positionals.length === 0) {
    throw new UsageError(
      'nothing to show. Name an incident, a source or a claim by its id. See "breadcrumb show --help".',
    )
  }
  return lookAtRecord(values.record, environment, async (store) => {
    const { findShown } = await import('../tasks/show.ts')
    const style = outputStyle(environment)
    let status = DONE
    let isFirst = true
    for (const id of positionals) {
      const shown = await findShown(store, id)
      if (shown.kind === 'problem') {
        status = tell(shown.problem) || FAILED
        continue
      }
      if (values.json) print(`${JSON.stringify(await jsonOf(shown))}\n`)
      else print(`${isFirst ? '' : `\n${'─'.repeat(style.width)}\n\n`}${await pageOf(store, shown, style)}`)
      isFirst = false
    }
    return status
  })
}

type Found = Exclude<Shown, { readonly kind: 'problem' }>

async function jsonOf(shown: Found): Promise<unknown> {
  const { fullIncidentOut } = await import('../tasks/incident-json.ts')
  switch (shown.kind) {
    case 'incident':
      return fullIncidentOut(shown.incident, shown.version)
    case 'source':
      return {
        ...shown.source,
        readers: shown.readers,
        incidents: shown.incidents.map(({ id }) => id),
        claims: shown.claims,
      }
    case 'claim':
      return { ...shown.claim, incidents: shown.incidents.map(({ id }) => id) }
  }
}

async function pageOf(store: Store, shown: Found, style: Style): Promise<string> {
  if (shown.kind === 'incident') {
    const { showIncidentPage } = await import('./show-record.ts')
    const isMany = shown.incident.sources.length > 1
    const { explainMatches } = await import('../tasks/explain-match.ts')
    return showIncidentPage(shown, isMany ? await explainMatches(store, shown.incident.claims, null) : [], style)
  }
  const { showSourcePage, showClaimPage } = await import('./show-source.ts')
  return shown.kind === 'source' ? showSourcePage(shown, style) : showClaimPage(shown, style)
}
