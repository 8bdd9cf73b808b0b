// Fetches a page that a person names by its address. Every name is looked up once, what it leads to is checked, and the
// connection goes to exactly the address that was checked: a name that answers otherwise the second time gains nothing. The same
// holds for each redirect. Size and time are limited.

import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import type { Problem } from '../model/problem.ts'
import { isPublicAddress } from './public-address.ts'

/** A page as it came. */
export interface Fetched {
  readonly kind: 'fetched'
  readonly bytes: Uint8Array
  /** Where it stood in the end, after redirects. */
  readonly url: string
}

export type FetchOutcome = Fetched | { readonly kind: 'problem'; readonly problem: Problem }

/** What a test may set otherwise. */
export interface FetchSurroundings {
  /** All addresses of a name. */
  readonly resolve: (name: string) => Promise<readonly string[]>
  readonly isAllowed: (address: string, port: number) => boolean
  readonly mostBytes: number
  readonly timeoutMs: number
}

const USUAL_PORTS: ReadonlySet<number> = new Set([80, 443])

const REAL: FetchSurroundings = {
  resolve: async (name) => (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address),
  isAllowed: (address, port) => USUAL_PORTS.has(port) && isPublicAddress(address),
  mostBytes: 16 * 1024 * 1024,
  timeoutMs: 30_000,
}

const MOST_REDIRECTS = 5

/** Fetches a page, or says why not. */
export async function fetchPage(address: string, given: Partial<FetchSurroundings> = {}): Promise<FetchOutcome> {
  const surroundings = { ...REAL, ...given }
  const until = AbortSignal.timeout(surroundings.timeoutMs)
  let at = readAddress(address)
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const url = at
    if (url === null) {
      return problem(`${address} is no address of a web page. Give one that begins with https:// or http://.`)
    }
    try {
      const answer = await ask(url, surroundings, until)
      if (answer.kind === 'page') return { kind: 'fetched', bytes: answer.bytes, url: url.href }
      if (answer.kind === 'problem') return answer
      at = readAddress(answer.to, url)
    } catch (error) {
      return problem(`${url.href} could not be fetched: ${reasonOf(error, until)}.`, error)
    }
  }
  return problem(`${address} leads on and on. Open it in a browser, save it, and add the file.`)
}

const problem = (message: string, cause?: unknown): { readonly kind: 'problem'; readonly problem: Problem } => ({
  kind: 'problem',
  problem: { code: 'unreachable', message, cause },
})

function readAddress(text: string, from?: URL): URL | null {
  const url = URL.parse(text.trim(), from?.href)
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null
  url.hash = ''
  return url
}

type AnswerOfPage =
  | { readonly kind: 'page'; readonly bytes: Uint8Array }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'problem'; readonly problem: Problem }

async function ask(url: URL, surroundings: FetchSurroundings, until: AbortSignal): Promise<AnswerOfPage> {
  const name = url.hostname.replace(/^\[|\]$/g, '')
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  const addresses = isIP(name) ? [name] : await surroundings.resolve(name)
  // One that is not of the open internet is enough: whoever names such a page does not mean it well.
  if (addresses.length === 0 || !addresses.every((address) => surroundings.isAllowed(address, port))) {
    return problem(`${url.href} is not on the open internet, so it is not fetched. Save the page and add the file.`)
  }
  const answer = await open(url, addresses[0], port, until)
  const { statusCode: status = 0, headers } = answer
  if (status >= 300 && status < 400 && headers.location !== undefined) {
    answer.destroy()
    return { kind: 'redirect', to: headers.location }
  }
  if (status !== 200) {
    answer.destroy()
    return problem(`${url.href} answered ${status}. Open it in a browser, save it, and add the file.`)
  }
  const bytes = await readAll(answer, surroundings.mostBytes)
  return bytes === null
    ? tooLarge(url, surroundings.mostBytes)
    : unpacked(bytes, headers['content-encoding'], url, surroundings)
}

const tooLarge = (url: URL, most: number): AnswerOfPage => ({
  kind: 'problem',
  problem: { code: 'too_large', message: `${url.href} is larger than ${most} bytes.` },
})

/** Asks the address that was checked, under the name that was given. */
function open(url: URL, address: string, port: number, signal: AbortSignal): Promise<IncomingMessage> {
  const isTls = url.protocol === 'https:'
  const name = url.hostname.replace(/^\[|\]$/g, '')
  return new Promise((resolve, reject) => {
    const asked = (isTls ? requestHttps : requestHttp)(
      {
        host: address,
        port,
        path: `${url.pathname}${url.search}`,
        // A certificate is checked against the name, not against the address.
        ...(isTls && !isIP(name) ? { servername: name } : {}),
        headers: {
          host: url.host,
          'user-agent': 'Breadcrumb (a person asked for this page)',
          accept: 'text/html,text/plain;q=0.9,*/*;q=0.5',
          'accept-encoding': 'gzip, br',
        },
        agent: false,
        signal,
      },
      resolve,
    )
    asked.on('error', reject)
    asked.end()
  })
}

async function readAll(answer: IncomingMessage, most: number): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer) {
    const bytes = Buffer.from(part)
    size += bytes.length
    if (size > most) {
      answer.destroy()
      return null
    }
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}

function unpacked(
  bytes: Buffer,
  packing: string | undefined,
  url: URL,
  { mostBytes }: FetchSurroundings,
): AnswerOfPage {
  const limit = { maxOutputLength: mostBytes } // a small file may unpack to a huge one
  try {
    switch (packing) {
      case undefined:
      case '':
      case 'identity':
        return { kind: 'page', bytes: new Uint8Array(bytes) }
      case 'gzip':
      case 'x-gzip':
        return { kind: 'page', bytes: new Uint8Array(gunzipSync(bytes, limit)) }
      case 'br':
        return { kind: 'page', bytes: new Uint8Array(brotliDecompressSync(bytes, limit)) }
      case 'deflate':
        return { kind: 'page', bytes: new Uint8Array(inflateSync(bytes, limit)) }
      default:
        return problem(`${url.href} came packed as ${packing}, which is not known here.`)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(url, mostBytes)
    return problem(`${url.href} came damaged: it could not be unpacked.`, error)
  }
}

function reasonOf(error: unknown, until: AbortSignal): string {
  if (until.aborted) return 'it took too long'
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its name is not known'
  if (code === 'ECONNREFUSED' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH') return 'nothing answers there'
  if (/CERT|TLS|SSL/.test(code)) return 'its certificate is not good'
  return code || 'the connection broke'
}
