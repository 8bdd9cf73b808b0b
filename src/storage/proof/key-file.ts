// The private key that signs checkpoints: a file of its own, beside the record and never in it, so that whoever is handed
// a copy of the record cannot sign in its name.

import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { StoreError } from '../store-error.ts'

/** Reads the key, or makes one where there is none. Two processes that do so at once get the same. */
export function signingKey(path: string): KeyObject {
  try {
    return readKey(path) ?? makeKey(path)
  } catch (cause) {
    const message = `The key that signs checkpoints cannot be read or made at ${path}. Check the file and its folder; if the file is damaged, put it aside and a new key is made.`
    throw new StoreError({ code: 'unreadable', message, cause })
  }
}

function readKey(path: string): KeyObject | null {
  try {
    return createPrivateKey(readFileSync(path))
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

function makeKey(path: string): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519')
  const draft = `${path}.${process.pid}`
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(draft, 'w', 0o600)
  try {
    writeSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }) as string)
    fsyncSync(file)
    linkSync(draft, path) // fails where there is one by now, and appears whole or not at all
    return privateKey
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
    return createPrivateKey(readFileSync(path))
  } finally {
    closeSync(file)
    rmSync(draft, { force: true })
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
