// A source's tags: how far its publisher is to be relied on, whose word it has, who may see it. Shape and word, no colour.

import { Icon } from '../parts/icon.tsx'
import { Outside } from '../parts/outside.tsx'
import type { SourcePage } from '../record.ts'
import { type Text, useText } from '../text.tsx'

export function ReliabilityTag({ judged: { grade, by } }: { readonly judged: SourcePage['reliability'] }) {
  const t = useText()
  return by === null ? t('reliability.notYet') : t('reliability.tag', { grade, word: t(`reliability.${grade}`) })
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

/** Of a source in a language that is not read: that it has no claims says nothing. */
export function NotReadTag({ language }: { readonly language: string | null }) {
  const t = useText()
  return (
    <span className="tag">
      <Icon name="eye" />
      {t('source.notReadTag', { language: nameOfLanguage(language, t) })}
    </span>
  )
}

/** "Arabic", in the desk's language; the code as it is where it is no code of a language. */
export function nameOfLanguage(code: string | null, t: Text): string {
  if (code === null) return ''
  try {
    return new Intl.DisplayNames([t.locale], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
