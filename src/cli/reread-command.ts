// `breadcrumb reread`: reads the kept texts again with this version, and shows what reads otherwise.

import type { Claim } from '../model/reading.ts'
import type { KeptClaim } from '../model/record.ts'
import type { RereadSource } from '../tasks/reread.ts'
import { readArguments } from './arguments.ts'
import { plain, quiet, type Style, strong } from './layout.ts'
import { clearProgress, outputStyle, print, printDone, showProgress } from './output.ts'
import { Page } from './page.ts'
import { CHANGE_OPTIONS, DONE, type Environment, FAILED, printHelp, tell, withRecord } from './record.ts'
import { nameOf } from './sources-command.ts'
import { printable } from './width.ts'
import { counted } from './words.ts'

const OPTIONS = { ...CHANGE_OPTIONS, use: { type: 'boolean' } } as const

export async function rereadCommand(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = readArguments('reread', args, OPTIONS)
  if (values.help) return printHelp('reread', environment)
  return withRecord(values.record, environment, async (store) => {
    const missing: string[] = []
    for (const id of positionals) if (!(await store.source(id))) missing.push(id)
    for (const id of missing) tell({ code: 'unknown_id', message: `There is no source ${id} in the record.` })
    if (missing.length > 0) return FAILED
    const { heldApart, reread } = await import('../tasks/reread.ts')
    const { authorOf } = await import('../tasks/open-record.ts')
    const style = outputStyle(environment)
    const isUsed = values.use === true
    const printHere = (text: string): void => (isUsed ? printDone(text, TAKEN) : print(text))
    let different = 0
    showProgress('reading again')
    for await (const found of reread(store, { sources: positionals, isUsed, by: authorOf(values.by, environment) })) {
      clearProgress()
      printHere(show(found, style))
      different++
    }
    clearProgress()
    printHere(`${ending(different, isUsed, isUsed ? await heldApart(store) : 0)}\n`)
    return DONE
  })
}

const TAKEN = 'The claims that were taken so far are the current ones. Make room and run it again for the rest'

function ending(different: number, isUsed: boolean, held: number): string {
  if (different === 0) return 'Everything reads as it did.'
  const sources = `${counted(different, 'source reads', 'sources read')} otherwise`
  if (!isUsed) return `${sources}. Nothing was changed; --use takes the new claims.`
  const kept = held > 0 ? ` ${counted(held, 'claim', 'claims')} that people decided on stay as they were.` : ''
  return `${sources}; the new claims are the current ones now.${kept}`
}

function show({ source, reader, come, gone, differ }: RereadSource, style: Style): string {
  const page = new Page(style)
  const counts = [
    come.length ? `${come.length} new` : '',
    gone.length ? `${gone.length} gone` : '',
    differ.length ? `${differ.length} read otherwise` : '',
  ]
  page.text([
    strong(source.id),
    plain(`  ${printable(nameOf(source))}: ${counts.filter(Boolean).join(', ')}`),
    quiet(`  ${reader}`),
  ])
  list(page, '+ ', come)
  list(
    page,
    '- ',
    gone.map(({ claim }: KeptClaim) => claim),
  )
  list(
    page,
    '~ ',
    differ.map(({ after }) => after),
  )
  return page.toString()
}

const MOST_SHOWN = 5

function list(page: Page, sign: string, claims: readonly Claim[]): void {
  for (const claim of claims.slice(0, MOST_SHOWN)) {
    page.entry([plain(claim.id), quiet(`  “${printable(claim.passage.exact)}”`)], sign, '    ')
  }
  if (claims.length > MOST_SHOWN) page.quiet(`and ${claims.length - MOST_SHOWN} more`, `    ${sign}`)
}
