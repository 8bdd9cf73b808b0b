// A source's tags: how far its publisher is to be relied on, whose word it has, who may see it. Shape and word, no colour.

import { Icon } from '../parts/icon.tsx'
import { Outside } from '../parts/outside.tsx'
import type { SourcePage } from '../record.ts'
import { useText } from '../text.tsx'

export function ReliabilityTag({ judged: { grade, by } }: { readonly judged: SourcePage['reliability'] }) {
  const t = useText()
  return t('reliability.tag', { grade, word: t(by === null ? 'reliability.notYet' : `reliability.${grade}`) })
}

/** "quotes 3 origins, same word in 6 others" */
export function OriginsTag({ quoted, others }: { readonly quoted: number; readonly others: number }) {
  const t = useText()
  return (
    <>
      <Icon name="origin" />
      {[t('origins.quotes', { n: quoted }), ...(others > 0 ? [t('origins.others', { n: others })] : [])].join(
        t('evidence.comma'),
      )}
    </>
  )
}

/** A lock and the reason, to those who see the source at all. */
export function AccessTag({ access: { level, reason } }: { readonly access: SourcePage['access'] }) {
  const t = useText()
  if (level === 'public') return null
  return (
    <span className="tag">
      <Icon name="lock" />
      {t(`access.${level}`)}
      {reason !== '' && (
        <>
          {t('evidence.comma')}
          <Outside text={reason} />
        </>
      )}
    </span>
  )
}
