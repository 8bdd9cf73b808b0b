// What a yes changes: the figures as they are and as they would be, and the places of both sides.

import { type People, scaleOf } from '../parts/range-shape.ts'
import { Range } from '../parts/range.tsx'
import type { InboxItem } from '../record.ts'
import { useText } from '../text.tsx'
import { PairMap } from './pair-map.tsx'
import type { Side } from './sides.ts'

type Band = InboxItem['effect']['killed']['after']

export function Effect({ item, sides }: { readonly item: InboxItem; readonly sides: readonly [Side, Side | null] }) {
  const t = useText()
  const { killed, injured } = item.effect
  const scale = scaleOf(
    [killed.before, killed.after, injured.before, injured.after].flatMap((band) =>
      band === null ? [] : [people(band)],
    ),
  )
  const [left, right] = sides
  const placeOf = (side: Side | null) =>
    side?.incident?.place ?? side?.claims.find(({ claim }) => claim.places.length > 0)?.claim.places[0] ?? null
  return (
    <div className="after">
      <div>
        <h2>{t('inbox.ifAccepted')}</h2>
        <dl>
          <EffectRow name={t('inbox.killedNow')} band={killed.before} scale={scale} harm="killed" />
          <EffectRow name={t('inbox.killedThen')} band={killed.after} scale={scale} harm="killed" />
          <EffectRow name={t('inbox.injuredThen')} band={injured.after} scale={scale} harm="injured" />
        </dl>
        <p className="small quiet">{t('inbox.noClaimChanges')}</p>
      </div>
      <div className="amap">
        <PairMap left={placeOf(left)} right={placeOf(right)} />
      </div>
    </div>
  )
}

const people = (band: NonNullable<Band>): People => band

function EffectRow({
  name,
  band,
  scale,
  harm,
}: {
  readonly name: string
  readonly band: Band
  readonly scale: number
  readonly harm: 'killed' | 'injured'
}) {
  const t = useText()
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {band === null ? (
          <span className="quiet">{t('inbox.none')}</span>
        ) : (
          <>
            <span className="strong nowrap">
              <Range {...people(band)} size="text" isSilent />
            </span>
            <Range {...people(band)} size="bar" harm={harm} scale={scale} width={200} />
          </>
        )}
      </dd>
    </>
  )
}
