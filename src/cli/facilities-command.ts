// `breadcrumb facilities`: places of health care, and the attacks on each.

import type { FacilityRecord } from '../model/record.ts'
import { readArguments, UsageError } from './arguments.ts'
import { listed } from './figures.ts'
import { EFFECT, FACILITY } from './labels.ts'
import { name, plain, quiet, type Style, strong } from './layout.ts'
import { outputStyle, print } from './output.ts'
import { Page } from './page.ts'
import { DONE, type Environment, lookAtRecord, printHelp, RECORD_OPTIONS } from './record.ts'
import { whereabouts } from './where.ts'
import { printable } from './width.ts'
import { counted } from './words.ts'

const OPTIONS = { ...RECORD_OPTIONS, json: { type: 'boolean' } } as const

export async function facilitiesCommand(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = readArguments('facilities', args, OPTIONS)
  if (values.help) return printHelp('facilities', environment)
  if (positionals.length > 0) {
    throw new UsageError(`"${positionals[0]}" is left over. See "breadcrumb facilities --help".`)
  }
  return lookAtRecord(values.record, environment, async (store) => {
    const { listFacilities } = await import('../tasks/derived.ts')
    const facilities = await listFacilities(store)
    if (values.json) for (const facility of facilities) print(`${JSON.stringify(facility)}\n`)
    else print(page(facilities, outputStyle(environment)))
    return DONE
  })
}

/** Names beside the known one, each once in whatever letters. */
function otherNames(known: string | null, names: readonly string[]): string[] {
  const once = new Map([known ?? '', ...names].map((each) => [each.toLowerCase(), each]))
  once.delete((known ?? '').toLowerCase())
  return [...once.values()]
}

function page(facilities: readonly FacilityRecord[], style: Style): string {
  if (facilities.length === 0) return 'No attack on health care is claimed.\n'
  const page = new Page(style)
  for (const { id, name: known, names, type, place, attacks, reason } of facilities) {
    const title = known ? name(known, style) : `a ${FACILITY[type ?? 'unknown']} that no claim names`
    const around = place === null ? '' : whereabouts(known, place)
    page.text([strong(title), plain(around && `, ${name(around, style)}`), quiet(`  ${id}`)])
    page.row('kind', type ? FACILITY[type] : '')
    page.row('also', listed(otherNames(known, names).map((other) => printable(other))))
    for (const [i, { incident, from, effects }] of attacks.entries()) {
      const done = listed(effects.map((effect) => EFFECT[effect]))
      page.row(i === 0 ? 'attacks' : '', `${from ?? 'day not said'}  ${done || 'effect not said'}  (${incident})`)
    }
    page.row('why one', [quiet(printable(reason))])
    page.blank()
  }
  const attacks = new Set(facilities.flatMap((facility) => facility.attacks.map(({ incident }) => incident)))
  page.quiet(
    `${counted(facilities.length, 'facility', 'facilities')}, ${counted(attacks.size, 'incident', 'incidents')}. Told apart by identity, not by name.`,
  )
  return page.toString()
}
