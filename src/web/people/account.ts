// One's own account: passkeys and one-time codes are asked for where the library for accounts answers, which is not in the
// contract. What it refuses becomes the same failure as any other call.

import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { CallFailed } from '../client.ts'

/** `ask('two-factor/enable', {password})`; without a body, a GET. */
export async function ask<T>(path: string, body?: object): Promise<T> {
  const answer = await fetch(`/api/auth/${path}`, {
    headers: { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  }).catch(() => {
    throw new CallFailed(0, 'unreachable', 'No answer from the server')
  })
  const said = (await answer.json().catch(() => null)) as T & Refusal
  if (answer.ok) return said
  const { code = 'unknown', message = `The server answered ${answer.status}` } = said?.error ?? said ?? {}
  throw new CallFailed(answer.status, code.toLowerCase(), message)
}

interface Refusal {
  readonly code?: string
  readonly message?: string
  readonly error?: { readonly code?: string; readonly message?: string }
}

/** What `ask` answers, kept like what any route answers. */
export function useAsked<T>(path: string): UseQueryResult<T, CallFailed> {
  return useQuery<T, CallFailed>({ queryKey: ['account', path], queryFn: () => ask<T>(path) })
}

/** Begins two-step sign-in: nothing is asked for at sign-in before the first code was checked. */
export interface TwoStepStart {
  readonly totpURI: string
  readonly backupCodes: readonly string[]
}

export interface Passkey {
  readonly id: string
  readonly name?: string | null
  readonly createdAt: string
}

/** Whether passkeys can be made here: not in every browser, and not where the address is a number and no name. */
export function passkeysHere(place: Pick<Location, 'hostname'> = location): 'yes' | 'no_name' | 'no_browser' {
  if (/^[\d.]+$|^\[/.test(place.hostname)) return 'no_name'
  return 'PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential ? 'yes' : 'no_browser'
}

/** The same page under the name of this machine. */
export const namedAddress = ({ port, pathname }: Pick<Location, 'port' | 'pathname'> = location): string =>
  `http://localhost:${port}${pathname}`

/** Asks the browser for a new passkey and keeps it with the account. */
export async function makePasskey(name: string): Promise<void> {
  const options = await ask<PublicKeyCredentialCreationOptionsJSON>('passkey/generate-register-options')
  const made = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
  })
  await ask('passkey/verify-registration', { response: (made as PublicKeyCredential).toJSON(), name })
}
