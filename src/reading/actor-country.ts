// Which country a report is mainly about, counted from its place words, and what follows from it: whose "the army" and
// "the coalition" are, and whether a state acts at home or abroad.

import type { ActorType } from '../model/codes.ts'
import type { Actor, ActorLexicon, State } from './actor-lexicon.ts'
import type { Hit } from './actor-phrases.ts'
import { OCCUPYING, PLACE_PREPOSITIONS, POWERS } from './lang/en/actors.ts'
import { ARMED_SIDES, ARMY_OF, COALITIONS, MANY_REBELS, OCCUPIERS } from './lang/en/actors/states.ts'
import type { ActorMention } from './mentions.ts'

/** A mention before the report's country is known. */
export interface Found extends Omit<ActorMention, 'type'> {
  readonly type: ActorType | null
  /** The head word of forces whose state the text leaves out ("the army"). */
  readonly generic: string | null
}

/** Counts the place words of one report, then names what was left open. */
export class ReportCountry {
  private readonly lexicon: ActorLexicon
  private readonly weights = new Map<string, number>()
  /** The coalitions named in full, in order of the text. */
  private readonly coalitions: { readonly at: number; readonly actor: Actor }[] = []

  constructor(lexicon: ActorLexicon) {
    this.lexicon = lexicon
  }

  /**
   * Counts a name of the lists; `before` is the word before it. "in Syria" says more than "Syrian" or "Syria's", and
   * "BEIRUT, July 27 (AFP) -" only where it was written.
   */
  weigh(hit: Hit, before: string, isOwner: boolean, isDateline: boolean): void {
    const { sense } = hit.ending
    if (sense.kind === 'place') return this.add(sense.state.code, isDateline ? 0.5 : 2)
    if (sense.kind !== 'country' && sense.kind !== 'adjective') return
    const isPlace = sense.kind === 'country' && PLACE_PREPOSITIONS.has(before)
    const isPower = POWERS.has(sense.state.code)
    // "Sneaked in from X", "near X": where a report plays lies beside it.
    const inside = before === 'from' ? 1 : before === 'near' ? 2 : 3
    this.add(sense.state.code, isPlace ? inside : isPower ? 0.2 : sense.kind === 'country' && !isOwner ? 2 : 1)
  }

  private add(code: string, weight: number): void {
    this.weights.set(code, (this.weights.get(code) ?? 0) + weight)
  }

  /** "the Syrian Coalition", "the US-led coalition" at a token: "the coalition" after it means the same. */
  meetCoalition(at: number, actor: Actor): void {
    this.coalitions.push({ at, actor })
  }

  /** Gives forces without a state that of the country the report is about, and states their type. */
  settle(all: readonly Found[]): ActorMention[] {
    const main = this.mainState()
    const isKnown = ({ generic }: Found): boolean =>
      !OCCUPYING.has(generic ?? '') || ownerOf(generic ?? '', main) !== undefined
    return all.filter(isKnown).map((found) => this.settled(found, main))
  }

  /** Whether the war of the country has so many rebel groups that "the rebels" may be any of them. */
  hasManyRebels(): boolean {
    return MANY_REBELS.has(this.mainState()?.code ?? '')
  }

  private mainState(): State | null {
    let best: string | null = null
    let most = 0
    for (const [code, weight] of this.weights) {
      if (weight < most || (weight === most && best !== null && code > best)) continue
      best = code
      most = weight
    }
    return best === null ? null : (this.lexicon.states.get(best) ?? null)
  }

  private settled(found: Found, main: State | null): ActorMention {
    const { from, to, name, type, sort, side, isSpeakerOnly, generic } = found
    const state = generic === null && side !== null ? this.lexicon.states.get(side) : undefined
    const isAbroad = state && main && state.code !== main.code && ARMY_OF.get(main.code) !== state.code
    const mention: ActorMention = {
      from,
      to,
      name,
      type: isAbroad && type === 'state' ? 'external' : type,
      sort,
      side,
      isSpeakerOnly,
    }
    if (generic === null) return mention
    return generic === 'coalition' ? this.settledCoalition(mention, main) : this.settledGeneric(mention, generic, main)
  }

  private settledGeneric(mention: ActorMention, generic: string, main: State | null): ActorMention {
    const owner = ownerOf(generic, main)
    const state = owner ? this.lexicon.states.get(owner) : null
    if (!state) return { ...mention, sort: 'kind' }
    if (generic === 'police') return { ...mention, name: `${state.adjective} police`, side: policeSide(state) }
    return { ...mention, name: state.side, side: state.side }
  }

  private settledCoalition(mention: ActorMention, main: State | null): ActorMention {
    const named = this.coalitionNamed(mention.from)
    if (named) return { ...mention, name: named.name, type: named.type, isSpeakerOnly: named.isSpeakerOnly }
    const name = main && COALITIONS.get(main.code)
    return name ? { ...mention, name } : { ...mention, sort: 'kind' }
  }

  /** The last one named in full before a token, else the first after it. */
  private coalitionNamed(at: number): Actor | null {
    let before: Actor | null = null
    for (const { at: where, actor } of this.coalitions) {
      if (where > at) return before ?? actor
      before = actor
    }
    return before
  }
}

/** Whose the forces named by `generic` are in a report about `main`: a country code. */
function ownerOf(generic: string, main: State | null): string | undefined {
  if (main === null) return undefined
  if (OCCUPYING.has(generic)) return OCCUPIERS.get(main.code)
  return generic === 'government' ? main.code : (ARMY_OF.get(main.code) ?? main.code)
}

/** Whose side a state's police are on: none, where the side is its army alone. */
export const policeSide = ({ code, side }: State): string | null => (ARMED_SIDES.has(code) ? null : side)
