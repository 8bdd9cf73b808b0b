// Reads pages in a process of their own, so that a page made to hurt costs nothing but itself: see `confined.ts` for what
// that process may do. It is started for the first page; whoever reads plain text never pays for it.

import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../model/problem.ts'
import { type Answer, ConfinedProcess, type Limits } from './confined.ts'
import type { Page, ReadPage } from './page.ts'

/** A newspaper's page takes a tenth of a second and some 60 MB. */
const LIMITS: Limits = { answerMs: 20_000, memoryMb: 512, answerBytes: 64 * 1024 * 1024 }

const SAVE_AS_TEXT = 'Open it in a browser and save the report alone as text.'

/** A process that reads pages, not yet started. The server may hold one of its own. */
export function pageProcess(limits: Limits = LIMITS): ConfinedProcess {
  const here = realpathSync(import.meta.dirname)
  if (!import.meta.filename.endsWith('.ts')) {
    return new ConfinedProcess({ entry: join(here, 'html-child.cjs'), mayRead: [here], limits })
  }
  const root = join(here, '..', '..')
  const mayRead = ['src', 'node_modules', 'package.json'].map((name) => realpathSync(join(root, name)))
  return new ConfinedProcess({ entry: join(here, 'html-child.ts'), mayRead, limits })
}

let shared: ConfinedProcess | null = null

/**
 * Reads a page. The headline is the text's first line.
 *
 * @param html the page's source, decoded
 */
export async function readHtmlApart(html: string, process = (shared ??= pageProcess())): Promise<ReadPage> {
  const answer = await process.ask(html)
  if (answer.kind === 'none') return problem('too_large', `${whatBroke(answer.because)} ${SAVE_AS_TEXT}`)
  if (isReadPage(answer.value)) return answer.value
  const why = isFields(answer.value) ? ` (${String(answer.value.why)})` : ''
  return problem('unreadable', `The page could not be taken apart${why}. ${SAVE_AS_TEXT}`)
}

const problem = (code: Problem['code'], message: string): ReadPage => ({ kind: 'problem', problem: { code, message } })

function whatBroke(because: Extract<Answer, { readonly kind: 'none' }>['because']): string {
  switch (because) {
    case 'time':
      return 'The page takes too long to take apart and was given up.'
    case 'memory':
      return 'The page takes more memory to take apart than a page may have.'
    case 'length':
      return 'More text comes out of the page than a report can hold.'
    case 'death':
      return 'The page ended the process that took it apart.'
  }
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

function isReadPage(value: unknown): value is ReadPage {
  if (!isFields(value)) return false
  if (value.kind === 'page') return isPage(value.page)
  if (value.kind !== 'problem' || !isFields(value.problem)) return false
  const { code, message } = value.problem
  return (code === 'too_large' || code === 'empty') && typeof message === 'string'
}

function isPage(value: unknown): value is Page {
  if (!isFields(value) || typeof value.text !== 'string') return false
  const fields = [value.title, value.publisher, value.url, value.publishedAt, value.language]
  return fields.every((field) => field === null || typeof field === 'string')
}
