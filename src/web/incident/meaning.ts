// What the desk makes of words in a cell: a short note under them, and a sentence where the cell is opened.

import { countedIn, peopleOf } from '../parts/counted.ts'
import { shortInText } from '../parts/range-shape.ts'
import { whenInWords } from '../parts/when.ts'
import { withoutControls } from '../parts/controls.ts'
import { whereInWords } from '../parts/where.tsx'
import type { Attribution, Quantity } from '../record.ts'
import type { Text } from '../text.tsx'
import type { CellEntry } from './evidence.ts'

/** "a, b and c" in the desk's language. */
export const listed = (
  parts: readonly string[],
  t: Text,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string => new Intl.ListFormat(t.locale, { type }).format(parts)

/** Words of the desk for what has none of its own in the source. */
export function ownWords({ saying, kept }: CellEntry, t: Text): string {
  switch (saying.kind) {
    case 'event':
      return t(`event.${saying.type}`)
    case 'targets':
      return listed(
        saying.targets.map((target) => t(`target.${target}`)),
        t,
      )
    case 'answer':
      return t(`modality.${kept.claim.modality}`)
    case 'time':
      return whenInWords(saying.time, t)
    case 'place':
      return whereInWords(saying.place, t)
    case 'people':
      return shortInText(peopleOf(saying.quantity), t)
    case 'actors':
      return actorsInWords(saying.attribution, t)
  }
}

const MOST_NOTES = 3

/** The notes under the words of a cell, and how many things said in it are not told by them. Figures are few and each tells. */
export function notesOf(entries: readonly CellEntry[], t: Text): { notes: string[]; more: number } {
  const told = entries.slice(0, entries[0]?.saying.kind === 'people' ? MOST_NOTES : 1)
  const notes = [...new Set(told.flatMap((entry) => noteOf(entry, t) ?? []))]
  return { notes, more: entries.length - told.length }
}

/** The note under the words; null where there is nothing to add to them. */
function noteOf(entry: CellEntry, t: Text): string | null {
  const { saying } = entry
  switch (saying.kind) {
    case 'time': {
      const words = whenInWords(saying.time, t, 'short')
      return saying.time.from === null && saying.time.to === null ? null : words
    }
    case 'place':
      return t(`precision.${saying.place.precision}`)
    case 'event': {
      const means = saying.means.filter((each) => !SAYS_NO_MORE.has(each)).map((each) => t(`means.${each}`))
      return means.length > 0 ? listed(means, t) : null
    }
    case 'targets':
    case 'answer':
      return null
    case 'people':
      return peopleNote(saying.quantity, t)
    case 'actors': {
      const { relation } = saying.attribution
      const doubt = ['asserted', 'attributed'].includes(entry.kept.claim.modality) ? null : entry.kept.claim.modality
      const notes = [relation === 'single' ? null : t(`relation.${relation}`), doubt && t(`modality.${doubt}`)]
      return notes.filter((note) => note !== null).join(', ') || null
    }
  }
}

const SAYS_NO_MORE: ReadonlySet<string> = new Set(['unknown', 'strike_unspecified', 'shelling_unspecified', 'other'])

function peopleNote(quantity: Quantity, t: Text): string {
  const { harm, partOf } = quantity
  // Civilians are the rule here; others are told apart.
  const people = countedIn({ ...quantity, group: quantity.group === 'combatant' ? 'combatant' : null }, t)
  const notes = [
    partOf === null ? people : t('evidence.part', { people }),
    harm === 'killed_or_injured' ? t('harm.killed_or_injured') : null,
  ]
  return notes.filter((note) => note !== null).join(t('evidence.comma'))
}

/** "Government air force or its ally". */
export function actorsInWords(
  { relation, actors }: Pick<Attribution, 'relation'> & { actors: readonly { name: string }[] },
  t: Text,
): string {
  const names = [...new Set(actors.map(({ name }) => withoutControls(name)))]
  switch (relation) {
    case 'one_of':
      return listed(names, t, 'disjunction')
    case 'or_allied':
      return t('evidence.orAllied', { names: listed(names, t, 'disjunction') })
    case 'single':
    case 'joint':
    case 'unnamed_kind':
    case 'none':
      return listed(names, t)
  }
}

/** What the trail says of the words, in one sentence. */
export function meaningOf(entry: CellEntry, t: Text): string {
  const { saying, kept } = entry
  const modality = t(`modality.${kept.claim.modality}`)
  switch (saying.kind) {
    case 'time':
      return t('evidence.means.time', {
        when: whenInWords(saying.time, t),
        precision: t(`timePrecision.${saying.time.precision}`),
      })
    case 'place':
      return t('evidence.means.place', {
        place: whereInWords(saying.place, t),
        precision: t(`precision.${saying.place.precision}`),
      })
    case 'event':
      return t('evidence.means.event', { event: t(`event.${saying.type}`), modality })
    case 'targets':
      return t('evidence.means.targets', { targets: ownWords(entry, t) })
    case 'answer':
      return t('evidence.means.answer', { modality })
    case 'people': {
      const { bound, harm, group, rule } = saying.quantity
      return t('evidence.means.people', {
        bound: t(`bound.${bound}`),
        harm: t(`harm.${harm ?? 'none'}`),
        who: t(`group.${group ?? 'unknown_status'}`),
        range: shortInText(peopleOf(saying.quantity), t),
        rule,
      })
    }
    case 'actors':
      return t('evidence.means.actors', {
        actors: actorsInWords(saying.attribution, t),
        relation: t(`relation.${saying.attribution.relation}`),
        modality,
      })
  }
}
