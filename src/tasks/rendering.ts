// A page as it looked when it was received, for a frame in which nothing can run. Who hands it out must still forbid scripts and
// fetching by the headers (`RENDERING_POLICY`): what is done here closes what no such policy governs.

import { decode } from '../sources/decode.ts'
import type { Store } from '../storage/store.ts'

/**
 * What a browser may do with a rendering: lay it out with its own style and the pictures that stand in the page itself. `sandbox`
 * gives it an origin of its own without scripts, forms, windows or ways to leave.
 */
export const RENDERING_POLICY = [
  'sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

// A link may open a connection to another machine before any policy is asked ("preconnect"), a meta may have names looked up, and
// a base would lead what is relative elsewhere. A browser makes an element only of these very letters, so no parser needs to
// agree with its own; "basefont" stands wherever they may, holds nothing either, and means nothing any more.
const REACHING_OUT = /<(?:link|meta|base)(?![a-z0-9-])/gi

/** Whether the text was taken from a page, so that there is a look to show. */
export const isRendered = (extraction: string): boolean => extraction.startsWith('html/')

/** The page of a source, decoded as it was for reading; null where there is no such source or it was no page. */
export async function renderingOf(store: Store, id: string): Promise<string | null> {
  const source = await store.source(id)
  if (source === null || !isRendered(source.extraction)) return null
  const bytes = await store.bytes(id)
  const decoded = bytes && decode(bytes)
  return decoded?.kind === 'text' ? quieted(decoded.text) : null
}

/** The page without what reaches out by itself. Nothing else of it is changed. */
export const quieted = (html: string): string => html.replaceAll(REACHING_OUT, '<basefont')
