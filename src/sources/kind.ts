// Tells what a file's bytes are, by how they begin. A name's ending is never trusted over the bytes.

import type { Problem } from '../model/problem.ts'

interface Mark {
  readonly at: number
  readonly bytes: string
  readonly name: string
  /** A format that will be read one day; the others are no text at all. */
  readonly isComing?: boolean
}

const MARKS: readonly Mark[] = [
  { at: 0, bytes: '%PDF', name: 'a PDF', isComing: true },
  { at: 0, bytes: '{\\rtf', name: 'an RTF document', isComing: true },
  { at: 0, bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', name: 'an old Word or Office document (.doc)', isComing: true },
  { at: 0, bytes: '\x1f\x8b', name: 'a gzip archive' },
  { at: 0, bytes: 'BZh', name: 'a bzip2 archive' },
  { at: 0, bytes: '\xfd7zXZ', name: 'an xz archive' },
  { at: 0, bytes: '(\xb5/\xfd', name: 'a zstd archive' },
  { at: 0, bytes: "7z\xbc\xaf'\x1c", name: 'a 7-Zip archive' },
  { at: 0, bytes: 'Rar!\x1a', name: 'a RAR archive' },
  { at: 257, bytes: 'ustar', name: 'a tar archive' },
  { at: 0, bytes: '\x89PNG', name: 'a PNG image' },
  { at: 0, bytes: '\xff\xd8\xff', name: 'a JPEG image' },
  { at: 0, bytes: 'GIF8', name: 'a GIF image' },
  { at: 0, bytes: 'II*\0', name: 'a TIFF image' },
  { at: 0, bytes: 'MM\0*', name: 'a TIFF image' },
  { at: 8, bytes: 'WEBP', name: 'a WebP image' },
  { at: 4, bytes: 'ftyp', name: 'a video or image (MP4, MOV, HEIC)' },
  { at: 0, bytes: 'ID3', name: 'an MP3 recording' },
  { at: 0, bytes: 'OggS', name: 'an Ogg recording' },
  { at: 0, bytes: 'RIFF', name: 'a WAV or AVI recording' },
  { at: 0, bytes: 'SQLite format 3', name: 'an SQLite database' },
  { at: 0, bytes: '\x7fELF', name: 'a program' },
  { at: 0, bytes: 'MZ\x90\0', name: 'a program' },
]

const SNIFFED = 4096

/** The bytes as Latin-1, so that marks can be compared. */
export const sniff = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SNIFFED)).toString('latin1')

/** Why the bytes are no text, if their beginning says so. */
export function findForeignFormat(bytes: Uint8Array): Problem | null {
  const head = sniff(bytes)
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipProblem(head)
  if (/^(?:From: |MIME-Version: |Subject: )/i.test(head) && /multipart\/related/i.test(head))
    return coming('a saved web archive (.mhtml)')
  const mark = MARKS.find(({ at, bytes: start }) => head.startsWith(start, at))
  if (!mark) return null
  if (mark.isComing) return coming(mark.name)
  const message = `This is ${mark.name}, not text. Give the report as plain text or HTML.`
  return { code: 'binary', message }
}

function zipProblem(head: string): Problem {
  if (head.includes('application/epub')) return coming('an EPUB book')
  if (head.includes('opendocument')) return coming('an OpenDocument file (.odt)')
  if (/word\/|\[Content_Types\]|_rels\//.test(head)) return coming('a Word or Office document (.docx)')
  return { code: 'binary', message: 'This is a ZIP archive. Unpack it and give the folder.' }
}

const coming = (name: string): Problem => ({
  code: 'not_yet_supported',
  message: `This is ${name}. It will be read in a later version; for now save it as text or HTML and give that file.`,
})

/** Whether a text is a page: by its first tag, or by its name and any tag. */
export function isHtml(text: string, name: string): boolean {
  const head = text.slice(0, SNIFFED)
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(afterPreamble(head))) return true
  return /\.(?:x?html?|shtml)$/i.test(name) && /<[a-z][a-z0-9]*[\s>/]/i.test(head)
}

/** Past white space, an XML declaration and comments. */
function afterPreamble(head: string): string {
  let rest = head.trimStart()
  while (rest.startsWith('<?xml') || rest.startsWith('<!--')) {
    const end = rest.startsWith('<!--') ? rest.indexOf('-->') + 3 : rest.indexOf('>') + 1
    if (end < 4) return ''
    rest = rest.slice(end).trimStart()
  }
  return rest
}

/** One source a line, by the name's ending: JSON in one line cannot be told from prose by its bytes alone. */
export const isJsonLines = (name: string): boolean => /\.(?:jsonl|ndjson)$/i.test(name)
