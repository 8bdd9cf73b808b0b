// One claim in the margin: what it says, whose word it is, what a person did to it; in focus, what can be done.

import { memo } from 'react'
import { Link } from 'wouter'
import { Kbd } from '../parts/kbd.tsx'
import { Icon } from '../parts/icon.tsx'
import { Outside, Sentence } from '../parts/outside.tsx'
import { whenInWords } from '../parts/when.ts'
import { whereInWords } from '../parts/where.tsx'
import { actorsInWords } from '../incident/meaning.ts'
import type { Kept } from '../record.ts'
import { type Text, useText } from '../text.tsx'
import { BrokenWords } from './found-again.tsx'
import { aboutOf, metaOf, sayingOf } from './claim-words.ts'
import { readReasons } from './read-reasons.ts'

export type TakeOut =
  | { readonly what: 'quantity'; readonly index: number }
  | { readonly what: 'time' | 'who' | 'places' }

export interface CardActs {
  /** `isBrought`: its words are brought into sight. */
  readonly onFocus: (id: string, isBrought?: boolean) => void
  readonly onAccept: () => void
  readonly onCorrect: () => void
  readonly onReject: () => void
  readonly onTakeOut: (take: TakeOut) => void
  /** Puts the claim where its words were found again. */
  readonly onFound: (claim: string, start: number) => void
}

interface Props {
  readonly kept: Kept
  readonly number: number
  readonly publisher: string | null
  readonly incident: string | null
  readonly isNow: boolean
  readonly isFolded: boolean
  readonly isCorrecting: boolean
  readonly mayDecide: boolean
  readonly acts: CardActs
}

export const ClaimCard = memo(function ClaimCard(props: Props) {
  const { kept, number, publisher, incident, isNow, isFolded, mayDecide, acts } = props
  const t = useText()
  const classes = [
    'claim',
    isNow ? 'now' : '',
    isFolded && !isNow ? 'folded' : '',
    kept.hand?.kind ?? '',
    kept.isBroken ? 'broken' : '',
  ]
  return (
    <li className={classes.filter(Boolean).join(' ')} data-claim={kept.id}>
      <span className="n">
        {number}
        <ReviewSign kept={kept} />
      </span>
      <button
        type="button"
        className="what"
        aria-current={isNow || undefined}
        tabIndex={isNow ? 0 : -1}
        data-claim-button={kept.id}
        onClick={() => acts.onFocus(kept.id)}
      >
        <span className="strong">
          <Sentence text={sayingOf(kept.claim, t)} />
        </span>{' '}
        <span className="quiet">
          <Sentence text={aboutOf(kept.claim, t)} />
        </span>
      </button>
      {incident !== null && (
        <Link className="small of" href={`/incidents/${encodeURIComponent(incident)}`} title={incident}>
          {t('source.toIncident')}
          <span className="sr"> {incident}</span>
        </Link>
      )}
      <span className="meta">
        <Sentence text={metaOf(kept, publisher, t)} />
        {kept.isBroken === true && (
          <BrokenWords kept={kept} onAccept={mayDecide ? (start) => acts.onFound(kept.id, start) : null} />
        )}
        {kept.hand?.kind === 'corrected' && kept.hand.before !== null && (
          <span className="before">
            <s>{sayingOf(kept.hand.before, t)}</s>
          </span>
        )}
      </span>
      {isNow && <Doing {...props} />}
      {isNow && <HowRead kept={kept} />}
    </li>
  )
})

const SIGN = { accepted: 'ok', corrected: 'pen', added: 'pen', rejected: 'x' } as const

/** Hollow: nobody looked at it yet. */
function ReviewSign({ kept }: { readonly kept: Kept }) {
  const t = useText()
  const { hand } = kept
  if (hand === undefined) return <i className="todo" role="img" aria-label={t('source.unreviewed')} />
  return <Icon name={SIGN[hand.kind]} label={t(`source.hand.${hand.kind}`, { by: hand.by })} />
}

function Doing({ kept, isCorrecting, mayDecide, acts }: Props) {
  const t = useText()
  if (!mayDecide) return null
  return (
    <>
      <span className="do">
        <button type="button" className="btn s" onClick={acts.onAccept}>
          {t('source.accept')} <Kbd of="a" />
        </button>
        <button type="button" className="btn s" aria-pressed={isCorrecting} onClick={acts.onCorrect}>
          {t('source.correct')} <Kbd of="e" />
        </button>
        <button type="button" className="btn s" onClick={acts.onReject}>
          {t('source.reject')} <Kbd of="r" />
        </button>
      </span>
      {isCorrecting && (
        <span className="do correct">
          {partsOf(kept, t).map(({ key, words, take }) => (
            <button
              key={key}
              type="button"
              className="btn s"
              onClick={() => acts.onTakeOut(take)}
              aria-label={t('source.takeOut', { words })}
            >
              <Outside text={words} />
              <Icon name="x" />
            </button>
          ))}
          <small>{t('source.correctHint')}</small>
        </span>
      )}
    </>
  )
}

/** The rule and the reasons of the reader, for who asks. */
function HowRead({ kept: { claim } }: Pick<Props, 'kept'>) {
  const t = useText()
  if (claim.reasons.length === 0) return null
  return (
    <details className="meta how-read">
      <summary>{t('read.title')}</summary>
      <ul>
        {readReasons(claim.reasons, t).map(({ about, words, isKept }) => (
          <li key={words}>
            {t.rich(
              'read.line',
              { about: t(`read.about.${about}`), words },
              { w: () => <bdi lang={isKept ? 'en' : undefined}>{words}</bdi> },
            )}
          </li>
        ))}
        <li>{t('read.rule', { rule: `\u2068${claim.rule}\u2069` })}</li>
      </ul>
    </details>
  )
}

/** What the claim holds, each part of which can be taken out. */
function partsOf({ claim }: Kept, t: Text): { key: string; words: string; take: TakeOut }[] {
  return [
    ...claim.quantities.map((quantity, index) => ({
      key: `q${index}`,
      words: quantity.phrase.exact,
      take: { what: 'quantity' as const, index },
    })),
    ...(claim.time === null
      ? []
      : [{ key: 'time', words: whenInWords(claim.time, t, 'short'), take: { what: 'time' as const } }]),
    ...(claim.places.length === 0
      ? []
      : [
          {
            key: 'places',
            words: claim.places.map((place) => whereInWords(place, t)).join(', '),
            take: { what: 'places' as const },
          },
        ]),
    ...(claim.attribution === null || claim.attribution.actors.length === 0
      ? []
      : [{ key: 'who', words: actorsInWords(claim.attribution, t), take: { what: 'who' as const } }]),
  ]
}
