// Passkeys: signing in with what unlocks the device, without a password.

import { useState } from 'react'
import { Outside } from '../parts/outside.tsx'
import { Shown } from '../parts/states.tsx'
import { useText } from '../text.tsx'
import { ask, makePasskey, namedAddress, type Passkey, passkeysHere, useAsked } from './account.ts'
import { OwnList } from './own-list.tsx'
import { useAct } from './use-act.ts'

export function PasskeysPanel() {
  const t = useText()
  const { isBusy, run } = useAct()
  const here = passkeysHere()
  const passkeys = useAsked<readonly Passkey[]>('passkey/list-user-passkeys')
  const [name, setName] = useState('')
  const add = async (): Promise<void> => {
    const done = await run(() => makePasskey(name.trim()).then(() => true), t('people.passkeyMade'))
    if (done === true) setName('')
  }
  const end = (id: string): void => void run(() => ask('passkey/delete-passkey', { id }), t('people.passkeyEnded'))
  const nameOf = (passkey: Passkey): string => passkey.name || t('people.passkeyNoName')
  return (
    <section className="panel" aria-labelledby="passkeys">
      <header>
        <h2 id="passkeys">{t('people.passkeys')}</h2>
      </header>
      <p className="pad small quiet">
        {here === 'no_name'
          ? t.rich(
              'people.passkeysElsewhere',
              { address: namedAddress() },
              { a: () => <a href={namedAddress()}>{namedAddress()}</a> },
            )
          : t(here === 'yes' ? 'people.passkeysHint' : 'people.noPasskeys')}
      </p>
      <Shown of={passkeys} rows={1}>
        {(items) => (
          <OwnList
            label={t('people.passkeys')}
            isBusy={isBusy}
            onEnd={end}
            lines={items.map((passkey) => ({
              id: passkey.id,
              name: <Outside text={nameOf(passkey)} />,
              about: t('people.madeAt', { moment: t.moment(passkey.createdAt) }),
              endLabel: t('people.endPasskey', { name: nameOf(passkey) }),
            }))}
          />
        )}
      </Shown>
      {here === 'yes' && (
        <form
          className="pad own-form"
          onSubmit={(event) => {
            event.preventDefault()
            void add()
          }}
        >
          <label className="field grow">
            <span>{t('people.passkeyName')}</span>
            <input required value={name} maxLength={100} dir="auto" onChange={(event) => setName(event.target.value)} />
          </label>
          <button type="submit" className="btn" disabled={isBusy}>
            {t('people.makePasskey')}
          </button>
        </form>
      )}
    </section>
  )
}
