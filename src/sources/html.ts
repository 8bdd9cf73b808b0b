// Derives a report's text from a web page: its headline and its paragraphs, one a line, without navigation. Scripts are not
// run and nothing is fetched. Runs in a process of its own (`html-apart.ts`): a page made to hurt costs itself only. Its size
// and the number of its elements are bounded all the same, so that most such pages are told what is wrong with them.

import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Problem } from '../model/problem.ts'
import { type Element, readMetadata } from './html-metadata.ts'
import type { ReadPage } from './page.ts'

const LONGEST_PAGE = 8 * 1024 * 1024 // characters
const MOST_ELEMENTS = 50_000
const MOST_MARKS = 200_000 // of `<`, whatever follows
const DEEPEST = 128

/** Node kinds of the DOM. */
const ELEMENT = 1
const TEXT = 3

interface DomNode extends Element {
  readonly nodeType: number
  readonly nodeName: string
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
  readonly parentNode: DomNode | null
}

/** What no report is written in. A figure's caption tells of the picture, not of the event. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH CANVAS AUDIO VIDEO NAV ASIDE FOOTER FORM BUTTON SELECT TEXTAREA FIGCAPTION HEAD DIALOG'.split(
    ' ',
  ),
)
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
)

/**
 * Reads a page. The headline is the text's first line.
 *
 * @param html the page's source, decoded
 */
export function readHtml(html: string): ReadPage {
  if (html.length > LONGEST_PAGE)
    return problem(
      'too_large',
      `The page is ${html.length} characters long; at most ${LONGEST_PAGE} are read. Save the report alone as text.`,
    )
  if (countTags(html) > MOST_ELEMENTS)
    return problem('too_large', `The page has more than ${MOST_ELEMENTS} elements. Save the report alone as text.`)
  const open = () => parseHTML(wholePage(html)).document
  const document = open()
  if (depthOf(document as unknown as DomNode) > DEEPEST)
    return problem(
      'too_large',
      'The elements of the page are nested too deep to be read. Save the report alone as text.',
    )
  const metadata = readMetadata(document as unknown as Element)
  // Readability takes the document apart, so what it drops altogether is sought in a fresh one.
  const article = new Readability(document, { serializer: (node) => node as unknown as DomNode }).parse()
  const body = lines(article?.content ?? (open().body as unknown as DomNode))
  const text = withTitle(body, metadata.title).join('\n')
  if (!body.length)
    return problem(
      'empty',
      'The page holds no text: it may be made by scripts when it is opened. Open it in a browser and save the text.',
    )
  return { kind: 'page', page: { text: `${text}\n`, ...metadata } }
}

const problem = (code: Problem['code'], message: string): ReadPage => ({ kind: 'problem', problem: { code, message } })

const wholePage = (html: string): string =>
  /<html\b/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`

/** Opening tags, counted before anything is parsed: parsing takes the square of them where they are nested. */
function countTags(html: string): number {
  let tags = 0
  let marks = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const letter = html.charCodeAt(at + 1) | 0x20
    if (letter >= 0x61 && letter <= 0x7a) tags++
    if (++marks > MOST_MARKS) return Infinity
  }
  return tags
}

/** Readability takes the cube of the depth. */
function depthOf(root: DomNode): number {
  let depth = 0
  let deepest = 0
  let node: DomNode | null = root
  while (node) {
    if (node.firstChild) {
      node = node.firstChild
      deepest = Math.max(deepest, ++depth)
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      depth--
    }
    node = node && node !== root ? node.nextSibling : null
  }
  return deepest
}

/** The paragraphs below the title, unless it stands among the first of them. */
function withTitle(body: readonly string[], title: string | null): readonly string[] {
  if (!title || body.slice(0, 3).some((line) => sameWords(line, title))) return body
  return [title, ...body]
}

const sameWords = (one: string, other: string): boolean =>
  one.length < 2 * other.length + 20 &&
  one.toLowerCase().replace(/\W+/g, '') === other.toLowerCase().replace(/\W+/g, '')

/** The paragraphs under a node, white space made single. Walks without recursion. */
function lines(root: DomNode | null): string[] {
  const found: string[] = []
  let line = ''
  const end = (): void => {
    const clean = line.replace(/[\s\u00a0]+/g, ' ').trim()
    if (clean) found.push(clean)
    line = ''
  }
  let node = root
  while (node) {
    const skipped = node.nodeType === ELEMENT && isSkipped(node)
    if (node.nodeType === TEXT) line += node.textContent ?? ''
    else if (node.nodeType === ELEMENT && !INLINE.has(node.nodeName)) {
      if (node.nodeName === 'TD' || node.nodeName === 'TH') line += ' '
      else end()
    }
    node = (skipped ? null : node.firstChild) ?? after(node, root, end)
  }
  end()
  return found
}

const isSkipped = (node: DomNode): boolean =>
  SKIPPED.has(node.nodeName.toUpperCase()) ||
  node.getAttribute('hidden') !== null ||
  node.getAttribute('aria-hidden') === 'true'

/** The next node in the order of the page, ending the line wherever a block is left. */
function after(from: DomNode, root: DomNode | null, end: () => void): DomNode | null {
  let node: DomNode | null = from
  while (node && node !== root) {
    if (node.nodeType === ELEMENT && !INLINE.has(node.nodeName) && node.nodeName !== 'TD' && node.nodeName !== 'TH')
      end()
    if (node.nextSibling) return node.nextSibling
    node = node.parentNode
  }
  return null
}
