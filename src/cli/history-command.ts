// `breadcrumb history [ID]`: what was decided, by whom and why; with --at, an incident as it stood then.

import type { PastDecision } from '../tasks/history.ts'
import { readArguments, UsageError } from './arguments.ts'
import { Check } from './incident-filters.ts'
import { plain, quiet, type Style, strong } from './layout.ts'
import { outputStyle, print } from './output.ts'
import { Page } from './page.ts'
import { DONE, type Environment, lookAtRecord, printHelp, RECORD_OPTIONS, tell } from './record.ts'
import { decisionInWords } from './show-decision.ts'
import { printable } from './width.ts'

const OPTIONS = { ...RECORD_OPTIONS, at: { type: 'string' }, json: { type: 'boolean' } } as const

export async function historyCommand(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = readArguments('history', args, OPTIONS)
  if (values.help) return printHelp('history', environment)
  const check = new Check('history')
  const [id, ...rest] = positionals
  if (rest.length > 0) throw new UsageError(`one incident at a time: "${rest[0]}" is left over. ${check.help}`)
  const at = values.at === undefined ? null : check.number('--at', values.at)
  if (at !== null && id === undefined) throw new UsageError(`--at shows one incident: name it. ${check.help}`)
  return lookAtRecord(values.record, environment, async (store) => {
    const { historyOf, incidentAt } = await import('../tasks/history.ts')
    const style = outputStyle(environment)
    if (at !== null) {
      const shown = await incidentAt(store, id, at)
      if (shown.kind === 'problem') return tell(shown.problem)
      if (shown.kind !== 'incident') return DONE
      const { fullIncidentOut } = await import('../tasks/incident-json.ts')
      const { showIncidentPage } = await import('./show-record.ts')
      if (values.json) print(`${JSON.stringify(fullIncidentOut(shown.incident, shown.version))}\n`)
      else print(`As it was after decision ${at}:\n\n${showIncidentPage(shown, [], style)}`)
      return DONE
    }
    const history = await historyOf(store, id ?? null)
    if (history.kind === 'problem') return tell(history.problem)
    if (!values.json) print(page(history.decisions, style))
    else for (const { decision, ...fate } of history.decisions) print(`${JSON.stringify({ ...decision, ...fate })}\n`)
    return DONE
  })
}

function page(decisions: readonly PastDecision[], style: Style): string {
  if (decisions.length === 0) return 'Nothing was decided yet.\n'
  const page = new Page(style)
  for (const { decision, isUndone, idle } of decisions) {
    const { seq, at, by, reason } = decision
    const fate = isUndone ? ' (undone)' : idle ? ` (without effect: ${idle})` : ''
    page.text([strong(`${String(seq).padStart(3)}  `), plain(decisionInWords(decision)), quiet(fate)])
    page.quiet(
      `${at.slice(0, 16).replace('T', ' ')} UTC, ${printable(by)}${reason ? `: ${printable(reason)}` : ''}`,
      '     ',
    )
  }
  return page.toString()
}
