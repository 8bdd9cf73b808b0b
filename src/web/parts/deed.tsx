// What somebody decided, in a sentence with ways to what it was about.

import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Decision } from '../record.ts'
import { type Text, useText } from '../text.tsx'
import type { IconName } from './icon.tsx'
import { IncidentLink, useIsHere } from './incident-name.tsx'
import { Outside } from './outside.tsx'
import { whenInWords } from './when.ts'
import { Where } from './where.tsx'

const incident = (id: string): ReactNode => <IncidentLink id={id} />

interface Props {
  readonly decision: Decision
  /** What an undo takes back, where it is at hand. */
  readonly undone?: Decision | undefined
}

/** The sentence. On an incident's own screen it is not named again. */
export function Deed({ decision, undone }: Props): ReactNode {
  const t = useText()
  const isHere = useIsHere()
  return sentence(decision, t, isHere, undone)
}

function sentence(decision: Decision, t: Text, isHere: (id: string) => boolean, undone?: Decision): ReactNode {
  const here = 'incident' in decision && isHere(decision.incident) ? 'yes' : 'no'
  switch (decision.kind) {
    case 'accept':
    case 'reject':
    case 'publish':
    case 'withdraw':
    case 'note': {
      const { incident: id } = decision
      return t.rich(`deed.${decision.kind}`, { here, id }, { a: () => incident(id) })
    }
    case 'merge': {
      const { into, from } = decision
      return t.rich(
        'deed.merge',
        { id: into, from: from.join(', '), n: from.length },
        { a: () => incident(into), from: () => <Incidents ids={from} /> },
      )
    }
    case 'split': {
      const { incident: id, claims, newIncident } = decision
      return t.rich(
        'deed.split',
        { n: claims.length, id, to: newIncident },
        { a: () => incident(id), b: () => incident(newIncident) },
      )
    }
    case 'move':
      return t.rich('deed.move', { id: decision.to }, { a: () => incident(decision.to) })
    case 'set_place': {
      const { incident: id, place } = decision
      return t.rich(
        'deed.set_place',
        { here, id, place: place.name },
        { a: () => incident(id), name: () => <Where place={place} /> },
      )
    }
    case 'set_time': {
      const { incident: id, time } = decision
      return t.rich('deed.set_time', { here, id, when: whenInWords(time, t) }, { a: () => incident(id) })
    }
    case 'choose_figure': {
      const { incident: id, value, harm, purpose } = decision
      return t.rich(
        'deed.choose_figure',
        { here, id, value, harm: t(`harm.${harm}`), purpose },
        {
          a: () => incident(id),
          for: () => <Outside text={purpose} />,
        },
      )
    }
    case 'grade_occurrence': {
      const { incident: id, grade } = decision
      return t.rich('deed.grade_occurrence', { here, id, grade: t(`grade.${grade}`) }, { a: () => incident(id) })
    }
    case 'grade_attribution': {
      const { incident: id, grade } = decision
      return t.rich('deed.grade_attribution', { here, id, grade: t(`attribution.${grade}`) }, { a: () => incident(id) })
    }
    case 'add_claim':
    case 'correct_claim':
    case 'accept_claim':
    case 'reject_claim': {
      const { source, claim } = decision
      return t.rich(`deed.${decision.kind}`, { id: source }, { a: () => <ToSource source={source} claim={claim} /> })
    }
    case 'code_source': {
      const { source, claims, isDone } = decision
      // What another made of it is told on the source's own screen only, so that none here need not mean none.
      const isTold = claims.length > 0
      const values = { id: source, n: claims.length, isTold: isTold ? 'yes' : 'no', done: isDone ? 'yes' : 'no' }
      return t.rich('deed.code_source', values, { a: () => <ToSource source={source} claim={null} /> })
    }
    case 'undo':
      if (undone === undefined || undone.kind === 'undo') return t('deed.undo', { n: decision.undoes })
      return t.rich('deed.undoOf', { what: '' }, { deed: () => sentence(undone, t, isHere) })
  }
}

function ToSource({ source, claim }: { readonly source: string; readonly claim: string | null }) {
  return (
    <Link href={`/sources/${source}${claim === null ? '' : `?claim=${encodeURIComponent(claim)}`}`}>
      <bdi dir="ltr">{source}</bdi>
    </Link>
  )
}

const Incidents = ({ ids }: { readonly ids: readonly string[] }): ReactNode =>
  ids.map((id, i) => (
    <span key={id}>
      {i > 0 && '; '}
      <IncidentLink id={id} />
    </span>
  ))

const SIGN: Readonly<Record<Decision['kind'], IconName>> = {
  accept: 'ok',
  reject: 'x',
  merge: 'merge',
  split: 'split',
  move: 'next',
  set_place: 'map',
  set_time: 'clock',
  choose_figure: 'pen',
  grade_occurrence: 'pen',
  grade_attribution: 'pen',
  note: 'note',
  publish: 'send',
  withdraw: 'lock',
  add_claim: 'add',
  correct_claim: 'pen',
  accept_claim: 'ok',
  reject_claim: 'x',
  code_source: 'people',
  undo: 'undo',
}

export const signOf = (decision: Decision): IconName => SIGN[decision.kind]
