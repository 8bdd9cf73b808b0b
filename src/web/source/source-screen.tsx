// One source: its text as received with every claim marked on its words, the claims beside them, what was left out, and claims
// made or corrected by hand. Coding is reading: the text is the widest thing.

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Link, useLocation, useParams, useSearch } from 'wouter'
import { Icon } from '../parts/icon.tsx'
import { Kbd } from '../parts/kbd.tsx'
import { openText } from '../../model/passage.ts'
import { call, CallFailed } from '../client.ts'
import { useDecide } from '../parts/decide.ts'
import { citationOf } from '../parts/citation.ts'
import { hedgesIn, inReadingOrder, layOut, leftOutOf } from '../parts/marks.ts'
import { withoutControls } from '../parts/controls.ts'
import { Empty, Shown } from '../parts/states.tsx'
import { useCall } from '../queries.ts'
import type { Kept, SourcePage } from '../record.ts'
import { copyWords } from '../shell/copy.ts'
import { useKeys } from '../shell/keys.ts'
import '../style/source.css'
import { useText } from '../text.tsx'
import type { CardActs, TakeOut } from './claim-card.tsx'
import { markKindOf, sayingOf } from './claim-words.ts'
import { CopyPanel } from './copy-panel.tsx'
import { MarginColumn } from './margin-column.tsx'
import { PickBar, type Said } from './pick-bar.tsx'
import { Received } from './received.tsx'
import { wordsAt } from './selection.ts'
import { sentenceNumbers } from './sentence-numbers.ts'
import { nameOfLanguage } from './source-tags.tsx'
import { SourceHead, type View } from './source-head.tsx'
import { TextColumn } from './text-column.tsx'
import { TextPanel } from './text-panel.tsx'
import { usePicking } from './use-picking.ts'

export function SourceScreen() {
  const { id = '' } = useParams<{ id: string }>()
  const page = useCall('GET /api/sources/:id', { params: { id: decodeURIComponent(id) } })
  return (
    <Shown of={page} rows={10} isWhole>
      {(data) => <SourceView key={data.source.id} page={data} />}
    </Shown>
  )
}

const VIEWS: readonly View[] = ['text', 'received', 'both']

function SourceView({ page }: { readonly page: SourcePage }) {
  const t = useText()
  const { source } = page
  const [view, setView] = useState<View>('text')
  useEffect(() => {
    document.title = `${withoutControls(source.title ?? source.id)} – Breadcrumb`
  }, [source])
  useKeys(t('source.keys'), [
    { key: 'v', label: t('source.view'), run: () => setView(VIEWS[(VIEWS.indexOf(view) + 1) % VIEWS.length]) },
  ])
  return (
    <>
      <SourceHead page={page} view={view} onView={setView} />
      {!page.isRead && !page.isBlind && <NotRead language={source.language} />}
      {view === 'received' ? (
        <Received source={source} />
      ) : page.isBlind ? (
        <Blind id={source.id} />
      ) : (
        <Reading page={page} isBeside={view === 'both'} />
      )}
    </>
  )
}

/** Said before a text that nothing was looked for in: no claims do not mean that it tells of nothing. */
function NotRead({ language }: { readonly language: string | null }) {
  const t = useText()
  const mayDecide = useCall('GET /api/session').data?.may.includes('decide') ?? false
  return (
    <p className="not-read" role="note">
      <Icon name="eye" />
      <span>
        {t('source.notRead', { language: nameOfLanguage(language, t) })} {mayDecide && t('source.notReadByHand')}
      </span>
    </p>
  )
}

/** Instead of what was made of a source, for who codes it alone. */
function Blind({ id }: { readonly id: string }) {
  const t = useText()
  return (
    <Empty
      action={
        <Link className="btn main" href={`/sources/${encodeURIComponent(id)}/coding`}>
          {t('coding.goOn')}
        </Link>
      }
    >
      {t('coding.blind')}
    </Empty>
  )
}

function Reading({ page, isBeside }: { readonly page: SourcePage; readonly isBeside: boolean }) {
  const t = useText()
  const [, go] = useLocation()
  const { source, claims, leftOut, incidents, version } = page
  const session = useCall('GET /api/session')
  const mayDecide = session.data?.may.includes('decide') ?? false
  const { keep } = useDecide()
  const [focus, setFocus] = useFocus(claims)
  const [isAmending, setIsAmending] = useState(false)
  const [isOnlyLeftOut, setIsOnlyLeftOut] = useState(false)
  const [wanted, setWanted] = useState<{ block: number; nth: number } | null>(null)
  const text = useMemo(() => openText(page.text), [page.text])
  const ordered = useMemo(
    () => inReadingOrder(claims.map((kept) => ({ ...kept.claim.passage, kept }))).map(({ kept }) => kept),
    [claims],
  )
  const box = useRef<HTMLDivElement>(null)
  const article = useRef<HTMLElement>(null)
  const now = ordered.find(({ id }) => id === focus) ?? null
  const near = now?.claim.passage.start
  const { picked, letGo, grow, picking } = usePicking({ article, box, text, dir: page.dir, isOff: !mayDecide, near })
  const marks = useMemo(
    () =>
      ordered
        .filter(({ isBroken }) => isBroken !== true)
        .map((kept) => ({
          id: kept.id,
          start: kept.claim.passage.start,
          end: kept.claim.passage.end,
          kind: markKindOf(kept),
        })),
    [ordered],
  )
  const hedges = useMemo(
    () => claims.flatMap(({ claim }) => hedgesIn(text, claim.passage, claim.hedges)),
    [claims, text],
  )
  const blocks = useMemo(
    () => layOut(page.text, { marks, hedges, leftOut, picked }),
    [page.text, marks, hedges, leftOut, picked],
  )
  const shown = useMemo(() => (isOnlyLeftOut ? leftOutOf(blocks) : blocks), [blocks, isOnlyLeftOut])
  const sentences = useMemo(() => sentenceNumbers(page.text, shown), [page.text, shown])
  const numbers = useMemo(() => new Map(ordered.map((kept, i) => [kept.id, i + 1])), [ordered])
  const incidentOf = useMemo(
    () => new Map(incidents.flatMap((incident) => incident.claims.map((id) => [id, incident.id]))),
    [incidents],
  )
  const placeClaims = useRef<(() => void) | null>(null)
  const onLayout = useCallback(() => placeClaims.current?.(), [])

  const numberOf = useCallback(
    (id: string) => {
      const number = numbers.get(id)
      return number === undefined ? null : { number, label: t('source.claimNumber', { n: number }) }
    },
    [numbers, t],
  )
  const bring = (id: string): void => {
    const block = shown.findIndex(({ begins }) => begins.includes(id))
    if (block >= 0) setWanted({ block, nth: (wanted?.nth ?? 0) + 1 })
  }
  const look = (id: string, isBrought = true): void => {
    setFocus(id)
    setIsAmending(false)
    if (isBrought) bring(id)
  }
  const step = (by: 1 | -1): void => {
    const at = ordered.findIndex(({ id }) => id === focus)
    const next = ordered[Math.min(Math.max(at + by, 0), ordered.length - 1)]
    if (next) look(next.id)
  }
  const send = (body: Parameters<typeof sayTo>[1], done: string): Promise<boolean> =>
    keep(() => sayTo(source.id, body), done)
  const judge = async (isRight: boolean): Promise<void> => {
    if (now === null) return
    const done = t(isRight ? 'source.accepted' : 'source.rejected', { claim: sayingOf(now.claim, t) })
    const judged = {
      kind: 'judge' as const,
      claim: now.id,
      isRight,
      reason: isRight ? '' : t('source.reason.rejected'),
    }
    // The next one is in view before the answer is written, so that the next key is for it; refused, this one comes back.
    step(1)
    if (!(await send(judged, done))) look(now.id)
  }
  const takeOut = (take: TakeOut): void => {
    if (now !== null)
      void send({ kind: 'take_out', claim: now.id, take, reason: t('source.reason.corrected') }, t('source.tookOut'))
  }
  const say = async (said: Said, intoFocus: boolean): Promise<CallFailed | null> => {
    if (picked === null) return null
    const body = {
      kind: 'say' as const,
      claim: intoFocus ? focus : null,
      start: picked.start,
      end: picked.end,
      said,
      reason: intoFocus ? t('source.reason.corrected') : '',
    }
    let kept: Awaited<ReturnType<typeof sayTo>> | null = null
    try {
      // What cannot be kept is told in the bar, beside the words.
      kept = await sayTo(source.id, body)
    } catch (error) {
      if (error instanceof CallFailed) return error
      throw error
    }
    const [decision] = kept.decisions
    await keep(async () => {
      // It is kept already; only what was taken back is sent anew.
      const now = kept ?? (await sayTo(source.id, body))
      kept = null
      return now
    }, t('source.made'))
    if (decision && 'claim' in decision) setFocus(decision.claim)
    letGo()
    return null
  }
  useKeys(t('source.keys'), [
    { key: 'n', label: t('source.next'), run: () => step(1) },
    { key: 'b', label: t('source.back'), run: () => step(-1) },
    ...(mayDecide
      ? [
          { key: 'a', label: t('source.accept'), run: () => void judge(true) },
          { key: 'e', label: t('source.correct'), run: () => setIsAmending(!isAmending) },
          { key: 'r', label: t('source.reject'), run: () => void judge(false) },
        ]
      : []),
    { key: 'l', label: t('source.showOnly'), run: () => setIsOnlyLeftOut(!isOnlyLeftOut) },
    {
      key: 'Enter',
      label: t('source.openIncident'),
      run: () => {
        const incident = focus === null ? undefined : incidentOf.get(focus)
        if (incident !== undefined) go(`/incidents/${encodeURIComponent(incident)}`)
      },
    },
  ])
  useEffect(() => {
    if (focus !== null) bring(focus)
  }, [])
  const acts = useStable({
    onFocus: look,
    // Words selected to correct a claim may lie in another, which is not meant.
    onPress: (id: string) => {
      if (!isAmending || picked === null) look(id, false)
    },
    onAccept: () => void judge(true),
    onCorrect: () => setIsAmending(!isAmending),
    onReject: () => void judge(false),
    onTakeOut: takeOut,
    onFound: (claim, start) =>
      void send({ kind: 'found_again', claim, start, reason: t('source.reason.found') }, t('source.movedTo')),
  })
  const onPress = useCallback((id: string) => acts.onPress(id), [acts])
  return (
    <div className={isBeside ? 'src beside' : 'src'}>
      {isBeside ? (
        <Received source={source} />
      ) : (
        <CopyPanel
          page={page}
          kinds={marks}
          focus={focus}
          onFocus={look}
          isOnlyLeftOut={isOnlyLeftOut}
          onOnlyLeftOut={setIsOnlyLeftOut}
        />
      )}
      <TextPanel
        page={page}
        article={article}
        picking={picking}
        pickBar={
          picked === null ? null : (
            <PickBar
              key={`${picked.start}-${picked.end}`}
              words={wordsAt(text, picked)}
              focus={now === null ? null : (numbers.get(now.id) ?? null)}
              isAmending={isAmending && now !== null}
              onAmending={setIsAmending}
              onSay={say}
              onLetGo={letGo}
              onCite={() => void copyWords(citationOf({ ...picked, exact: wordsAt(text, picked) }, source, t), t)}
              onGrow={grow}
            />
          )
        }
      >
        <TextColumn
          text={page.text}
          blocks={shown}
          focus={focus}
          numberOf={numberOf}
          onPress={onPress}
          sentences={sentences}
          box={box}
          onLayout={onLayout}
          wanted={wanted}
          isHeading={
            source.title !== null &&
            shown[0] !== undefined &&
            page.text.slice(shown[0].from, shown[0].to).trim() === source.title.trim()
          }
        />
      </TextPanel>
      <section className="claims-column" aria-label={t('source.claimsInOrder')}>
        <div className="claims-head">
          <h2>{t('source.claimsTitle')}</h2>
          <span className="small quiet">{t('source.inOrder', { n: ordered.length })}</span>
          <span className="small quiet keys-hint hide-s">
            <Kbd of="n" /> <Kbd of="b" /> {t('source.nextBack')}
          </span>
        </div>
        <MarginColumn
          text={box}
          onLayout={placeClaims}
          claims={ordered}
          focus={focus}
          isCorrecting={isAmending}
          numbers={numbers}
          incidentOf={incidentOf}
          publisher={source.publisher}
          mayDecide={mayDecide}
          acts={acts}
        />
        <p className="sr" role="status">
          {now === null ? '' : t('source.nowAt', { n: numbers.get(now.id) ?? 0, claim: sayingOf(now.claim, t) })}
        </p>
      </section>
      <span className="sr">{t('source.version', { n: version })}</span>
    </div>
  )
}

const sayTo = (id: string, body: Parameters<typeof call<'POST /api/sources/:id/claims'>>[1]['body']) =>
  call('POST /api/sources/:id/claims', { params: { id }, body })

/** The claim in focus, which the address names, so that a place in a text can be shared. */
function useFocus(claims: readonly Kept[]): [string | null, (id: string) => void] {
  const search = useSearch()
  const [path, go] = useLocation()
  const asked = new URLSearchParams(search).get('claim')
  const focus = asked !== null && claims.some(({ id }) => id === asked) ? asked : null
  const set = useCallback((id: string) => go(`${path}?claim=${encodeURIComponent(id)}`, { replace: true }), [go, path])
  return [focus, set]
}

interface Acts extends CardActs {
  /** Words of the claim were pressed in the text. */
  readonly onPress: (id: string) => void
}

/** Functions that stay the same from one drawing to the next and do what the newest do: what takes them is not drawn again. */
function useStable(newest: Acts): Acts {
  const latest = useRef(newest)
  latest.current = newest
  return useMemo(
    () => ({
      onFocus: (...given) => latest.current.onFocus(...given),
      onAccept: () => latest.current.onAccept(),
      onCorrect: () => latest.current.onCorrect(),
      onReject: () => latest.current.onReject(),
      onTakeOut: (take) => latest.current.onTakeOut(take),
      onFound: (claim, start) => latest.current.onFound(claim, start),
      onPress: (id) => latest.current.onPress(id),
    }),
    [],
  )
}
