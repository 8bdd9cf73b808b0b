// What somebody decided, in a sentence with ways to what it was about.

import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Decision } from '../record.ts'
import { type Text, useText } from '../text.tsx'
import type { IconName } from './icon.tsx'
import { Outside } from './outside.tsx'
import { whenInWords } from './when.ts'
import { Where } from './where.tsx'

const incident = (id: string): ReactNode => (
  <Link href={`/incidents/${encodeURIComponent(id)}`}>
    <bdi dir="ltr">{id}</bdi>
  </Link>
)

/** The sentence. */
export function Deed({ decision }: { readonly decision: Decision }): ReactNode {
  const t = useText()
  return sentence(decision, t)
}

function sentence(decision: Decision, t: Text): ReactNode {
  switch (decision.kind) {
    case 'accept':
    case 'reject':
    case 'publish':
    case 'withdraw':
    case 'note': {
      const { incident: id } = decision
      return t.rich(`deed.${decision.kind}`, { id }, { a: () => incident(id) })
    }
    case 'merge': {
      const { into, from } = decision
      return t.rich(
        'deed.merge',
        { id: into, from: from.join(', '), n: from.length },
        { a: () => incident(into), from: () => <Ids ids={from} /> },
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
        { id, place: place.name },
        { a: () => incident(id), name: () => <Where place={place} /> },
      )
    }
    case 'set_time': {
      const { incident: id, time } = decision
      return t.rich('deed.set_time', { id, when: whenInWords(time, t) }, { a: () => incident(id) })
    }
    case 'choose_figure': {
      const { incident: id, value, harm, purpose } = decision
      return t.rich(
        'deed.choose_figure',
        { id, value, harm: t(`harm.${harm}`), purpose },
        {
          a: () => incident(id),
          for: () => <Outside text={purpose} />,
        },
      )
    }
    case 'grade_occurrence': {
      const { incident: id, grade } = decision
      return t.rich('deed.grade_occurrence', { id, grade: t(`grade.${grade}`) }, { a: () => incident(id) })
    }
    case 'grade_attribution': {
      const { incident: id, grade } = decision
      return t.rich('deed.grade_attribution', { id, grade: t(`attribution.${grade}`) }, { a: () => incident(id) })
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
      const values = { id: source, n: claims.length, done: isDone ? 'yes' : 'no' }
      return t.rich('deed.code_source', values, { a: () => <ToSource source={source} claim={null} /> })
    }
    case 'undo':
      return t('deed.undo', { n: decision.undoes })
  }
}

function ToSource({ source, claim }: { readonly source: string; readonly claim: string | null }) {
  return (
    <Link href={`/sources/${source}${claim === null ? '' : `?claim=${encodeURIComponent(claim)}`}`}>
      <bdi dir="ltr">{source}</bdi>
    </Link>
  )
}

const Ids = ({ ids }: { readonly ids: readonly string[] }): ReactNode =>
  ids.map((id, i) => (
    <span key={id}>
      {i > 0 && ', '}
      <bdi dir="ltr">{id}</bdi>
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

/** The incidents that a decision is about, the one that stays first. */
export function subjectsOf(decision: Decision): readonly string[] {
  switch (decision.kind) {
    case 'merge':
      return [decision.into, ...decision.from]
    case 'split':
      return [decision.incident, decision.newIncident]
    case 'move':
      return [decision.to]
    case 'undo':
    case 'add_claim':
    case 'correct_claim':
    case 'accept_claim':
    case 'reject_claim':
    case 'code_source':
      return []
    case 'accept':
    case 'reject':
    case 'note':
    case 'publish':
    case 'withdraw':
    case 'set_place':
    case 'set_time':
    case 'choose_figure':
    case 'grade_occurrence':
    case 'grade_attribution':
      return [decision.incident]
  }
}
