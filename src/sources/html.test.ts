import { expect, test } from 'vitest'
import { readHtml } from './html.ts'
import { isHtml } from './kind.ts'
import type { Page, ReadPage } from './page.ts'

const PARAGRAPHS = [
  'Shells hit a market in the old town on Monday, killing three people, the mayor said in a statement that evening.',
  'Two of the dead were children from one family, a doctor at the town hospital told the news site by telephone.',
  'The army denied that it had fired on the town, and blamed gunmen who hold the hills to the north of the river.',
]

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en-GB"><head>${head}<script>document.write('<p>Injected</p>')</script></head><body>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>${body}
  <aside><h3>Most read</h3><p>Another story altogether, about a football match that nobody lost.</p></aside>
  <footer>Copyright 2016 The Daily Post. Terms of use.</footer></body></html>`

const article = `<article><h1>Market shelled in old town</h1><p>${PARAGRAPHS.join('</p>\n<p>')}</p></article>`

const pageOf = (read: ReadPage): Page => {
  if (read.kind === 'problem') throw new Error(read.problem.message)
  return read.page
}

test('the text is the headline and the paragraphs, one a line, without navigation or scripts', () => {
  const { text, title } = pageOf(readHtml(page('<title>Market shelled in old town | The Daily Post</title>', article)))
  expect(title).toBe('Market shelled in old town')
  expect(text).toBe(`${['Market shelled in old town', ...PARAGRAPHS].join('\n')}\n`)
})

test('inline marks join, line breaks and list items part, blanks become one', () => {
  const body = `<article><p>${PARAGRAPHS[0]}</p><p>Seven <b>men</b>&nbsp;&amp;   a
  <a href="x">wo<i>man</i></a> died.<br>It was late.</p><ul><li>Homs: 3 killed</li><li>Hama: 4 killed</li></ul><p>${PARAGRAPHS[1]}</p></article>`
  const { text } = pageOf(readHtml(page('<title>Raids</title>', body)))
  expect(text.split('\n').slice(2, 6)).toEqual([
    'Seven men & a woman died.',
    'It was late.',
    'Homs: 3 killed',
    'Hama: 4 killed',
  ])
})

test.each<[string, string, Partial<Page>]>([
  [
    'JSON-LD',
    `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle",
    "headline":"Raid on the market","datePublished":"2016-08-03T14:30:00+03:00","publisher":{"@type":"Organization","name":"The Daily Post"}}]}</script>`,
    {
      title: 'Raid on the market',
      publisher: 'The Daily Post',
      publishedAt: '2016-08-03T14:30:00+03:00',
      language: 'en-GB',
    },
  ],
  [
    'meta tags',
    `<meta property="og:title" content="Raid on the market"><meta property="og:site_name" content="The Daily Post">
     <meta property="article:published_time" content="2016-08-03"><link rel="canonical" href="https://post.example/raid">`,
    {
      title: 'Raid on the market',
      publisher: 'The Daily Post',
      publishedAt: '2016-08-03',
      url: 'https://post.example/raid',
    },
  ],
  [
    'broken JSON-LD',
    '<script type="application/ld+json">{"@type": </script><title>Raid</title>',
    { publishedAt: null, publisher: null },
  ],
  ['a date that makes no sense', '<meta name="date" content="soon">', { publishedAt: null }],
])('metadata from %s', (_, head, expected) => {
  expect(pageOf(readHtml(page(head, article)))).toMatchObject(expected)
})

test('the time of publication from the page itself, if nothing else tells it', () => {
  const body = article.replace('</h1>', '</h1><time datetime="2016-08-03T09:00:00Z">Wednesday</time>')
  expect(pageOf(readHtml(page('', body))).publishedAt).toBe('2016-08-03T09:00:00Z')
})

test('a bare piece of a page is read too', () => {
  expect(pageOf(readHtml(`<p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p>`)).text).toBe(
    `${PARAGRAPHS[0]}\n${PARAGRAPHS[1]}\n`,
  )
})

test.each<[string, string, string]>([
  ['without text', page('', ''), 'empty'],
  ['nested without end', `<html><body>${'<div>'.repeat(50_000)}x`, 'too_large'],
  ['of a million elements', `<html><body>${'<b>x</b>'.repeat(200_000)}`, 'too_large'],
])('a page %s is a problem, not a fall', (name, html, code) => {
  const read = readHtml(name === 'without text' ? html.replaceAll(/<(nav|aside|footer)[\s\S]*?<\/\1>/g, '') : html)
  expect(read).toMatchObject({ kind: 'problem', problem: { code } })
})

test.each([
  ['<!DOCTYPE html><p>', 'a.txt', true],
  ['\n <!-- saved --> <html>', 'a', true],
  ['<?xml version="1.0"?><html xmlns="x">', 'a', true],
  ['<div>Shells hit</div>', 'a.html', true],
  ['<div>Shells hit</div>', 'a.txt', false],
  ['Shells <hit> the town', 'a.txt', false],
  ['Shells hit the town', 'a.html', false],
  [`${'<!-- '.repeat(700)}<html>`, 'a.txt', false],
])('%j in %s is a page: %s', (text, name, expected) => {
  expect(isHtml(text, name)).toBe(expected)
})
