// The bytes as received, shown as text and nothing else: whatever they hold runs nowhere.

import { useQuery } from '@tanstack/react-query'
import { Outside } from '../parts/outside.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import type { SourceInfo } from '../record.ts'
import { useText } from '../text.tsx'

const MOST_SHOWN = 400_000 // characters; the file itself is whole

export function Received({ source }: { readonly source: SourceInfo }) {
  const t = useText()
  const address = `/api/sources/${encodeURIComponent(source.id)}/bytes`
  const bytes = useQuery({
    queryKey: ['bytes', source.id, source.bytesHash],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const answer = await fetch(address, { signal })
      if (!answer.ok) throw new Error(`${answer.status}`)
      return new Uint8Array(await answer.arrayBuffer())
    },
  })
  const text = bytes.data && decoded(bytes.data)
  return (
    <section className="panel received" aria-label={t('source.asReceived')}>
      <header>
        <h2>{t('source.asReceived')}</h2>
        <span className="quiet small">
          <bdi dir="ltr">{source.extraction}</bdi>
          {bytes.data && `${t('evidence.comma')}${t('source.bytes', { n: bytes.data.length })}`}
        </span>
        <span className="end">
          <a className="btn s" href={address} download={`${source.id}.bin`}>
            {t('source.saveFile')}
          </a>
        </span>
      </header>
      {bytes.error ? (
        <Failed error={bytes.error} onRetry={() => void bytes.refetch()} />
      ) : text === undefined ? (
        <Loading rows={4} />
      ) : text === null ? (
        <p className="pad quiet">{t('source.notText')}</p>
      ) : (
        <pre dir="auto">
          <Outside text={text.slice(0, MOST_SHOWN)} />
          {text.length > MOST_SHOWN && '…'}
        </pre>
      )}
    </section>
  )
}

/** The text of the bytes; null where they are none. */
function decoded(bytes: Uint8Array): string | null {
  if (bytes.subarray(0, 4000).includes(0)) return null
  return new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes)
}
