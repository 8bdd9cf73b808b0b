// A claim in a few words: what it says, what it is about, whose word it is. For the margin of a source, for search and coding.

import type { MarkKind } from '../parts/marks.ts'
import { harmedIn } from '../parts/counted.ts'
import { withoutControls } from '../parts/controls.ts'
import { whenInWords } from '../parts/when.ts'
import { whereInWords } from '../parts/where.tsx'
import { actorsInWords, listed } from '../incident/meaning.ts'
import type { Claim, Kept } from '../record.ts'
import type { Text } from '../text.tsx'

/** Which line is drawn under its words. */
export function markKindOf(kept: Pick<Kept, 'claim' | 'hand'>): MarkKind {
  if (kept.hand?.kind === 'rejected') return 'background'
  const { claim } = kept
  switch (claim.kind) {
    case 'incident':
      if (claim.health !== null) return 'health'
      return claim.quantities.length > 0 && claim.quantities.every(({ harm }) => harm === 'injured')
        ? 'injured'
        : 'incident'
    case 'toll':
      return 'toll'
    case 'arrangement':
    case 'breach':
      return 'truce'
    case 'response':
    case 'appeal':
      return 'response'
    case 'context':
      return 'background'
  }
}

const MOST_HARMS = 3

/** "15+ killed", "4 children killed": the figures, or what it says instead. */
export function sayingOf(claim: Claim, t: Text): string {
  if (claim.quantities.length > 0) return listed(harmedIn(claim.quantities, t).slice(0, MOST_HARMS), t)
  switch (claim.kind) {
    case 'incident':
      if (claim.health) {
        const { facilityName, facilityType, effect } = claim.health
        const what = facilityName
          ? withoutControls(facilityName)
          : facilityType
            ? t(`facility.${facilityType}`)
            : t('facts.health')
        return [what, ...effect.map((each) => t(`effect.${each}`))].join(t('evidence.comma'))
      }
      if (claim.attribution && claim.attribution.actors.length > 0) return actorsInWords(claim.attribution, t)
      return t(`event.${claim.eventType}`)
    case 'arrangement':
    case 'breach':
      return [t(`arrangement.${claim.arrangement.kind}`), t(`truceStatus.${claim.arrangement.status}`)].join(
        t('evidence.comma'),
      )
    case 'appeal':
      return t('source.appealFor', {
        what: listed(
          claim.appeal.for.map((each) => t(`appeal.${each}`)),
          t,
        ),
      })
    case 'response':
      if (claim.attribution && claim.attribution.actors.length > 0)
        return t('source.accuses', { who: actorsInWords(claim.attribution, t) })
      return claim.modality === 'denied' ? t('source.denial') : t(`modality.${claim.modality}`)
    case 'toll':
    case 'context':
      return t(`claim.${claim.kind}`)
  }
}

/** What kind of thing it tells of, and where: "Air strike, Tal Rihan". */
export function aboutOf(claim: Claim, t: Text): string {
  const place = claim.places[0]
  const where = place ? whereInWords(place, t) : null
  const kind = kindOf(claim, t)
  const what = sayingOf(claim, t) === kind ? null : kind
  return [what, where].filter((each) => each !== null).join(t('evidence.comma'))
}

/** Who accuses answers nobody: it says all by itself. */
function kindOf(claim: Claim, t: Text): string | null {
  if (claim.kind === 'incident') return t(`event.${claim.eventType}`)
  if (claim.kind === 'response' && claim.attribution !== null) return null
  return t(`claim.${claim.kind}`)
}

/** What ties the speaker to it, where the name does not say so already. */
function connectionOf(speaker: Claim['speaker'], t: Text): string | null {
  if (!speaker?.connection || speaker.connection === 'unknown') return null
  const words = t(`connection.${speaker.connection}`)
  return speaker.name.toLowerCase().includes(words.toLowerCase()) ? null : words
}

/** Whose word it is, how firmly, and from when: the second line. */
export function metaOf({ claim }: Pick<Kept, 'claim'>, publisher: string | null, t: Text): string {
  const { speaker, modality, time, hedges, quantities } = claim
  const who = speaker?.name ?? publisher
  const parts = [
    who === null ? null : withoutControls(who),
    connectionOf(speaker, t),
    t(`modality.${modality}`),
  ].filter((each) => each !== null)
  const more = [
    quantities[0] ? t(`bound.${quantities[0].bound}`) : null,
    time === null ? null : whenInWords(time, t, 'short'),
    hedges.length > 0 ? hedges.map((hedge) => t('when.asWritten', { words: hedge })).join(t('evidence.comma')) : null,
  ].filter((each) => each !== null)
  return [parts.join(t('evidence.comma')), ...more].join(t('evidence.semicolon'))
}
