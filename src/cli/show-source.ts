// One source of the record, or one claim, for a person.

import type { KeptClaim, KeptSource } from '../model/record.ts'
import type { Shown } from '../tasks/show.ts'
import { handInWords } from './hand.ts'
import { plain, quiet, type Style, strong } from './layout.ts'
import { Page } from './page.ts'
import { quote } from './show-record.ts'
import { nameOf } from './sources-command.ts'
import { dayInWords } from './when.ts'
import { printable } from './width.ts'
import { counted, inWords } from './words.ts'

type ShownSource = Extract<Shown, { readonly kind: 'source' }>
type ShownClaim = Extract<Shown, { readonly kind: 'claim' }>

export function showSourcePage({ source, claims, readers, incidents }: ShownSource, style: Style): string {
  const page = new Page(style)
  head(page, source)
  page.row('read by', readers.join(', '))
  page.row('text', `${counted(source.text.length, 'character', 'characters')}, SHA-256 ${source.textHash}`)
  page.row('bytes', `SHA-256 ${source.bytesHash}`)
  page.row('incidents', incidents.map(({ id }) => id).join(', '))
  page.heading('Claims', counted(claims.length, 'claim', 'claims'))
  for (const kept of claims) showOne(page, kept, source.text)
  return page.toString()
}

export function showClaimPage({ claim, source, incidents }: ShownClaim, style: Style): string {
  const page = new Page(style)
  head(page, source)
  page.row('incident', incidents.map(({ id }) => id).join(', ') || 'none')
  page.heading('Claim', claim.claim.kind)
  showOne(page, claim, source.text)
  for (const reason of claim.claim.reasons) page.entry(printable(reason), 'because ', '      ')
  return page.toString()
}

function head(page: Page, source: KeptSource): void {
  const { id, publisher, publishedAt, writtenOn, url, receivedAs, addedAt, addedBy, extraction, follows } = source
  page.text([strong(id), plain(`  ${printable(nameOf(source))}`)])
  page.blank()
  page.row('publisher', publisher ?? '')
  page.row('published', publishedAt ? dayInWords(publishedAt) : 'not known')
  page.row('written', writtenOn && writtenOn !== publishedAt?.slice(0, 10) ? dayInWords(writtenOn) : '')
  page.row('address', url ?? '')
  page.row('came as', receivedAs ?? '')
  page.row('added', `${addedAt} by ${addedBy}, as ${extraction}`)
  page.row('follows', follows ?? '')
}

function showOne(page: Page, kept: KeptClaim, text: string): void {
  const { claim, isBroken } = kept
  const about = [
    claim.kind,
    inWords(claim.modality),
    claim.rule,
    isBroken ? 'BROKEN: its words are no longer at their place' : '',
    handInWords(kept),
  ]
  page.text([plain(kept.id), quiet(`  ${about.filter(Boolean).join(' · ')}`)], '    ')
  quote(page, text, [kept])
}
