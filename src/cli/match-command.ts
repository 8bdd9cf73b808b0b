// `breadcrumb match explain A [B]`: why reports are, or are not, put together, field by field.

import type { Store } from '../storage/store.ts'
import type { IncidentRecord, MatchExplanation } from '../model/record.ts'
import { readArguments, UsageError } from './arguments.ts'
import { outputStyle, print } from './output.ts'
import { Page } from './page.ts'
import { DONE, type Environment, lookAtRecord, printHelp, RECORD_OPTIONS, tell } from './record.ts'
import { showMatch } from './show-match.ts'

const OPTIONS = { ...RECORD_OPTIONS, json: { type: 'boolean' } } as const

export async function matchCommand(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = readArguments('match', args, OPTIONS)
  if (values.help) return printHelp('match', environment)
  const [action, a, b, ...rest] = positionals
  const help = 'See "breadcrumb match --help".'
  if (action !== 'explain') {
    throw new UsageError(
      `${action ? `match cannot "${action}"` : 'nothing to do'}. To explain: "match explain A B". ${help}`,
    )
  }
  if (a === undefined) throw new UsageError(`name one incident, or two. ${help}`)
  if (rest.length > 0) throw new UsageError(`two incidents at most: "${rest[0]}" is left over. ${help}`)
  return lookAtRecord(values.record, environment, async (store) => {
    const [first, second] = [await incident(store, a), b === undefined ? null : await incident(store, b)]
    if (typeof first === 'number') return first
    if (typeof second === 'number') return second
    const { explainMatches } = await import('../tasks/explain-match.ts')
    const matches = await explainMatches(store, first.claims, second?.claims ?? null)
    if (values.json) for (const match of matches) print(`${JSON.stringify(match)}\n`)
    else print(page(matches, environment))
    return DONE
  })
}

async function incident(store: Store, id: string): Promise<IncidentRecord | number> {
  const { findShown } = await import('../tasks/show.ts')
  const shown = await findShown(store, id)
  if (shown.kind === 'incident') return shown.incident
  if (shown.kind === 'problem') return tell(shown.problem)
  return tell({ code: 'unknown_id', message: `${id} is no incident. Give the ids of incidents.` })
}

function page(matches: readonly MatchExplanation[], environment: Environment): string {
  if (matches.length === 0) return 'It has one report only: nothing is put together.\n'
  const page = new Page(outputStyle(environment))
  matches.forEach((match, i) => {
    if (i > 0) page.blank()
    showMatch(page, match)
  })
  page.blank()
  page.quiet(
    'Bits of evidence: +1 makes one incident twice as likely. Reports are put together where, on average, all reports of two groups reach what is needed.',
  )
  return page.toString()
}
