// What one person finds in a source, alone: the bare text, without the reader's marks or anybody's, and the claims they make of its
// words. Each is kept at once; nothing counts before it is settled.

import { useMemo, useRef, useState } from 'react'
import type { Answer } from '../../api/contract.ts'
import { openText } from '../../model/passage.ts'
import { call, CallFailed } from '../client.ts'
import { citationOf } from '../parts/citation.ts'
import { useDecide } from '../parts/decide.ts'
import { Icon } from '../parts/icon.tsx'
import { layOut } from '../parts/marks.ts'
import { Outside, Sentence } from '../parts/outside.tsx'
import { useCall } from '../queries.ts'
import type { Claim, SourcePage } from '../record.ts'
import { copyWords } from '../shell/copy.ts'
import { useText } from '../text.tsx'
import { aboutOf, markKindOf, sayingOf } from './claim-words.ts'
import { PickBar, type Said } from './pick-bar.tsx'
import { wordsAt } from './selection.ts'
import { sentenceNumbers } from './sentence-numbers.ts'
import { TextColumn } from './text-column.tsx'
import { TextPanel } from './text-panel.tsx'
import { usePicking } from './use-picking.ts'

interface Props {
  readonly page: SourcePage
  readonly codings: Answer<'GET /api/sources/:id/codings'>
}

export function CodingAlone({ page, codings }: Props) {
  const t = useText()
  const me = useCall('GET /api/session').data?.person
  const { keep, isBusy } = useDecide()
  const own = codings.codings.find(({ by }) => by === me?.id || by === me?.name)
  const claims = own?.claims ?? NONE
  const params = { id: page.source.id }
  const change = useTurns(claims)
  const save = (
    make: (before: readonly Claim[]) => readonly Claim[] | Promise<readonly Claim[]>,
    isDone = false,
  ): Promise<void> =>
    change(async (before) => {
      const next = await make(before)
      const send = () => call('POST /api/sources/:id/codings', { params, body: { claims: [...next], isDone } })
      return (await keep(send, t(isDone ? 'coding.finished' : 'coding.kept'))) ? next : before
    })
  const [into, setInto] = useState<string | null>(null)
  const say = async (said: Said, start: number, end: number, isInto: boolean): Promise<CallFailed | null> => {
    try {
      await save(async (before) => {
        const whole = isInto ? (before.find(({ id }) => id === into) ?? null) : null
        const body = { start, end, said, taken: before.map(({ id }) => id), into: whole }
        const { claim } = await call('POST /api/sources/:id/draft', { params, body })
        return whole === null ? [...before, claim] : before.map((each) => (each === whole ? claim : each))
      })
      return null
    } catch (error) {
      if (error instanceof CallFailed) return error
      throw error
    }
  }
  return (
    <div className="coding">
      <BareText page={page} claims={claims} into={into} onSay={say} />
      <section className="panel" aria-labelledby="alone">
        <header>
          <h2 id="alone">{t('coding.alone')}</h2>
          <span className="end small quiet">{t('source.inOrder', { n: claims.length })}</span>
        </header>
        <p className="pad small quiet">{t('coding.hint')}</p>
        <ol className="plain-list">
          {claims.map((claim, i) => (
            <li key={claim.id}>
              <label className="into">
                <input
                  type="checkbox"
                  checked={claim.id === into}
                  aria-label={t('coding.into', { n: i + 1 })}
                  onChange={(event) => setInto(event.target.checked ? claim.id : null)}
                />
                <ClaimWords claim={claim} page={page} />
              </label>
              <button
                type="button"
                className="btn s plain"
                disabled={isBusy}
                aria-label={t('source.takeOut', { words: sayingOf(claim, t) })}
                onClick={() => void save((before) => before.filter(({ id }) => id !== claim.id))}
              >
                <Icon name="x" />
              </button>
            </li>
          ))}
        </ol>
        <div className="more-row chips">
          <button
            type="button"
            className="btn main"
            disabled={isBusy}
            onClick={() => void save((before) => before, true)}
          >
            <Icon name="ok" />
            {t('coding.finish', { n: claims.length })}
          </button>
          {own?.isDone === true && <span className="small quiet">{t('coding.waits')}</span>}
        </div>
      </section>
    </div>
  )
}

const NONE: readonly Claim[] = []

/**
 * Changes of a coding, which is kept as a whole, one after another, each made of what the one before left: a coder is quicker than
 * a save, and none may write over another.
 */
function useTurns(shown: readonly Claim[]) {
  const seen = useRef(shown)
  const kept = useRef(shown)
  const waiting = useRef(0)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  if (seen.current !== shown && waiting.current === 0) kept.current = shown
  seen.current = shown
  return (change: (before: readonly Claim[]) => Promise<readonly Claim[]>): Promise<void> => {
    waiting.current++
    const turn = last.current.then(async () => {
      try {
        kept.current = await change(kept.current)
      } finally {
        waiting.current--
      }
    })
    // What failed is told to who asked for it; the next goes on from what stands.
    last.current = turn.catch(() => undefined)
    return turn
  }
}

interface TextProps {
  readonly page: SourcePage
  readonly claims: readonly Claim[]
  /** The claim that picked words may be made part of. */
  readonly into: string | null
  readonly onSay: (said: Said, start: number, end: number, isInto: boolean) => Promise<CallFailed | null>
}

/** The text with nothing marked but what this person made of it. */
function BareText({ page, claims, into, onSay }: TextProps) {
  const t = useText()
  const article = useRef<HTMLElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const text = useMemo(() => openText(page.text), [page.text])
  const { picked, letGo, grow, picking } = usePicking({ article, box, text, dir: page.dir })
  const [isInto, setIsInto] = useState(true)
  const number = claims.findIndex(({ id }) => id === into) + 1
  const blocks = useMemo(() => {
    const marks = claims.map((claim) => {
      return { id: claim.id, start: claim.passage.start, end: claim.passage.end, kind: markKindOf({ claim }) }
    })
    return layOut(page.text, { marks, picked })
  }, [page.text, claims, picked])
  const sentences = useMemo(() => sentenceNumbers(page.text, blocks), [page.text, blocks])
  return (
    <TextPanel
      page={page}
      article={article}
      picking={picking}
      pickBar={
        picked === null ? null : (
          <PickBar
            key={`${picked.start}-${picked.end}`}
            words={wordsAt(text, picked)}
            focus={number === 0 ? null : number}
            isAmending={isInto && number > 0}
            onAmending={setIsInto}
            onSay={async (said, intoFocus) => {
              const refused = await onSay(said, picked.start, picked.end, intoFocus)
              if (refused === null) letGo()
              return refused
            }}
            onLetGo={letGo}
            onCite={() => void copyWords(citationOf({ ...picked, exact: wordsAt(text, picked) }, page.source, t), t)}
            onGrow={grow}
          />
        )
      }
    >
      <TextColumn
        text={page.text}
        blocks={blocks}
        focus={null}
        numberOf={noNumber}
        onPress={nothing}
        sentences={sentences}
        box={box}
        onLayout={nothing}
        wanted={null}
        isHeading={false}
      />
    </TextPanel>
  )
}

const noNumber = (): null => null
const nothing = (): void => undefined

function ClaimWords({ claim, page }: { readonly claim: Claim; readonly page: SourcePage }) {
  const t = useText()
  return (
    <span>
      <span className="strong">
        <Sentence text={sayingOf(claim, t)} />
      </span>{' '}
      <span className="quiet">
        <Sentence text={aboutOf(claim, t)} />
      </span>
      <span className="said" lang={page.source.language ?? undefined} dir="auto">
        {' '}
        <Outside text={claim.passage.exact} />
      </span>
    </span>
  )
}
