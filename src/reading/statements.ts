// What is said beside the acts themselves: truces and their breaches, appeals, and what parties answer to accusations.
// Turns the findings of their readers into claims.

import type { Claim, Speaker } from '../model/reading.ts'
import { connectionOf } from './actors.ts'
import { type AppealFinding, readAppeals } from './appeals.ts'
import { type ArrangementFinding, readArrangements } from './arrangements.ts'
import { type ClaimMaker, toPlace } from './claims.ts'
import type { Mentions } from './frames.ts'
import type { Document, Span } from './mentions.ts'
import { type ResponseFinding, readResponses } from './responses.ts'
import { beginningIn } from './spans.ts'
import { saysItNeverWas } from './modality.ts'

/** Claims about arrangements, breaches, appeals and responses, in no particular order. */
export function readStatements(document: Document, mentions: Mentions, maker: ClaimMaker): Claim[] {
  const withMentions = { places: mentions.places, times: mentions.times, actors: mentions.actors }
  return [
    ...readArrangements(document, withMentions).map((f) => arrangementClaim(f, mentions, maker)),
    ...readAppeals(document, withMentions).map((f) => appealClaim(f, maker)),
    ...readResponses(document, withMentions).map((f) => responseClaim(f, mentions, maker)),
  ]
}

function common(span: Span & { rule: string; reason: string }, maker: ClaimMaker) {
  return {
    id: '',
    passage: maker.passage(span),
    repeats: null,
    speaker: maker.speaker(maker.speechAt(span.from)),
    hedges: [],
    places: [],
    time: null,
    attribution: null,
    quantities: [],
    rule: span.rule,
    confidence: null,
    reasons: [span.reason],
  }
}

function arrangementClaim(finding: ArrangementFinding, mentions: Mentions, maker: ClaimMaker): Claim {
  const areas = (indexes: readonly number[]) => indexes.map((i) => toPlace(mentions.places[i]))
  const breaches = beginningIn(mentions.quantities, finding.from, finding.to).filter(
    (q) => q.unit === 'breaches' && q.to <= finding.to,
  )
  return {
    ...common(finding, maker),
    kind: finding.kind,
    modality: finding.modality,
    time: finding.time,
    places: areas(finding.areasIn),
    quantities: maker.quantities(breaches),
    arrangement: {
      kind: finding.arrangementKind,
      status: finding.status,
      areasIn: areas(finding.areasIn),
      areasOut: areas(finding.areasOut),
      parties: finding.parties,
    },
  }
}

function appealClaim(finding: AppealFinding, maker: ClaimMaker): Claim {
  return {
    ...common(finding, maker),
    kind: 'appeal',
    modality: 'asserted',
    appeal: { by: finding.by, to: finding.addressees, for: finding.for },
  }
}

/** Whoever answers or accuses speaks; nobody does where nobody claimed it. */
function speakerOf({ from, by, byAt, modality }: ResponseFinding, maker: ClaimMaker): Speaker | null {
  const speech = maker.speechAt(from)
  if (by === null || byAt === null) return modality === 'negated' ? null : maker.speaker(speech)
  const isSame = speech !== null && byAt.from < speech.nameSpan.to && speech.nameSpan.from < byAt.to
  // of "the army and the rebels" the second is named by its own words
  if (isSame && (speech.name.includes(by) || byAt.from <= speech.nameSpan.from + 1)) return maker.speaker(speech)
  return { name: by, passage: maker.passage(byAt), connection: connectionOf(by) }
}

function responseClaim(finding: ResponseFinding, mentions: Mentions, maker: ClaimMaker): Claim {
  const accused = beginningIn(mentions.actors, finding.from, finding.to).find(
    (a) => a.name === finding.against && a.to <= finding.to,
  )
  const parts = { ...common(finding, maker), speaker: speakerOf(finding, maker) }
  const isNever = saysItNeverWas(finding.modality, parts.passage.exact)
  return {
    ...parts,
    kind: 'response',
    modality: finding.modality,
    incident: null,
    attribution: accused
      ? {
          relation: 'single',
          actors: [{ name: accused.name, asWritten: maker.passage(accused).exact, type: accused.type }],
        }
      : null,
    rule: `${finding.rule}:${isNever ? 'never_was' : finding.response}`,
  }
}
