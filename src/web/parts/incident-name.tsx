// An incident named in a few words where other things are told: kind, place, day. Its id is what it is called to machines.

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { Link } from 'wouter'
import type { Answer } from '../../api/contract.ts'
import { placeName } from '../incidents/incident-words.ts'
import { type Text, useText } from '../text.tsx'
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
  const t = useText()
  const named = useContext(NamesContext).known.get(id)
  return (
    <Link href={`/incidents/${encodeURIComponent(id)}`} className={className} title={id}>
      {named === undefined ? <bdi dir="ltr">{id}</bdi> : <Outside text={nameInWords(named, t)} />}
    </Link>
  )
}

/** "Drone strike, El Fasher market, 9 Oct 2025". */
export function nameInWords(named: Pick<Named, 'eventType' | 'place' | 'time'>, t: Text): string {
  const { eventType, time } = named
  const day = time === null ? t('incidents.noDay') : whenInWords({ ...time, partOfDay: null }, t)
  return [t(`event.${eventType}`), placeName(named, t), day].join(t('incidents.comma'))
}
