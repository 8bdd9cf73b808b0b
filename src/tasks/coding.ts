// Two people code one source, each alone; then what they made is laid side by side, and a third act settles it. Nothing of a
// coding counts until it is settled.

import { codingsIn } from '../model/by-hand.ts'
import { openText } from '../model/passage.ts'
import type { Problem } from '../model/problem.ts'
import type { Claim } from '../model/reading.ts'
import type { ClaimAct, Coding } from '../model/record.ts'
import { type Agreement, agreementOf } from '../record/agreement.ts'
import type { Store } from '../storage/store.ts'
import { cutClaim, type UncutClaim } from './cut-claim.ts'
import { type DecideOptions, type DecideOutcome, decide } from './decide.ts'

/** The codings of a source, and how far the first two that are done agree. */
export interface Codings {
  readonly codings: readonly Coding[]
  readonly agreement: (Agreement & { readonly a: string; readonly b: string }) | null
}

/** What each person made of a source, as far as the store shows it: who has not finished sees nobody's but their own. */
export async function codingsOf(store: Store, source: string): Promise<Codings> {
  const codings = codingsIn(await store.decisions(source))
  const done = codings.filter(({ isDone }) => isDone)
  if (done.length < 2) return { codings, agreement: null }
  const [a, b] = done
  return { codings, agreement: { ...agreementOf(a.claims, b.claims), a: a.by, b: b.by } }
}

/** Keeps what one person makes of a source so far, or in the end. Its words must be the source's own. */
export async function codeAlone(
  store: Store,
  {
    source,
    claims,
    isDone,
  }: { readonly source: string; readonly claims: readonly UncutClaim[]; readonly isDone: boolean },
  options: DecideOptions,
): Promise<DecideOutcome> {
  const cut = await cutFrom(store, source, claims)
  if ('code' in cut) return { kind: 'problem', problem: cut, kept: [] }
  return decide(store, [{ kind: 'code_source', source, claims: cut, isDone }], options)
}

async function cutFrom(store: Store, source: string, claims: readonly UncutClaim[]): Promise<Claim[] | Problem> {
  const words = await store.text(source)
  if (words === null) return { code: 'unknown_id', message: `There is no source ${source} in the record.` }
  const text = openText(words)
  const made: Claim[] = []
  for (const claim of claims) {
    const cut = cutClaim(text, claim)
    if ('code' in cut) return cut
    made.push(cut)
  }
  return made
}

/** Settles a source: claims that stand become the record's, and those of the reader that none of the two kept do not count. */
export async function settleCodings(
  store: Store,
  { source, claims }: { readonly source: string; readonly claims: readonly UncutClaim[] },
  options: DecideOptions,
): Promise<DecideOutcome> {
  const { agreement } = await codingsOf(store, source)
  if (agreement === null) return { kind: 'problem', problem: notYet(source), kept: [] }
  const cut = await cutFrom(store, source, claims)
  if ('code' in cut) return { kind: 'problem', problem: cut, kept: [] }
  const present = new Map((await store.claims({ sources: [source] })).map((kept) => [kept.claim.id, kept]))
  const chosen = new Set(claims.map(({ id }) => id))
  const acts = [
    ...cut.map((as): ClaimAct => {
      const claim = `${source}#${as.id}`
      const known = present.get(as.id)
      if (!known || known.hand?.before === null) return { kind: 'add_claim', source, claim, as }
      const isSame = JSON.stringify(known.claim) === JSON.stringify(as)
      return { kind: isSame ? 'accept_claim' : 'correct_claim', source, claim, as }
    }),
    ...[...present.values()]
      .filter(({ claim, hand }) => !chosen.has(claim.id) && hand?.kind !== 'rejected')
      .map(({ id }): ClaimAct => ({ kind: 'reject_claim', source, claim: id })),
  ]
  return decide(store, acts, options)
}

const notYet = (source: string): Problem => ({
  code: 'not_possible',
  message: `${source} cannot be settled yet: two people must have finished coding it.`,
})
