// One side of the question: which incident or report, and its most telling sentence.

import { Title } from '../incident/title.tsx'
import { Outside } from '../parts/outside.tsx'
import { Quotation } from '../parts/trail.tsx'
import type { InboxItem } from '../record.ts'
import { useText } from '../text.tsx'
import { type Side, telling } from './sides.ts'

export function SideCard({ side, item }: { readonly side: Side; readonly item: InboxItem }) {
  const t = useText()
  const kept = telling(side.claims)
  const source = kept && item.sources.find(({ id }) => id === kept.source)
  const reports = new Set(side.claims.map((each) => each.source)).size
  return (
    <div>
      <div className="chips">
        <span className="strong">
          {side.incident === null ? (
            <Outside text={source?.publisher ?? source?.title ?? t('evidence.noName')} />
          ) : (
            <Title incident={side.incident} />
          )}
        </span>
        <span className="quiet small">
          {side.incident === null && kept?.claim.speaker && (
            <>
              <Outside text={kept.claim.speaker.name} /> ·{' '}
            </>
          )}
          {t('evidence.reports', { n: reports })}
          {side.incident !== null && ` · ${t('differ.origins', { n: side.incident.lines.length })}`}
        </span>
      </div>
      {kept && source ? (
        <Quotation kept={kept} source={source} context={item.contexts[kept.id] ?? null} />
      ) : (
        <p className="quiet small">{t('inbox.noSentence')}</p>
      )}
    </div>
  )
}
