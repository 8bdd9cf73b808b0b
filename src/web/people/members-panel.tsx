// Who has a seat in the record, for who may give and take seats.

import { useState } from 'react'
import type { Answer } from '../../api/contract.ts'
import { call } from '../client.ts'
import { Heads } from '../parts/heads.tsx'
import { Outside } from '../parts/outside.tsx'
import { Shown } from '../parts/states.tsx'
import { refresh, useCall } from '../queries.ts'
import { useText } from '../text.tsx'
import { RoleSelect } from './role-select.tsx'
import { useAct } from './use-act.ts'

type Member = Answer<'GET /api/people'>['items'][number]

const setRole = (id: string, role: Member['role'] | null) =>
  call('POST /api/people/:id', { params: { id }, body: { role } })

export function MembersPanel({ me }: { readonly me: string }) {
  const t = useText()
  const people = useCall('GET /api/people')
  return (
    <Shown of={people} rows={3}>
      {({ items }) => (
        <section className="panel table-panel" aria-labelledby="members">
          <header>
            <h2 id="members">{t('people.members')}</h2>
            <span className="small quiet">{t('people.count', { n: items.length })}</span>
          </header>
          <div className="scroll">
            <table>
              <Heads
                of={[
                  { name: t('people.name') },
                  { name: t('people.role') },
                  { name: t('people.since'), className: 'hide-s' },
                  { name: t('people.end'), isUnseen: true },
                ]}
              />
              <tbody>
                {items.map((member) => (
                  <MemberRow
                    key={member.id}
                    member={member}
                    isMe={member.id === me}
                    isLastAdmin={member.role === 'admin' && items.filter(({ role }) => role === 'admin').length === 1}
                  />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </Shown>
  )
}

interface RowProps {
  readonly member: Member
  readonly isMe: boolean
  readonly isLastAdmin: boolean
}

function MemberRow({ member, isMe, isLastAdmin }: RowProps) {
  const t = useText()
  const { isBusy, run } = useAct()
  const [isEnding, setIsEnding] = useState(false)
  const { id, name, email, role, since } = member
  const [wanted, setWanted] = useState<Member['role'] | null>(null)
  const change = async (to: Member['role']): Promise<void> => {
    const set = async (again: Member['role']): Promise<void> => {
      await setRole(id, again)
      await refresh()
    }
    const done = t('people.roleSet', { name, role: t(`role.desk.${to}`) })
    // Who gives up the right to give roles cannot take that back.
    const ways = isMe ? {} : { undo: () => set(role), redo: () => set(to) }
    setWanted(to)
    await run(() => setRole(id, to), done, ways)
    setWanted(null)
  }
  const end = (): void => void run(() => setRole(id, null), t('people.accountEnded', { name }))
  return (
    <>
      <tr>
        <th scope="row">
          <Outside text={name} /> {isMe && <span className="tag">{t('people.thisIsYou')}</span>}
          <small>
            <bdi dir="ltr">{email}</bdi>
          </small>
        </th>
        <td>
          <RoleSelect
            label={t('people.roleOf', { name })}
            value={wanted ?? role}
            isDisabled={isBusy || isLastAdmin}
            onChange={(to) => void change(to)}
          />
          {isLastAdmin && <small>{t('people.lastAdmin')}</small>}
        </td>
        <td className="hide-s nowrap">{t.day(since)}</td>
        <td className="num">
          {!isLastAdmin && (
            <button
              type="button"
              className="btn s"
              aria-label={t('people.endAccountOf', { name })}
              aria-expanded={isEnding}
              onClick={() => setIsEnding(!isEnding)}
            >
              {t('people.end')}
            </button>
          )}
        </td>
      </tr>
      {isEnding && (
        <tr className="ending">
          <td colSpan={4}>
            <p>{t('people.endAccountHint', { name })}</p>
            <p className="acts">
              <button type="button" className="btn s" disabled={isBusy} onClick={end}>
                {t('people.endAccount')}
              </button>
              <button type="button" className="btn s plain" onClick={() => setIsEnding(false)}>
                {t('people.keepAccount')}
              </button>
            </p>
          </td>
        </tr>
      )}
    </>
  )
}
