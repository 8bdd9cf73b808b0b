// Whose word a claim is, told alike in all reports: "Rami Abdel Rahman (Syrian Observatory for Human Rights)" and "the
// Observatory" are one origin, "residents" of two papers are two. Names come from the reader in their canonical form.

import { bareForm, isProperName, nameWords } from '../model/place-name.ts'
import type { KeptClaim, KeptSource } from '../model/record.ts'

/** A voice that can stand at the head of a chain of quotation. */
export interface Voice {
  /** Equal for one voice in any report. */
  readonly key: string
  readonly name: string
  /** Has a name of its own; those who have none are told apart by who prints them. */
  readonly isNamed: boolean
  /** Equal for voices that count once together: those without a name are as good as the outlet that prints them. */
  readonly house: string
  /** Speaks for a party to the conflict, or is the one accused. */
  readonly isParty: boolean
}

// "Igor Konashenkov (Russian Defense Ministry spokesman)" speaks for the ministry.
const OFFICE =
  /\s+(?:spokes(?:man|woman|person)|director|head|chief|official|representative|member|correspondent|reporter)$/i

// "Ivan Example (Lieutenant General)" has a rank and no house: two generals are two origins.
const RANK =
  /^(?:(?:lieutenant|first|second|major|brigadier|colonel|captain|sergeant|general|admiral|commander|marshal|field|air|chief|deputy|vice|president|minister|prime|secretary|governor|mayor|doctor|dr|professor|judge|sheikh|imam|father|bishop|pastor|director|spokes(?:man|woman|person))\.?(?:[\s-]+|$))+$/i

/** The key of a name: letters alone, articles off. */
export const voiceKey = (name: string): string => bareForm(nameWords(name)) || name.toLowerCase()

/** The publisher as a voice; a page without one is known by its host, or by itself. */
export function publisherVoice(source: KeptSource): Voice {
  const name = source.publisher ?? hostOf(source.url) ?? `unknown publisher of ${source.id}`
  const key = voiceKey(name)
  return { key, name, isNamed: true, house: key, isParty: false }
}

function hostOf(url: string | null): string | null {
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url ?? '')?.[1]
  return host === undefined ? null : host.toLowerCase().replace(/^www\./, '')
}

/** The speaker of a claim; null where the publisher speaks itself. */
export function speakerVoice({ claim }: KeptClaim, source: KeptSource): Voice | null {
  const { speaker } = claim
  if (!speaker) return null
  const isParty = speaker.connection === 'party_to_conflict' || speaker.connection === 'alleged_perpetrator'
  const spoken = withoutAcronym(speaker.name)
  const house = BRACKETED.exec(spoken)
  const name =
    house && isProperName(house[2]) && !RANK.test(house[2]) ? house[2].replace(OFFICE, '') : (house?.[1] ?? spoken)
  const key = voiceKey(name)
  if (isProperName(name) && (speaker.connection !== 'unnamed' || house))
    return { key, name, isNamed: true, house: key, isParty }
  const printer = publisherVoice(source)
  return {
    key: `${key} per ${printer.key}`,
    name: `${name}, per ${printer.name}`,
    isNamed: false,
    house: printer.key,
    isParty,
  }
}

const BRACKETED = /^(.+?) \((.+)\)$/

/** "Médecins Sans Frontières (MSF)" is one name written twice, not a person of a body. */
export function withoutAcronym(name: string): string {
  const [, whole = '', letters = ''] = BRACKETED.exec(name) ?? []
  if (!/^\p{Lu}{2,7}$/u.test(letters)) return name
  let at = 0
  for (const word of whole.split(/[\s-]+/)) if (word !== '' && word[0].toUpperCase() === letters[at]) at++
  return at === letters.length ? whole : name
}
