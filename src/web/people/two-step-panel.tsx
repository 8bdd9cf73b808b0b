// Signing in with a password and a code: switched on once a first code was right, with codes for a lost phone shown once.

import { useState } from 'react'
import { Shown } from '../parts/states.tsx'
import { useText } from '../text.tsx'
import { ask, type TwoStepStart, useAsked } from './account.ts'
import { ShownOnce } from './shown-once.tsx'
import { useAct } from './use-act.ts'

interface Account {
  readonly user: { readonly twoFactorEnabled?: boolean | null }
}

export function TwoStepPanel() {
  const t = useText()
  const { isBusy, run } = useAct()
  const account = useAsked<Account>('get-session')
  const [start, setStart] = useState<TwoStepStart | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const begin = async (password: string): Promise<void> => {
    setStart(await run(() => ask<TwoStepStart>('two-factor/enable', { password }), t('people.twoStepBegun')))
  }
  const check = async (code: string): Promise<void> => {
    const wanted = { code: code.replace(/\s/g, '') }
    if ((await run(() => ask('two-factor/verify-totp', wanted), t('people.twoStepOn'))) === null) return
    setCodes(start?.backupCodes ?? null)
    setStart(null)
  }
  const renew = async (password: string): Promise<void> => {
    const made = await run(
      () => ask<TwoStepStart>('two-factor/generate-backup-codes', { password }),
      t('people.codesMade'),
    )
    if (made !== null) setCodes(made.backupCodes)
  }
  const switchOff = async (password: string): Promise<void> => {
    if ((await run(() => ask('two-factor/disable', { password }), t('people.twoStepOff'))) !== null) setCodes(null)
  }
  return (
    <section className="panel" aria-labelledby="two-step">
      <header>
        <h2 id="two-step">{t('people.twoStep')}</h2>
      </header>
      <Shown of={account} rows={1}>
        {({ user }) =>
          start !== null ? (
            <Check start={start} isBusy={isBusy} onCheck={check} onStop={() => setStart(null)} />
          ) : user.twoFactorEnabled === true ? (
            <PasswordForm
              hint={t('people.twoStepIsOn')}
              isBusy={isBusy}
              acts={[
                { label: t('people.newCodes'), run: renew },
                { label: t('people.switchOff'), run: switchOff },
              ]}
            />
          ) : (
            <PasswordForm
              hint={t('people.twoStepIsOff')}
              isBusy={isBusy}
              acts={[{ label: t('people.switchOn'), run: begin }]}
            />
          )
        }
      </Shown>
      {codes !== null && (
        <ShownOnce
          key={codes.join()}
          title={t('people.codesOnce')}
          secret={codes.join('\n')}
          onClose={() => setCodes(null)}
        />
      )}
    </section>
  )
}

interface PasswordProps {
  readonly hint: string
  readonly isBusy: boolean
  /** The first is done by Enter. */
  readonly acts: readonly { readonly label: string; readonly run: (password: string) => Promise<void> }[]
}

function PasswordForm({ hint, isBusy, acts }: PasswordProps) {
  const t = useText()
  const [password, setPassword] = useState('')
  const act = async (run: (password: string) => Promise<void>): Promise<void> => {
    await run(password)
    setPassword('')
  }
  return (
    <form
      className="pad stack"
      onSubmit={(event) => {
        event.preventDefault()
        void act(acts[0].run)
      }}
    >
      <p className="small quiet">{hint}</p>
      <div className="own-form">
        <label className="field grow">
          <span>{t('people.password')}</span>
          <input
            type="password"
            required
            autoComplete="current-password"
            dir="ltr"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        {acts.map(({ label, run }, i) => (
          <button
            key={label}
            type={i === 0 ? 'submit' : 'button'}
            className="btn"
            disabled={isBusy || password === ''}
            onClick={i === 0 ? undefined : () => void act(run)}
          >
            {label}
          </button>
        ))}
      </div>
    </form>
  )
}

interface CheckProps {
  readonly start: TwoStepStart
  readonly isBusy: boolean
  readonly onCheck: (code: string) => Promise<void>
  readonly onStop: () => void
}

function Check({ start, isBusy, onCheck, onStop }: CheckProps) {
  const t = useText()
  const [code, setCode] = useState('')
  const secret = new URL(start.totpURI).searchParams.get('secret') ?? ''
  return (
    <>
      <ShownOnce title={t('people.secretOnce')} secret={secret} />
      <form
        className="pad stack"
        onSubmit={(event) => {
          event.preventDefault()
          void onCheck(code)
        }}
      >
        <p className="small">
          <a href={start.totpURI}>{t('people.openAuthenticator')}</a>
        </p>
        <div className="own-form">
          <label className="field grow">
            <span>{t('people.code')}</span>
            <input
              required
              inputMode="numeric"
              autoComplete="one-time-code"
              dir="ltr"
              maxLength={12}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          </label>
          <button type="submit" className="btn main" disabled={isBusy}>
            {t('people.checkCode')}
          </button>
          <button type="button" className="btn plain" onClick={onStop}>
            {t('people.notNow')}
          </button>
        </div>
      </form>
    </>
  )
}
