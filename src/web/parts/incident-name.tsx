// An incident named in a few words where other things are told: kind, place, day. Its id is what it is called to machines.

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { Link } from 'wouter'
import type { Answer } from '../../api/contract.ts'
import { placeName } from '../incidents/incident-words.ts'
import { useText } from '../text.tsx'
import { Outside } from './outside.tsx'
import { whenInWords } from './when.ts'

export type Named = Answer<'GET /api/decisions'>['named'][number]

interface Names {
  readonly known: ReadonlyMap<string, Named>
  /** The incident whose own screen this is. */
  readonly here: string | null
}

const NamesContext = createContext<Names>({ known: new Map(), here: null })

interface Props {
  readonly named: readonly Named[]
  readonly here?: string
  readonly children: ReactNode
}

/** Names for all the incidents within. */
export function Naming({ named, here, children }: Props) {
  const names = useMemo(
    () => ({ known: new Map(named.map((one) => [one.id, one])), here: here ?? null }),
    [named, here],
  )
  return <NamesContext value={names}>{children}</NamesContext>
}

export function useIsHere(): (id: string) => boolean {
  const { here } = useContext(NamesContext)
  return (id) => id === here
}

/** The way to an incident, by its name; by its id where it has none that is known. */
export function IncidentLink({ id, className }: { readonly id: string; readonly className?: string }) {
  const named = useContext(NamesContext).known.get(id)
  return (
    <Link href={`/incidents/${encodeURIComponent(id)}`} className={className} title={id}>
      {named === undefined ? <bdi dir="ltr">{id}</bdi> : <IncidentName named={named} />}
    </Link>
  )
}

/** "Drone strike, El Fasher market, 9 Oct 2025"; the place's name apart, so that a day after it keeps its direction. */
export function IncidentName({ named }: { readonly named: Pick<Named, 'eventType' | 'place' | 'time'> }) {
  const t = useText()
  const { eventType, time } = named
  return (
    <>
      {t(`event.${eventType}`)}
      {t('incidents.comma')}
      <Outside text={placeName(named, t)} />
      {t('incidents.comma')}
      {time === null ? t('incidents.noDay') : whenInWords({ ...time, partOfDay: null }, t)}
    </>
  )
}
