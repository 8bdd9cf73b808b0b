// Who works on the record, and one's own account: sessions, two-step sign-in, passkeys, tokens. Alone on one's own machine there
// is nobody else, and this says so.

import type { Answer } from '../../api/contract.ts'
import { Outside } from '../parts/outside.tsx'
import { Shown } from '../parts/states.tsx'
import { useCall } from '../queries.ts'
import '../style/search.css'
import { useText } from '../text.tsx'
import { ask } from './account.ts'
import { InvitationsPanel } from './invitations-panel.tsx'
import { MembersPanel } from './members-panel.tsx'
import { PasskeysPanel } from './passkeys-panel.tsx'
import './people.css'
import { SessionsPanel } from './sessions-panel.tsx'
import { TokensPanel } from './tokens-panel.tsx'
import { TwoStepPanel } from './two-step-panel.tsx'
import { useAct } from './use-act.ts'

type Session = Answer<'GET /api/session'>

export function PeopleScreen() {
  const t = useText()
  const session = useCall('GET /api/session')
  return (
    <>
      <div className="list-head">
        <h1>{t('screen.people')}</h1>
        {session.data?.mode === 'team' && <SignOut />}
      </div>
      <Shown of={session} rows={3}>
        {(data) => (
          <>
            <section className={data.mode === 'alone' ? 'panel pad alone' : 'who'}>
              {data.mode === 'alone' ? <p>{t('people.alone')}</p> : null}
              <Who session={data} />
            </section>
            {data.mode === 'team' && data.person !== null && <Team me={data.person.id} may={data.may} />}
          </>
        )}
      </Shown>
    </>
  )
}

/** Who one is here, and what one may. */
function Who({ session: { person, may } }: { readonly session: Session }) {
  const t = useText()
  return (
    <>
      {person !== null && (
        <p>
          {t.rich(
            'people.you',
            { name: person.name, role: t(`role.desk.${person.role}`) },
            { name: () => <Outside text={person.name} /> },
          )}
        </p>
      )}
      <p className="small quiet">
        {t('people.may', { rights: may.map((right) => t(`right.${right}`)).join(t('evidence.comma')) })}
      </p>
    </>
  )
}

function Team({ me, may }: { readonly me: string; readonly may: Session['may'] }) {
  const isAdmin = may.includes('administer')
  return (
    <div className="stack">
      {isAdmin && <MembersPanel me={me} />}
      <div className="people">
        <div className="stack">
          {isAdmin && <InvitationsPanel />}
          <TokensPanel may={may} />
        </div>
        <div className="stack">
          <SessionsPanel />
          <TwoStepPanel />
          <PasskeysPanel />
        </div>
      </div>
    </div>
  )
}

function SignOut() {
  const t = useText()
  const { isBusy, run } = useAct()
  // The page to sign in stands at every address for who is not signed in.
  const signOut = (): void =>
    void run(() => ask('sign-out', {}).then(() => location.assign('/')), t('people.signedOut'))
  return (
    <button type="button" className="btn" disabled={isBusy} onClick={signOut}>
      {t('people.signOut')}
    </button>
  )
}
