// Tokens by which one's programs ask the API: each may what its scopes and one's role both allow.

import { useState } from 'react'
import type { Answer } from '../../api/contract.ts'
import { call } from '../client.ts'
import { Outside } from '../parts/outside.tsx'
import { Shown } from '../parts/states.tsx'
import { useCall } from '../queries.ts'
import { useText } from '../text.tsx'
import { OwnList } from './own-list.tsx'
import { ShownOnce } from './shown-once.tsx'
import { useAct } from './use-act.ts'

type Right = Answer<'GET /api/session'>['may'][number]
type Scope = Answer<'GET /api/tokens'>['items'][number]['scopes'][number]

/** What no token may: look after people and accounts. */
const isScope = (right: Right): right is Scope => right !== 'administer' && right !== 'account'

export function TokensPanel({ may }: { readonly may: readonly Right[] }) {
  const t = useText()
  const { isBusy, run } = useAct()
  const tokens = useCall('GET /api/tokens')
  const [token, setToken] = useState<string | null>(null)
  const make = async (name: string, scopes: readonly Scope[]): Promise<boolean> => {
    const made = await run(
      () => call('POST /api/tokens', { body: { name, scopes: [...scopes] } }),
      t('people.tokenMade', { name }),
    )
    if (made !== null) setToken(made.token)
    return made !== null
  }
  const end = (id: string): void =>
    void run(() => call('POST /api/tokens/:id/end', { params: { id }, body: {} }), t('people.tokenEnded'))
  return (
    <section className="panel" aria-labelledby="tokens">
      <header>
        <h2 id="tokens">{t('people.tokens')}</h2>
      </header>
      <p className="pad small quiet">{t('people.tokensHint')}</p>
      <Shown of={tokens} rows={1}>
        {({ items }) => (
          <OwnList
            label={t('people.tokens')}
            isBusy={isBusy}
            onEnd={end}
            lines={items.map(({ id, name, scopes, used, until }) => ({
              id,
              name: <Outside text={name} />,
              about: t('people.tokenAbout', {
                scopes: scopes.map((scope) => t(`right.${scope}`)).join(t('evidence.comma')),
                used: used === null ? t('people.neverUsed') : t('people.usedAt', { moment: t.moment(used) }),
                until: t.day(until),
              }),
              endLabel: t('people.endToken', { name }),
            }))}
          />
        )}
      </Shown>
      {token !== null && (
        <ShownOnce key={token} title={t('people.tokenOnce')} secret={token} onClose={() => setToken(null)} />
      )}
      <TokenForm scopes={may.filter(isScope)} isBusy={isBusy} onMake={make} />
    </section>
  )
}

interface FormProps {
  readonly scopes: readonly Scope[]
  readonly isBusy: boolean
  readonly onMake: (name: string, scopes: readonly Scope[]) => Promise<boolean>
}

function TokenForm({ scopes, isBusy, onMake }: FormProps) {
  const t = useText()
  const [name, setName] = useState('')
  const [wanted, setWanted] = useState<readonly Scope[]>(['read'])
  const make = async (): Promise<void> => {
    if (!(await onMake(name.trim(), wanted))) return
    setName('')
    setWanted(['read'])
  }
  return (
    <form
      className="pad stack"
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <fieldset className="scopes">
        <legend className="small quiet">{t('people.scopes')}</legend>
        {scopes.map((scope) => (
          <label key={scope} className="check">
            <input
              type="checkbox"
              checked={wanted.includes(scope)}
              onChange={({ target }) =>
                setWanted(target.checked ? [...wanted, scope] : wanted.filter((one) => one !== scope))
              }
            />
            {t(`right.${scope}`)}
          </label>
        ))}
      </fieldset>
      <div className="own-form">
        <label className="field grow">
          <span>{t('people.tokenName')}</span>
          <input required value={name} maxLength={100} dir="auto" onChange={(event) => setName(event.target.value)} />
        </label>
        <button type="submit" className="btn" disabled={isBusy || wanted.length === 0}>
          {t('people.makeToken')}
        </button>
      </div>
    </form>
  )
}
