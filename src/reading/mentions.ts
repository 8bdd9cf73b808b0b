// What the parts of the reader hand to one another: things found in the text, as runs of tokens. Each part reads one
// kind of thing over the whole document; `events.ts` and `incidents.ts` put them together.

import type {
  ActorType,
  Bound,
  Connection,
  Demographic,
  Group,
  Harm,
  Modality,
  PlacePrecision,
  Role,
  Unit,
} from '../model/codes.ts'
import type { SourceText } from '../model/passage.ts'
import type { PlaceCandidate, Time } from '../model/reading.ts'
import type { Sentence } from './sentences.ts'
import type { Tokens } from './tokens.ts'

/** A run of tokens, end exclusive. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What a sentence is for. Only `title`, `lead` and `body` make claims. */
export type SentenceKind =
  | 'title'
  | 'lead'
  | 'body'
  | 'dateline'
  | 'byline'
  | 'caption'
  | 'tags'
  | 'crumb'
  | 'related'
  | 'debris'

/** A sentence with its place in the page. */
export interface LaidSentence extends Sentence {
  readonly kind: SentenceKind
  /** Index of the earlier sentence that this one says again word for word, else null. */
  readonly repeats: number | null
}

/** A text laid out for reading. */
export interface Document {
  readonly source: SourceText
  readonly tokens: Tokens
  readonly sentences: readonly LaidSentence[]
  /** ISO date (YYYY-MM-DD) that relative days count from: the text's own dateline, else the publication date, else null. */
  readonly referenceDate: string | null
  /** The page's title, if it is known apart from the text. It need not stand in the text. */
  readonly title: string | null
  readonly publisher: string | null
  /** All capitals: letters' case tells nothing. */
  readonly isUpperCase: boolean
}

/** A number of people harmed, or of things, as written. The phrase is the run of tokens that carries number and bound. */
export interface QuantityMention extends Span {
  readonly bound: Bound
  readonly floor: number | null
  readonly ceiling: number | null
  readonly unit: Unit
  readonly harm: Harm | null
  readonly group: Group | null
  readonly demographic: Demographic | null
  readonly role: Role | null
  /** Index, in the same list, of the whole that this is a part of. */
  readonly partOf: number | null
  /** "another 30", "six more": to be added to what was said before. */
  readonly increment: boolean
  /** "the toll rose to 20": replaces an earlier figure. */
  readonly revision: boolean
  /** Token of the word that makes the harm ("killed", "dead", "casualties"), else -1. */
  readonly harmAt: number
  /** Tokens of the head noun or of the words for the people ("civilians", "members of Jund al-Aqsa"), else null. */
  readonly people: Span | null
  /** "a day", "on average": no count. Such mentions carry no harm figure. */
  readonly isRate: boolean
  /** Why, in a few words: the row of the phrase table and what matched. */
  readonly rule: string
  readonly reason: string
}

/** A date or period as written, resolved. */
export interface TimeMention extends Span {
  readonly time: Time
  /** How the words stand in the sentence: the day of an act, or only of the saying ("said on Monday"). */
  readonly of: 'act' | 'saying' | 'unclear'
  /** "since 2011", "in one week", "this month", "so far": a stretch, such as a toll has. */
  readonly isPeriod: boolean
  /** "meanwhile", "the same day": tied to the day told of before. */
  readonly isTie: boolean
  readonly reason: string
}

/** A place as named in the text. */
export interface PlaceMention extends Span {
  readonly asWritten: string
  readonly name: string
  /** The same without case, marks and articles, to tell whether two mentions name one place. */
  readonly plainName: string
  readonly lat: number | null
  readonly lon: number | null
  readonly precision: PlacePrecision
  readonly country: string | null
  readonly admin1: string | null
  readonly gazetteerId: string | null
  readonly candidates: readonly PlaceCandidate[]
  readonly representative: boolean
  /**
   * What the name does in the sentence: `location` (somewhere), `adjective` ("Syrian", "Aleppo-based"), `metonym`
   * (a government: "Damascus denied"), `origin` (where somebody is from or of: "the Saudi city", "the bishop of Homs",
   * "fled from X", "based in London"), `route` ("the road to X").
   */
  readonly use: 'location' | 'adjective' | 'metonym' | 'origin' | 'route'
  /** Preposition just before, lower case: in, at, on, near, of, from, to, outside, between, against … else null. */
  readonly preposition: string | null
  /** Index, in the same list, of the mention that contains it ("Bustan al-Qasr" in "Aleppo"), else null. */
  readonly within: number | null
  readonly reason: string
}

/** Somebody who can act: a state, a force, an armed group, a kind of fighters, a means that stands for its owner. */
export interface ActorMention extends Span {
  /** Canonical name: "Syrian government", "Islamic State", "rebels". */
  readonly name: string
  readonly type: ActorType | null
  /** `named`; `kind` ("rebels", "militants", "gunmen"); `means` ("warplanes", "regime helicopters" is `named`). */
  readonly sort: 'named' | 'kind' | 'means'
  /** Canonical name of the side it belongs to, if the lexicon knows one ("Syrian government" for "Syrian Arab Army"). */
  readonly side: string | null
  /** Monitors, rescuers, media, states that speak: not a party unless the words make it one. */
  readonly isSpeakerOnly: boolean
}

/** Whose word a run of tokens is. */
export interface Speech extends Span {
  /** Canonical where the lexicon knows it ("Syrian Observatory for Human Rights"), else as written. */
  readonly name: string
  /** Tokens of the speaker's name as written; may stand in another sentence when the speech goes on. */
  readonly nameSpan: Span
  readonly connection: Connection | null
  /** said, confirmed → asserted; claimed, accused → attributed; denied → denied; … */
  readonly modality: Modality
  readonly reason: string
}

/** How sure the words of a run of tokens are. */
export interface ModalityMention extends Span {
  readonly modality: Modality
  /** The words that say so, as written; kept with the claim. */
  readonly hedge: string
}

export type { Gazetteer, GazetteerPlace } from '../model/gazetteer.ts'
