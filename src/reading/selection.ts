// What the reader makes of words that a person selected: the figure, the place, the day, the name in them, and the
// sentence around them. The person says what the words are; the reader only says what they are worth.

import type { Gazetteer } from '../model/gazetteer.ts'
import { type Passage, passageFrom } from '../model/passage.ts'
import type { ActorName, Place, Quantity, Source, Speaker, Time } from '../model/reading.ts'
import { ClaimMaker, toPlace } from './claims.ts'
import type { Span } from './mentions.ts'
import { openDocument, readMentions } from './read.ts'
import { tokenise } from './tokens.ts'

/** What is read in the words. What is not in them is null. */
export interface Selection {
  /** The words themselves. */
  readonly passage: Passage
  /** The sentence, or sentences, that the words stand in. */
  readonly sentence: Passage
  /** The figures in the words, the whole before its parts; else the one that they touch. */
  readonly quantities: readonly Quantity[]
  readonly place: Place | null
  readonly time: Time | null
  readonly actor: ActorName | null
  /** Whose word the sentence is, as the text has it. */
  readonly speaker: Speaker | null
}

/**
 * Reads the words between two places of a text.
 *
 * @param from string index of the first character
 * @param to string index after the last
 * @throws RangeError where there are no words there
 */
export function readSelection(source: Source, gazetteer: Gazetteer, from: number, to: number): Selection {
  const tokens = tokenise(source.text)
  const { document } = openDocument(source, tokens)
  const passage = passageFrom(document.source, from, to)
  const mentions = readMentions(document, gazetteer)
  const maker = new ClaimMaker(document, mentions)
  const isIn = (span: Span): boolean => tokens.starts[span.from] < to && tokens.ends[span.to - 1] > from
  const sentences = document.sentences.filter(isIn)
  /** Of the mentions that meet the words, the one that fits them best. */
  const best = <M extends Span>(found: readonly M[]): M | undefined => {
    const misfit = (span: Span): number =>
      Math.abs(tokens.starts[span.from] - from) + Math.abs(tokens.ends[span.to - 1] - to)
    return found.filter(isIn).sort((a, b) => misfit(a) - misfit(b))[0]
  }
  const isWithin = (span: Span): boolean => tokens.starts[span.from] >= from && tokens.ends[span.to - 1] <= to
  // "six people, among them two children": the whole comes first, and none is for half of the words only.
  const whole = mentions.quantities.filter(isWithin).sort((a, b) => a.from - b.from)
  const touched = best(mentions.quantities)
  const quantities = whole.length > 0 ? whole : touched ? [touched] : []
  const place = best(mentions.places)
  const actor = best(mentions.actors)
  const first = sentences.at(0)
  const last = sentences.at(-1)
  const token = tokens.starts.findIndex((start, i) => i < tokens.count && tokens.ends[i] > from && start < to)
  return {
    passage,
    sentence: first && last ? maker.passage({ from: first.from, to: last.to }) : passage,
    quantities: quantities.flatMap((each) => maker.quantities([each])),
    place: place ? toPlace(place) : null,
    time: best(mentions.times)?.time ?? null,
    actor: actor ? { name: actor.name, asWritten: maker.passage(actor).exact, type: actor.type } : null,
    speaker: token < 0 ? null : maker.speaker(maker.speechAt(token)),
  }
}
