// The source as it was received: a page as it looked, in a frame in which nothing runs and nothing is fetched; anything else, and
// on demand a page too, as text.

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Outside } from '../parts/outside.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import type { SourceInfo } from '../record.ts'
import { useText } from '../text.tsx'

const MOST_SHOWN = 400_000 // characters; the file itself is whole

export function Received({ source }: { readonly source: SourceInfo }) {
  const t = useText()
  const isPage = source.extraction.startsWith('html/')
  const [isMarkup, setIsMarkup] = useState(false)
  const address = `/api/sources/${encodeURIComponent(source.id)}`
  return (
    <section className="panel received" aria-label={t('source.asReceived')}>
      <header>
        <h2>{t('source.asReceived')}</h2>
        <span className="end chips">
          {isPage && (
            <button type="button" className="btn s" aria-pressed={isMarkup} onClick={() => setIsMarkup(!isMarkup)}>
              {t('source.markup')}
            </button>
          )}
          <a className="btn s" href={`${address}/bytes`} download={`${source.id}.bin`}>
            {t('source.saveFile')}
          </a>
        </span>
      </header>
      {isPage && !isMarkup ? (
        <>
          <p className="pad small quiet">{t('source.looked')}</p>
          <iframe
            className="looked"
            src={`${address}/rendering`}
            sandbox=""
            referrerPolicy="no-referrer"
            title={t('source.asReceived')}
          />
        </>
      ) : (
        <Bytes source={source} address={`${address}/bytes`} />
      )}
    </section>
  )
}

function Bytes({ source, address }: { readonly source: SourceInfo; readonly address: string }) {
  const t = useText()
  const bytes = useQuery({
    queryKey: ['bytes', source.id, source.bytesHash],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const answer = await fetch(address, { signal })
      if (!answer.ok) throw new Error(`${answer.status}`)
      return new Uint8Array(await answer.arrayBuffer())
    },
  })
  if (bytes.error) return <Failed error={bytes.error} onRetry={() => void bytes.refetch()} />
  if (bytes.data === undefined) return <Loading rows={4} />
  const text = decoded(bytes.data)
  return (
    <>
      <p className="pad small quiet">
        <bdi dir="ltr">{source.extraction}</bdi>
        {`${t('evidence.comma')}${t('source.bytes', { n: bytes.data.length })}`}
      </p>
      {text === null ? (
        <p className="pad quiet">{t('source.notText')}</p>
      ) : (
        <pre dir="auto">
          <Outside text={text.slice(0, MOST_SHOWN)} />
          {text.length > MOST_SHOWN && '…'}
        </pre>
      )}
    </>
  )
}

/** The text of the bytes; null where they are none. */
function decoded(bytes: Uint8Array): string | null {
  if (bytes.subarray(0, 4000).includes(0)) return null
  return new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes)
}
