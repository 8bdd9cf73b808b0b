// A proof as a file that can be handed over, and checked by verify/verify.mjs or by anyone who reads docs/proof.md.

import type { ConsistencyProof, InclusionProof } from '../store.ts'

/** JSON, one field a line. `consistency` leads from an older checkpoint to the size of the proof. */
export function proofFile(proof: InclusionProof, consistency?: ConsistencyProof): string {
  const { index, size, entry, item, hashes } = proof
  const file = {
    format: 'breadcrumb-proof/1',
    index,
    size,
    entry,
    item,
    inclusion: hashes,
    consistency: consistency ?? null,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
