// Checks, with nothing of Breadcrumb's own code, that one thing stands in a record whose checkpoint you hold.
//
//   node verify.mjs CHECKPOINT PROOF [--bytes FILE] [--text FILE] [--older CHECKPOINT]
//
// CHECKPOINT  the signed size and root of the record's log, best one that you kept or were given by someone you trust
// PROOF       made by "breadcrumb prove": the thing, its entry in the log, and the hashes that lead from it to the root
// --bytes     the file as it was received: is it the one that the source in the proof was made from?
// --text      the text that was taken from it, UTF-8
// --older     a checkpoint kept earlier: is all that it covered still there, unchanged and in the same places?
//
// Everything rests on SHA-256, on Ed25519 signatures, and on the Merkle tree of RFC 6962 (sections 2.1 and 2.1.2; the two
// ways of checking are written out in RFC 9162, 2.1.3.2 and 2.1.4.2). The file formats are in docs/proof.md.
// Prints what it checked, one line each. Exit status: 0 it holds, 1 it does not, 2 wrongly called.

import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const leafHash = (entry) => sha256(Uint8Array.of(0), entry)
const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right)

class DoesNotHold extends Error {}

function must(holds, otherwise) {
  if (!holds) throw new DoesNotHold(otherwise)
}

/** Reads a checkpoint and checks its signature with the key that stands in it. */
function readCheckpoint(path) {
  const note = readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  const end = note.indexOf('\n\n') + 1
  const signed = note.slice(0, end)
  const [name, size, root, at, key, rest] = signed.split('\n')
  const isWhole =
    end > 0 &&
    rest === '' &&
    /^breadcrumb\/\S+$/.test(name) &&
    /^\d{1,15}$/.test(size) &&
    /^at ./.test(at) &&
    /^key ./.test(key)
  must(isWhole, `${path} is not a checkpoint, or is not whole.`)
  const publicKey = Buffer.from(key.slice(4), 'base64')
  const lead = `— ${name} `
  const line = note
    .slice(end + 1)
    .split('\n')
    .find((each) => each.startsWith(lead))
  must(line !== undefined, `${path} is not signed in the name of its record.`)
  const signature = Buffer.from(line.slice(lead.length), 'base64')
  const keyHash = sha256(`${name}\n`, Uint8Array.of(1), publicKey).subarray(0, 4)
  must(signature.subarray(0, 4).equals(keyHash), `${path} is signed with another key than the one it names.`)
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url') }
  const isSigned = verify(
    null,
    Buffer.from(signed),
    createPublicKey({ key: jwk, format: 'jwk' }),
    signature.subarray(4),
  )
  must(isSigned, `${path} was changed after it was signed: its signature does not hold.`)
  return { name, size: Number(size), root: Buffer.from(root, 'base64'), at: at.slice(3), key: key.slice(4) }
}

const hashesIn = (list) => {
  must(
    Array.isArray(list) && list.every((each) => /^[0-9a-f]{64}$/.test(each)),
    'The proof holds something that is no hash.',
  )
  return list.map((each) => Buffer.from(each, 'hex'))
}

/** Walks up the tree along a path. `join` is told each hash on the way, and whether it stands to the left. */
function climb(index, end, path, join) {
  let [position, last] = [index, end]
  const up = () => {
    position = Math.floor(position / 2)
    last = Math.floor(last / 2)
  }
  for (const next of path) {
    must(last > 0, 'The proof has more hashes than the way to the root is long.')
    const isLeft = position % 2 === 1 || position === last
    join(next, isLeft)
    while (isLeft && position % 2 === 0 && position !== 0) up() // levels at which there is nothing to the right
    up()
  }
  must(last === 0, 'The proof has fewer hashes than the way to the root is long.')
}

/** The root that a leaf at `index` of `size` and the hashes on its way up make (RFC 9162, 2.1.3.2). */
function rootFromInclusion(leaf, index, size, path) {
  must(Number.isSafeInteger(index) && index >= 0 && index < size, 'The entry lies beyond the end of the log.')
  let hash = leaf
  climb(index, size - 1, path, (next, isLeft) => {
    hash = isLeft ? nodeHash(next, hash) : nodeHash(hash, next)
  })
  return hash
}

/** The roots of the older and the newer log that a consistency proof makes (RFC 9162, 2.1.4.2). */
function rootsFromConsistency(older, newer, oldRoot, path) {
  if (older === newer && path.length === 0) return [oldRoot, oldRoot]
  must(older > 0 && older < newer && path.length > 0, 'The proof leads to no newer checkpoint.')
  const [first, ...rest] = Number.isInteger(Math.log2(older)) ? [oldRoot, ...path] : path
  let [position, last] = [older - 1, newer - 1]
  while (position % 2 === 1) [position, last] = [Math.floor(position / 2), Math.floor(last / 2)]
  let [oldHash, newHash] = [first, first]
  climb(position, last, rest, (next, isLeft) => {
    if (isLeft) oldHash = nodeHash(next, oldHash)
    newHash = isLeft ? nodeHash(next, newHash) : nodeHash(newHash, next)
  })
  return [oldHash, newHash]
}

function check({ checkpoint: checkpointPath, proof: proofPath, bytes, text, older }) {
  const checkpoint = readCheckpoint(checkpointPath)
  say(
    `The checkpoint is signed, by the key ${checkpoint.key}. It is of ${checkpoint.size} entries, and says it was made ${checkpoint.at}.`,
  )
  const proof = JSON.parse(readFileSync(proofPath, 'utf8'))
  must(proof.format === 'breadcrumb-proof/1', `${proofPath} is not a proof of this kind.`)
  must(typeof proof.entry === 'string' && typeof proof.item === 'string', `${proofPath} is not whole.`)
  must(
    proof.size === checkpoint.size,
    `The proof is for a log of ${proof.size} entries, and the checkpoint is of ${checkpoint.size}.`,
  )
  const root = rootFromInclusion(leafHash(proof.entry), proof.index, proof.size, hashesIn(proof.inclusion))
  must(root.equals(checkpoint.root), 'The entry does not stand in the log that the checkpoint was made of.')
  const entry = JSON.parse(proof.entry)
  say(`Entry ${proof.index} of that log is about "${entry.name}" (${entry.kind}).`)
  must(
    sha256(proof.item).toString('hex') === entry.sha256,
    `What the proof gives as "${entry.name}" is not what that entry is about.`,
  )
  const item = JSON.parse(proof.item)
  say(`What the proof gives as "${entry.name}" is, to the letter, what was logged:\n${JSON.stringify(item, null, 2)}`)
  if (bytes)
    checkFile(bytes, item.bytesHash, 'The file is, to the byte, what was received', 'is not the file that was received')
  if (text) checkFile(text, item.textHash, 'The text is, to the letter, what was kept', 'is not the text that was kept')
  if (older) checkOlder(readCheckpoint(older), checkpoint, proof.consistency)
}

function checkFile(path, expected, holds, not) {
  must(typeof expected === 'string', `"${path}" cannot be checked: the thing in the proof is no source.`)
  const found = sha256(readFileSync(path)).toString('hex')
  must(found === expected, `${path} ${not}: its SHA-256 is ${found}, and ${expected} was logged.`)
  say(`${holds} (SHA-256 ${found}).`)
}

function checkOlder(older, newer, consistency) {
  must(older.name === newer.name, 'The older checkpoint is of another record.')
  must(
    consistency?.from === older.size && consistency.to === newer.size,
    'The proof does not lead from the older checkpoint to this one.',
  )
  const [oldRoot, newRoot] = rootsFromConsistency(older.size, newer.size, older.root, hashesIn(consistency.hashes))
  const holds = oldRoot.equals(older.root) && newRoot.equals(newer.root)
  must(holds, 'The log was changed: what the older checkpoint covers is not what it begins with now.')
  const same = older.key === newer.key ? 'the same key' : `another key (${older.key})`
  say(
    `The first ${older.size} entries are still those of the older checkpoint, made ${older.at} and signed by ${same}.`,
  )
}

const say = (line) => process.stdout.write(`${line}\n`)

function readArguments(args) {
  const given = { checkpoint: undefined, proof: undefined }
  for (let i = 0; i < args.length; i++) {
    if (['--bytes', '--text', '--older'].includes(args[i])) given[args[i].slice(2)] = args[++i] ?? null
    else if (given.checkpoint === undefined) given.checkpoint = args[i]
    else if (given.proof === undefined) given.proof = args[i]
    else return null
  }
  return given.proof === undefined || Object.values(given).includes(null) ? null : given
}

const given = readArguments(process.argv.slice(2))
if (!given) {
  process.stderr.write('Usage: node verify.mjs CHECKPOINT PROOF [--bytes FILE] [--text FILE] [--older CHECKPOINT]\n')
  process.exitCode = 2
} else {
  try {
    check(given)
    say('It holds.')
  } catch (error) {
    say(`It does not hold. ${error instanceof DoesNotHold ? error.message : `A file cannot be read: ${error.message}`}`)
    process.exitCode = 1
  }
}
