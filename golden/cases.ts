// Golden cases as they lie on disk: a folder each, with the text, what is known of it, and the claims expected of it.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Reading } from '../src/model/reading.ts'
import type { Gazetteer } from '../src/model/gazetteer.ts'
import { readSource } from '../src/reading/read.ts'

/** What is known of a text from outside, and why it is kept. */
export interface About {
  /** The page's title; null where only the text is known. */
  readonly title: string | null
  /** ISO 8601 date, null where only the text may say. */
  readonly published: string | null
  /** Whose text it is. All are our own. */
  readonly text: string
  /** What the case shows. */
  readonly shows: string
}

export interface GoldenCase {
  readonly name: string
  readonly folder: URL
  readonly text: string
  readonly about: About
}

/** The cases of a folder beside this file, in order of their names. */
export function goldenCases(folder: 'sources' | 'gaps'): GoldenCase[] {
  const root = new URL(`${folder}/`, import.meta.url)
  if (!existsSync(root)) return []
  return readdirSync(root)
    .sort()
    .map((name) => {
      const at = new URL(`${name}/`, root)
      const about: About = JSON.parse(readFileSync(new URL('about.json', at), 'utf8'))
      return { name, folder: at, text: readFileSync(new URL('text.txt', at), 'utf8'), about }
    })
}

/** Reads the text of a case as the command would. */
export const readCase = ({ name, text, about }: GoldenCase, gazetteer: Gazetteer): Reading =>
  readSource(
    {
      id: `sha256:${name}`,
      externalId: name,
      title: about.title,
      publisher: null,
      url: null,
      publishedAt: about.published,
      publishedAtFrom: about.published ? 'given' : null,
      publishedAtBinding: false,
      language: null,
      text,
    },
    gazetteer,
  )

/** The lines expected of a case. An empty file expects no claims. */
export const expectedLines = ({ folder }: GoldenCase): string[] =>
  readFileSync(new URL('expected.txt', folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '')

/** Takes what is read now for what is expected. Every changed line is to be read against the text first. */
export function keepLines({ folder }: GoldenCase, lines: readonly string[]): void {
  writeFileSync(new URL('expected.txt', folder), lines.map((line) => `${line}\n`).join(''))
}
