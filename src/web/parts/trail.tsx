// From a figure to what it rests on, in four steps, always these and always in this order: the words, who says so, the sentence
// in its source, the copy and its hash.

import { Link } from 'wouter'
import type { Context, Kept, Line, SourceInfo } from '../record.ts'
import { copyWords } from '../shell/copy.ts'
import { useText } from '../text.tsx'
import { citationOf } from './citation.ts'
import { Outside, Shown } from './outside.tsx'

interface Props {
  readonly kept: Kept
  readonly source: SourceInfo
  readonly context: Context | null
  /** The words of the claim that the figure or cell shows; null where it has none of its own. */
  readonly words: string | null
  /** What the desk makes of them. */
  readonly meaning: string
  readonly line: Line | null
}

/** The sentence with the claim's words marked, and the four steps beside it. */
export function Trail({ kept, source, context, words, meaning, line }: Props) {
  return (
    <div className="opened">
      <Quotation kept={kept} context={context} words={words} source={source} />
      <Steps kept={kept} source={source} words={words} meaning={meaning} line={line} />
    </div>
  )
}

function Steps({ kept, source, words, meaning, line }: Omit<Props, 'context'>) {
  const t = useText()
  const { speaker, passage, modality } = kept.claim
  const who = speaker?.name ?? source.publisher
  const connection = speaker?.connection ?? null
  const chain = line?.chain.find((each) => source.publisher !== null && each.startsWith(source.publisher)) ?? null
  const about = [
    connection && connection !== 'unknown' ? t(`connection.${connection}`) : null,
    modality === 'asserted' ? null : t(`modality.${modality}`),
    line?.isInterested ? t('trail.interested') : null,
  ].filter((each) => each !== null)
  return (
    <ol className="steps">
      <li>
        {words === null ? t('trail.noWords') : <Quoted text={words} />}
        <small>{meaning}</small>
      </li>
      <li>
        {who === null ? t('trail.noSpeaker') : <Outside text={who} />}
        {about.length > 0 && <>, {about.join(', ')}</>}
        {chain !== null && (
          <small>
            <Outside text={chain} />
          </small>
        )}
      </li>
      <li>
        <Link href={`/sources/${source.id}?claim=${encodeURIComponent(kept.id)}`}>
          <Outside text={source.title ?? t('trail.source', { id: source.id })} />
        </Link>
        <small>
          {t('trail.characters', { from: passage.start, to: passage.end })},{' '}
          {kept.isBroken === true ? t('trail.broken') : t('trail.unchanged')}
        </small>
      </li>
      <li>
        {t('trail.received', { moment: t.moment(source.addedAt) })}
        <small>
          <bdi dir="ltr">SHA-256 {shortHash(source.bytesHash)}</bdi>
        </small>
        <button type="button" className="link" onClick={() => void copyWords(citationOf(passage, source, t), t)}>
          {t('cite.act')}
        </button>
      </li>
    </ol>
  )
}

/** Words as a source wrote them, in the quotation marks of the desk's language. */
export function Quoted({ text }: { readonly text: string }) {
  const t = useText()
  return t.rich('trail.quoted', { words: text }, { q: () => <Outside text={text} className="words" /> })
}

interface QuotationProps {
  readonly kept: Kept
  readonly source: Pick<SourceInfo, 'language'>
  readonly context: Context | null
  readonly words?: string | null
}

/** A claim's sentence as written, the claim's words marked in it. */
export function Quotation({ kept, source, context, words = null }: QuotationProps) {
  const { exact } = kept.claim.passage
  const parts = context === null ? { before: '', after: '' } : around(context, kept.claim.passage)
  return (
    <blockquote className="said" lang={source.language ?? undefined} dir={context?.dir ?? 'auto'}>
      <Shown text={parts.before} />
      <mark>
        <Emphasised text={exact} words={words} />
      </mark>
      <Shown text={parts.after} />
    </blockquote>
  )
}

function Emphasised({ text, words }: { readonly text: string; readonly words: string | null }) {
  const at = words === null || words === '' || words.length >= text.length ? -1 : text.indexOf(words)
  if (words === null || at < 0) return <Shown text={text} />
  return (
    <>
      <Shown text={text.slice(0, at)} />
      <strong>
        <Shown text={words} />
      </strong>
      <Shown text={text.slice(at + words.length)} />
    </>
  )
}

/** What stands before and after a passage in the sentences around it; nothing where they do not hold it as it is. */
export function around(
  context: Context,
  passage: { readonly start: number; readonly end: number; readonly exact: string },
): { readonly before: string; readonly after: string } {
  const points = [...context.text]
  const from = passage.start - context.start
  const to = passage.end - context.start
  if (from < 0 || points.slice(from, to).join('') !== passage.exact) return { before: '', after: '' }
  return { before: points.slice(0, from).join(''), after: points.slice(to).join('') }
}

export const shortHash = (hash: string): string => `${hash.slice(0, 4)}…${hash.slice(-4)}`
