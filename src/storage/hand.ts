// What people did to the claims of sources, found by the source. Passages in it are checked against the text as any are.

import { layHand } from '../model/by-hand.ts'
import type { SourceText } from '../model/passage.ts'
import type { Decision, KeptClaim } from '../model/record.ts'
import { anchorClaim } from './anchors.ts'
import type { Database } from './engine.ts'
import { inParts } from './insert.ts'
import { numberIn, sourceId } from './items.ts'

/** Decisions on claims, and their undos, by the number of the source; of all sources where `nums` is null. */
export async function handDecisions(db: Database, nums: readonly number[] | null): Promise<Map<number, Decision[]>> {
  const found = new Map<number, Decision[]>()
  const rows =
    nums === null ? await onAll(db) : (await Promise.all(inParts(nums).map((part) => onSome(db, part)))).flat()
  for (const { target, body } of rows) {
    const num = numberIn('s', target)
    if (num === null) continue
    const decision = JSON.parse(body) as Decision
    const known = found.get(num)
    if (known) known.push(decision)
    else found.set(num, [decision])
  }
  return found
}

const targeted = (db: Database) =>
  db
    .selectFrom('decision_targets')
    .innerJoin('decisions', 'decisions.seq', 'decision_targets.seq')
    .select(['decision_targets.target', 'decisions.body'])

const onSome = (db: Database, nums: readonly number[]) =>
  targeted(db).where('decision_targets.target', 'in', nums.map(sourceId)).orderBy('decisions.seq').execute()

/** No other decision has a source as its target: claims and incidents only. */
const onAll = (db: Database) =>
  targeted(db)
    .where('decision_targets.target', 'like', 's-%')
    .where('decision_targets.target', 'not like', '%#%')
    .orderBy('decisions.seq')
    .execute()

/** Numbers of sources whose claims a decision changed since the log had this size. */
export async function handledSince(db: Database, size: number): Promise<number[]> {
  const rows = await db
    .selectFrom('decisions')
    .innerJoin('decision_links', 'decision_links.seq', 'decisions.seq')
    .select('decision_links.name')
    .where('decisions.log_index', '>=', size)
    .where('decision_links.name', 'like', 's-%')
    .where('decision_links.name', 'not like', '%#%')
    .execute()
  return [...new Set(rows.flatMap(({ name }) => numberIn('s', name) ?? []))]
}

/** The claims of a source as they stand, its passages cut from the text. */
export function claimsByHand(
  claims: readonly KeptClaim[],
  decisions: readonly Decision[] | undefined,
  text: SourceText,
): KeptClaim[] {
  if (!decisions || decisions.length === 0) return [...claims]
  return layHand(claims, decisions).map((kept) => {
    if (!kept.hand || kept.hand.kind === 'rejected') return kept
    const { claim, isBroken } = anchorClaim(kept.claim, text)
    return isBroken ? { ...kept, claim, isBroken } : { ...kept, claim }
  })
}
