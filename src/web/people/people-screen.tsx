// Who works on the record. Alone on one's own machine there is nobody else, and this says so.

import { Shown } from '../parts/states.tsx'
import { useCall } from '../queries.ts'
import '../style/search.css'
import { Outside } from '../parts/outside.tsx'
import { useText } from '../text.tsx'

export function PeopleScreen() {
  const t = useText()
  const session = useCall('GET /api/session')
  return (
    <>
      <div className="list-head">
        <h1>{t('screen.people')}</h1>
      </div>
      <Shown of={session} rows={3}>
        {({ mode, person, may }) => (
          <section className="panel pad alone">
            {mode === 'alone' ? <p>{t('people.alone')}</p> : null}
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
          </section>
        )}
      </Shown>
    </>
  )
}
