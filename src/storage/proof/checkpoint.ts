// A checkpoint: size and root of the log, signed, as a note that can be kept elsewhere. The form is that of other public logs
// (C2SP tlog-checkpoint and signed-note), so that their tools can read it:
//
//   breadcrumb/<id of the record>
//   <size, decimal>
//   <root, base64>
//   at <when, ISO 8601>
//   key <public key, base64>
//
//   — breadcrumb/<id of the record> <first 4 bytes of the key's hash, then the Ed25519 signature, base64>

import { createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto'

export interface CheckpointParts {
  /** id of the record. */
  readonly record: string
  readonly size: number
  readonly root: Uint8Array
  readonly at: string
  /** 32 bytes. */
  readonly publicKey: Uint8Array
}

const NAME = 'breadcrumb/'

/** The signed note. */
export function signNote(parts: CheckpointParts, privateKey: KeyObject): string {
  const { record, size, root, at, publicKey } = parts
  const name = NAME + record
  const text = `${name}\n${size}\n${base64(root)}\nat ${at}\nkey ${base64(publicKey)}\n`
  const signature = Buffer.concat([keyHash(name, publicKey), sign(null, Buffer.from(text), privateKey)])
  return `${text}\n— ${name} ${base64(signature)}\n`
}

/** What a note says, if the key that it names has signed it; else in words what is wrong with it. */
export function readNote(note: string): CheckpointParts | string {
  const match =
    /^(breadcrumb\/([0-9a-f]{32})\n(\d{1,15})\n([A-Za-z0-9+/]{43}=)\nat ([^\n]+)\nkey ([A-Za-z0-9+/]{43}=)\n)\n— (\S+) ([A-Za-z0-9+/]+=*)\n$/.exec(
      note.replaceAll('\r\n', '\n'),
    )
  if (!match) return 'it is not a checkpoint of a Breadcrumb record, or is not whole'
  const [, text, record, size, root, at, key, signer, signature] = match
  const publicKey = Buffer.from(key, 'base64')
  const signed = Buffer.from(signature, 'base64')
  const isSigned =
    signer === NAME + record &&
    signed.subarray(0, 4).equals(keyHash(signer, publicKey)) &&
    verify(null, Buffer.from(text), keyOf(publicKey), signed.subarray(4))
  if (!isSigned) return 'its signature does not hold: the checkpoint was changed after it was signed'
  return { record, size: Number(size), root: Buffer.from(root, 'base64'), at, publicKey }
}

/** The 32 bytes of a public key. */
export function rawKey(key: KeyObject): Buffer {
  return Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x as string, 'base64url')
}

const keyOf = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(raw).toString('base64url') }, format: 'jwk' })

const keyHash = (name: string, publicKey: Uint8Array): Buffer =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n\x01`), publicKey]), 'buffer').subarray(0, 4)

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
