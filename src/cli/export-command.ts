// `breadcrumb export`: hands incidents on in a format of others, to standard output or a file.

import { closeSync, existsSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { countryCode } from '../model/countries.ts'
import type { Export, Format } from '../tasks/export.ts'
import { cannotWrite } from '../tasks/write-new.ts'
import { readArguments, UsageError } from './arguments.ts'
import { Check, FILTER_OPTIONS, readFilters } from './incident-filters.ts'
import { tellUnknownNames } from './none-found.ts'
import { complain, print, printDone } from './output.ts'
import { DONE, type Environment, lookAtRecord, printHelp, RECORD_OPTIONS, tell } from './record.ts'
import { counted } from './words.ts'

const OPTIONS = {
  ...RECORD_OPTIONS,
  ...FILTER_OPTIONS,
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  interaction: { type: 'string' },
  divide: { type: 'boolean' },
  licence: { type: 'string' },
} as const

const KNOWN = { jsonl: 'jsonl', csv: 'csv', geojson: 'geojson', acled_style: 'acled-style' } as const
const INTERACTIONS = { codes: '', text: '' } as const

export async function exportCommand(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = readArguments('export', args, OPTIONS)
  if (values.help) return printHelp('export', environment)
  const check = new Check('export')
  if (positionals.length > 0) {
    throw new UsageError(`"${positionals[0]}" is left over. To write to a file: "-o FILE". ${check.help}`)
  }
  if (values.format === undefined)
    throw new UsageError(`name a format: --format jsonl, csv, geojson or acled-style. ${check.help}`)
  const format: Format =
    KNOWN[check.code('--format', values.format, KNOWN, (code) => code.replace('_', '-')) as keyof typeof KNOWN]
  const interaction = check.code(
    '--interaction',
    values.interaction ?? 'codes',
    INTERACTIONS,
  ) as keyof typeof INTERACTIONS
  const acledOnly = values.divide ? '--divide' : values.interaction === undefined ? null : '--interaction'
  if (acledOnly !== null && format !== 'acled-style') {
    throw new UsageError(`${acledOnly} is for --format acled-style. ${check.help}`)
  }
  const query = readFilters('export', values)
  return lookAtRecord(values.record, environment, async (store) => {
    const { beginExport } = await import('../tasks/export.ts')
    const { version } = await import('./version.ts')
    const made = await beginExport(
      store,
      {
        format,
        query,
        interaction,
        isDivided: values.divide === true,
        licence: values.licence ?? 'not stated',
        program: `breadcrumb ${version()}`,
      },
      countryCode,
    )
    if (made.ids.length === 0) await tellUnknownNames(store, query)
    tellRestricted(made)
    if (values.output !== undefined && values.output !== '-') return toFile(made, values.output)
    for await (const part of made.parts) print(part)
    tellLeftOut(made)
    return DONE
  })
}

/** What has the name is always whole: it is written aside and renamed. */
async function toFile(made: Export, path: string): Promise<number> {
  const draft = `${path}.${process.pid}.part`
  const aboutPath = `${path}.about.json`
  try {
    const file = openSync(draft, 'wx')
    try {
      for await (const part of made.parts) writeAll(file, Buffer.from(part))
    } finally {
      closeSync(file)
    }
    const about = { ...made.about, ids: made.ids, leftOut: made.leftOut }
    writeFileSync(aboutPath, `${JSON.stringify(about, null, 2)}\n`)
    renameSync(draft, path)
  } catch (error) {
    if (existsSync(draft)) rmSync(draft)
    return tell(cannotWrite(path, error))
  }
  printDone(
    `${path}: ${counted(made.ids.length - made.leftOut.length, 'incident', 'incidents')}; ${aboutPath} says how it was made\n`,
    `The export is written: ${path}`,
  )
  tellLeftOut(made)
  return DONE
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from, bytes.length - from)
}

const MOST_NAMED = 10

/** Whoever has the record may export all of it, and should know what not everybody is to see. */
function tellRestricted({ restricted }: Export): void {
  if (restricted.length === 0) return
  const named = restricted.slice(0, MOST_NAMED).join(', ')
  const more = restricted.length > MOST_NAMED ? ` and ${restricted.length - MOST_NAMED} more` : ''
  complain(
    `${counted(restricted.length, 'incident rests', 'incidents rest')} on sources that not everybody may see: ${named}${more}. Take care to whom you give this`,
  )
}

function tellLeftOut({ leftOut }: Export): void {
  if (leftOut.length === 0) return
  const named = leftOut.slice(0, MOST_NAMED).map(({ id, why }) => `${id}: ${why}`)
  const more = leftOut.length > MOST_NAMED ? ` and ${leftOut.length - MOST_NAMED} more` : ''
  complain(
    `${counted(leftOut.length, 'incident', 'incidents')} left out, which this layout cannot hold: ${named.join('; ')}${more}`,
  )
}
