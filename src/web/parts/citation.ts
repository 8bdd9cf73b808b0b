// A quotation as others need it to check it: the words, whose they are, where they stand, and the hash of the copy.

import type { SourceInfo } from '../record.ts'
import type { Text } from '../text.tsx'
import { withoutControls } from './controls.ts'

export interface Quoted {
  readonly exact: string
  /** Code points of the text, end exclusive. */
  readonly start: number
  readonly end: number
}

type Cited = Pick<SourceInfo, 'id' | 'title' | 'publisher' | 'publishedAt' | 'url' | 'addedAt' | 'bytesHash'>

/** Three lines: words, report, copy. What a source does not say of itself is left out. */
export function citationOf({ exact, start, end }: Quoted, source: Cited, t: Text): string {
  const published = source.publishedAt === null ? null : t.day(source.publishedAt)
  const report = [source.title, source.publisher, published, source.url].filter((each) => each !== null && each !== '')
  const received = t.moment(source.addedAt)
  const copy = t('cite.copy', { source: source.id, start, end, received, hash: source.bytesHash })
  return [t('cite.words', { words: exact }), withoutControls(report.join(', ')), copy]
    .filter((line) => line !== '')
    .join('\n')
}
