// Invites somebody: a role, a name to know the invitation by, and a link that works once. Nothing is sent by mail.

import { useState } from 'react'
import { call } from '../client.ts'
import { Outside } from '../parts/outside.tsx'
import { Shown } from '../parts/states.tsx'
import { useCall } from '../queries.ts'
import { useText } from '../text.tsx'
import { OwnList } from './own-list.tsx'
import { type Role, RoleSelect } from './role-select.tsx'
import { ShownOnce } from './shown-once.tsx'
import { useAct } from './use-act.ts'

export function InvitationsPanel() {
  const t = useText()
  const { isBusy, run } = useAct()
  const invitations = useCall('GET /api/people/invitations')
  const [guest, setGuest] = useState('')
  const [role, setRole] = useState<Role>('coder')
  const [link, setLink] = useState<string | null>(null)
  const invite = async (): Promise<void> => {
    const made = await run(
      () => call('POST /api/people/invitations', { body: { role, guest: guest.trim() } }),
      t('people.invited', { role: t(`role.desk.${role}`) }),
    )
    if (made === null) return
    setLink(made.link)
    setGuest('')
  }
  const end = (id: string): void =>
    void run(
      () => call('POST /api/people/invitations/:id/end', { params: { id }, body: {} }),
      t('people.invitationEnded'),
    )
  return (
    <section className="panel" aria-labelledby="invite">
      <header>
        <h2 id="invite">{t('people.invite')}</h2>
      </header>
      <form
        className="pad own-form"
        onSubmit={(event) => {
          event.preventDefault()
          void invite()
        }}
      >
        <label className="field grow">
          <span>{t('people.guest')}</span>
          <input value={guest} maxLength={200} dir="auto" onChange={(event) => setGuest(event.target.value)} />
        </label>
        <label className="field">
          <span>{t('people.role')}</span>
          <RoleSelect value={role} onChange={setRole} />
        </label>
        <button type="submit" className="btn main" disabled={isBusy}>
          {t('people.makeLink')}
        </button>
      </form>
      {link !== null && (
        <ShownOnce key={link} title={t('people.linkOnce')} secret={link} onClose={() => setLink(null)} />
      )}
      <Shown of={invitations} rows={1}>
        {({ items }) => (
          <OwnList
            label={t('people.open')}
            isBusy={isBusy}
            onEnd={end}
            lines={items.map(({ id, guest: name, role: as, by, until }) => ({
              id,
              name: name === '' ? <span className="quiet">{t('people.noGuest')}</span> : <Outside text={name} />,
              about:
                by === ''
                  ? t('people.openByServer', { role: t(`role.desk.${as}`), moment: t.moment(until) })
                  : t.rich(
                      'people.openBy',
                      { role: t(`role.desk.${as}`), moment: t.moment(until), by },
                      { name: () => <Outside text={by} /> },
                    ),
              endLabel: t('people.endInvitation', { name: name === '' ? t('people.noGuest') : name }),
            }))}
          />
        )}
      </Shown>
    </section>
  )
}
