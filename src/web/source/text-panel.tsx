// The text of a source as a panel in which words are picked, by mouse and by keys, with the bar for what was picked.

import type { DOMAttributes, ReactNode, RefObject } from 'react'
import { withoutControls } from '../parts/controls.ts'
import type { SourcePage } from '../record.ts'
import { useText } from '../text.tsx'

interface TextPanelProps {
  readonly page: SourcePage
  readonly article: RefObject<HTMLElement | null>
  readonly picking: DOMAttributes<HTMLElement>
  readonly children: ReactNode
  /** In the desk's language, which need not be that of the text; null while nothing is picked. */
  readonly pickBar: ReactNode | null
}

export function TextPanel({ page: { source, dir }, article, picking, children, pickBar }: TextPanelProps) {
  const t = useText()
  return (
    <article
      className="panel text"
      lang={source.language ?? undefined}
      dir={dir}
      ref={article}
      tabIndex={0}
      aria-label={t('source.textOf', { title: withoutControls(source.title ?? source.id) })}
      {...picking}
    >
      {children}
      {pickBar !== null && (
        <div className="pick-place" lang={t.locale.split('-')[0]} dir={t.dir}>
          {pickBar}
        </div>
      )}
    </article>
  )
}
