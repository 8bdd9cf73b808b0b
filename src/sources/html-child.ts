// The process that pages are parsed in: what `html-apart.ts` asks.

import { serve } from './confined-child.ts'
import { readHtml } from './html.ts'

void serve((html) => {
  try {
    return readHtml(String(html))
  } catch (error) {
    return { kind: 'failed', why: String(error) }
  }
})
