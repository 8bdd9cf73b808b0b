// What a page says of itself: title, site, time of publication, language, address. From JSON-LD first (newsrooms fill it in
// with care), then Open Graph and other meta tags, then the page's own elements.

import { readPublishedDate } from './published-date.ts'

/** The little of a DOM node that is used here; `linkedom`'s types cover the browser's whole. */
export interface Element {
  readonly textContent: string | null
  getAttribute(name: string): string | null
  querySelector(selector: string): Element | null
  querySelectorAll(selector: string): Iterable<Element>
}

export interface Metadata {
  readonly title: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly publishedAt: string | null
  readonly language: string | null
}

const LONGEST_JSON = 1_000_000
const MOST_NODES = 5000
const ARTICLE = /Article|Posting|Report|NewsStory/

type Fields = Readonly<Record<string, unknown>>

/** Reads what stands in the page; a field that is missing or makes no sense is null. */
export function readMetadata(document: Element): Metadata {
  const article = findArticle(document)
  const meta = metaTags(document)
  return {
    title: first([
      words(article?.headline),
      meta.get('og:title'),
      meta.get('twitter:title'),
      oneHeading(document),
      pageTitle(document),
    ]),
    publisher: first([nameOf(article?.publisher), meta.get('og:site_name'), meta.get('application-name')]),
    url: first(
      [
        document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
        meta.get('og:url'),
        words(article?.url),
      ].map(webAddress),
    ),
    publishedAt: first(
      [words(article?.datePublished), ...PUBLISHED.map((name) => meta.get(name)), timeElement(document)].map(dateIn),
    ),
    language: first(
      [document.querySelector('html')?.getAttribute('lang'), words(article?.inLanguage)].map(languageCode),
    ),
  }
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'pubdate',
  'publish-date',
  'publishdate',
  'date',
]

/** The first that is there, its white space made single. */
function first(values: readonly (string | null | undefined)[]): string | null {
  for (const value of values) {
    const clean = value?.replace(/\s+/g, ' ').trim()
    if (clean) return clean
  }
  return null
}

const words = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const dateIn = (value: string | null | undefined): string | null => (value ? readPublishedDate(value) : null)
const webAddress = (value: string | null | undefined): string | null =>
  value && /^https?:\/\//i.test(value.trim()) ? value : null
const languageCode = (value: string | null | undefined): string | null =>
  value && /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(value.trim()) ? value.trim().replaceAll('_', '-') : null

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  const one: unknown = Array.isArray(value) ? value[0] : value
  return isFields(one) ? words(one.name) : null
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

function metaTags(document: Element): Map<string, string> {
  const found = new Map<string, string>()
  for (const tag of document.querySelectorAll('meta')) {
    const name = (
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop')
    )?.toLowerCase()
    const content = tag.getAttribute('content')
    if (name && content && !found.has(name)) found.set(name, content)
  }
  return found
}

/** The headline element, where the page has exactly one. */
function oneHeading(document: Element): string | null {
  const headings = [...document.querySelectorAll('h1')]
  return headings.length === 1 ? headings[0].textContent : null
}

/** The title without the site's name behind a bar: "Raid kills six | The Daily Post". */
function pageTitle(document: Element): string | null {
  const title = document.querySelector('title')?.textContent ?? null
  const bar = title?.search(/\s[|»]\s/) ?? -1
  return title && bar > 0 ? title.slice(0, bar) : title
}

function timeElement(document: Element): string | null {
  for (const selector of [
    'time[itemprop="datePublished"]',
    'time[pubdate]',
    'article time[datetime]',
    'time[datetime]',
  ]) {
    const element = document.querySelector(selector)
    const value = element?.getAttribute('datetime') ?? element?.textContent
    if (value) return value
  }
  return null
}

/** The first article that the page's JSON-LD describes; JSON that cannot be read is passed over. */
function findArticle(document: Element): Fields | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const json = script.textContent ?? ''
    if (json.length > LONGEST_JSON) continue
    const found = articleIn(parsed(json))
    if (found) return found
  }
  return null
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return null // a page's broken JSON-LD is no fault of the report
    throw error
  }
}

function articleIn(value: unknown): Fields | null {
  const open: unknown[] = [value]
  for (let seen = 0; open.length && seen < MOST_NODES; seen++) {
    const node = open.shift()
    if (Array.isArray(node)) open.push(...node.slice(0, MOST_NODES))
    else if (isFields(node)) {
      if (ARTICLE.test(String(node['@type']))) return node
      if (node['@graph']) open.push(node['@graph'])
      if (node.mainEntity) open.push(node.mainEntity)
    }
  }
  return null
}
