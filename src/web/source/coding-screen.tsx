// Two people code one source, each alone, and neither sees the other's, nor the reader's, before both have finished. Then both
// codings stand side by side with how far they agree, and a person settles which claims stand. Nothing counts before that.

import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { Answer } from '../../api/contract.ts'
import { call } from '../client.ts'
import { Reason } from '../incident/act-panel.tsx'
import { useDecide } from '../parts/decide.ts'
import { Icon } from '../parts/icon.tsx'
import { Outside, Sentence } from '../parts/outside.tsx'
import { Shown } from '../parts/states.tsx'
import { useCall } from '../queries.ts'
import type { Claim, SourcePage } from '../record.ts'
import '../style/search.css'
import '../style/source.css'
import { useText } from '../text.tsx'
import { aboutOf, sayingOf } from './claim-words.ts'
import { CodingAlone } from './coding-alone.tsx'

type Codings = Answer<'GET /api/sources/:id/codings'>
type Agreement = NonNullable<Codings['agreement']>

export function CodingScreen() {
  const t = useText()
  const id = decodeURIComponent(useParams<{ id: string }>().id ?? '')
  const page = useCall('GET /api/sources/:id', { params: { id } })
  const codings = useCall('GET /api/sources/:id/codings', { params: { id } })
  return (
    <Shown of={page} isWhole>
      {(source) => (
        <>
          <div className="list-head">
            <h1>{t('coding.title')}</h1>
            <Link href={`/sources/${id}`}>
              <Outside text={source.source.title ?? id} />
            </Link>
          </div>
          <Shown of={codings}>
            {(all) =>
              all.agreement === null ? (
                <CodingAlone page={source} codings={all} />
              ) : (
                <Settling page={source} agreement={all.agreement} />
              )
            }
          </Shown>
        </>
      )}
    </Shown>
  )
}

type Choice = 'a' | 'b' | 'none'

/** Both codings side by side: for each claim, whose stands. Where they agree, it does. */
function Settling({ page, agreement }: { readonly page: SourcePage; readonly agreement: Agreement }) {
  const t = useText()
  const { keep, isBusy } = useDecide()
  const [, go] = useLocation()
  const { a, b, pairs, found, values } = agreement
  const [choices, setChoices] = useState<readonly (Choice | null)[]>(() =>
    pairs.map((pair) => (pair.a !== null && pair.b !== null && pair.differs.length === 0 ? 'a' : null)),
  )
  const open = choices.filter((choice) => choice === null).length
  const [reason, setReason] = useState('')
  const settle = (): void => {
    const claims = pairs.flatMap((pair, i) => {
      const choice = choices[i]
      return choice === 'a' ? (pair.a ?? []) : choice === 'b' ? (pair.b ?? []) : []
    })
    const send = () =>
      call('POST /api/sources/:id/settle', {
        params: { id: page.source.id },
        body: { claims, reason: reason.trim() || t('coding.reason') },
      })
    void keep(send, t('coding.settled')).then((isKept) => isKept && go(`/sources/${page.source.id}`))
  }
  const percent = (share: number | null): string =>
    share === null ? '–' : t('coding.percent', { n: Math.round(share * 100) })
  return (
    <section className="panel" aria-labelledby="settling">
      <header>
        <h2 id="settling">{t('coding.agreement')}</h2>
        <span className="small quiet">{t('coding.shares', { found: percent(found), values: percent(values) })}</span>
      </header>
      <ol className="settling">
        {pairs.map((pair, i) => {
          const key = `${pair.a?.id ?? ''} ${pair.b?.id ?? ''}`
          const choose = (choice: Choice) => () => setChoices(choices.map((each, at) => (at === i ? choice : each)))
          const option = (choice: Choice, claim: Claim | null, who: string) => (
            <label className="offer">
              <input
                type="radio"
                name={key}
                checked={choices[i] === choice}
                onChange={choose(choice)}
                disabled={choice !== 'none' && claim === null}
              />
              <span>
                <b>
                  <Outside text={who} />
                </b>{' '}
                {choice === 'none' ? null : claim === null ? (
                  <span className="quiet">{t('coding.notMade')}</span>
                ) : (
                  <>
                    <Sentence text={sayingOf(claim, t)} />{' '}
                    <small>
                      <Sentence text={aboutOf(claim, t)} />
                    </small>
                  </>
                )}
              </span>
            </label>
          )
          return (
            <li key={key}>
              <fieldset className="report">
                <legend className="said">
                  <Outside text={(pair.a ?? pair.b)?.passage.exact ?? ''} />
                </legend>
                <div className="offers">
                  {option('a', pair.a, a)}
                  {option('b', pair.b, b)}
                  {option('none', null, t('coding.neither'))}
                  {pair.differs.length > 0 && (
                    <span className="tag differ">
                      <Icon name="differ" />
                      {pair.differs.map((field) => t(`coding.field.${field}`)).join(t('evidence.comma'))}
                    </span>
                  )}
                </div>
              </fieldset>
            </li>
          )
        })}
      </ol>
      <div className="more-row chips">
        <Reason value={reason} onChange={setReason} />
        {open > 0 && <span className="small quiet">{t('coding.left', { n: open })}</span>}
        <button type="button" className="btn main" disabled={isBusy || open > 0} onClick={settle}>
          {t('coding.settle')}
        </button>
      </div>
    </section>
  )
}
