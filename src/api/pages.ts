// The files of the desk, as the build made them. Only what stood in the folder when it was read is ever handed out, by its exact
// name, so there is no path to trick.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { policyWith } from './guard.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.webmanifest': 'application/manifest+json',
}

interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly packed: Uint8Array<ArrayBuffer> | null
  readonly type: string
  readonly tag: string
  /** Its name holds a digest of what is in it. */
  readonly isFixed: boolean
}

/** The built desk. */
export class Pages {
  private readonly folder: string
  private files = new Map<string, PageFile>()
  private builtAt = -1

  constructor(folder: string) {
    this.folder = folder
  }

  /**
   * The answer to a request for a page or a file of the desk; null if it has none of that name.
   *
   * @param mapOrigin where else the pages may ask for a map
   */
  answer(path: string, request: Request, mapOrigin: string | null = null): Response | null {
    this.look()
    const isScreen = extname(path) === ''
    const file = this.files.get(isScreen ? '/index.html' : path)
    if (!file) return isScreen ? notBuilt() : null
    // The worker of the map is asked for by another address for each map, so that its policy is never an older one.
    const isKept = file.isFixed && !request.url.includes('?')
    const tag = mapOrigin === null ? file.tag : file.tag.replace(/"$/, `-${shortDigest(mapOrigin)}"`)
    const headers = new Headers({
      'content-type': file.type,
      etag: tag,
      vary: 'accept-encoding',
      'cache-control': isKept ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
    if (mapOrigin !== null) headers.set('content-security-policy', policyWith(mapOrigin))
    if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers })
    const isPacked = file.packed !== null && /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
    if (isPacked) headers.set('content-encoding', 'gzip')
    return new Response(isPacked ? file.packed : file.bytes, { headers })
  }

  /** Reads the folder again if the desk was built again. */
  private look(): void {
    const index = join(this.folder, 'index.html')
    const builtAt = existsSync(index) ? statSync(index).mtimeMs : -1
    if (builtAt === this.builtAt) return
    this.builtAt = builtAt
    this.files = builtAt < 0 ? new Map() : readFolder(this.folder)
  }
}

function readFolder(folder: string): Map<string, PageFile> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    names.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      const bytes = new Uint8Array(readFileSync(path))
      const type = TYPES[extname(name)] ?? 'application/octet-stream'
      const isText = /^(?:text|application\/(?:json|manifest))|svg/.test(type)
      const address = path.slice(folder.length).replaceAll('\\', '/')
      return [
        address,
        {
          bytes,
          packed: isText && bytes.length > 1000 ? new Uint8Array(gzipSync(bytes)) : null,
          type,
          tag: `"${shortDigest(bytes)}"`,
          isFixed: address.startsWith('/assets/'),
        },
      ]
    }),
  )
}

const shortDigest = (of: string | Uint8Array): string =>
  createHash('sha256').update(of).digest('base64url').slice(0, 20)

const notBuilt = (): Response =>
  new Response('The desk is not built yet. Run "npm install" in the folder of Breadcrumb, then load this again.\n', {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
