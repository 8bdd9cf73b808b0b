// JSON Lines of full records: the lossless form, from which all others can be made. Each line says how it was made, so that it
// can stand alone.

import type { ExportAbout, ExportIncident, Parts } from './about.ts'

export async function* jsonl(incidents: AsyncIterable<ExportIncident>, about: ExportAbout): Parts {
  for await (const { incident, sources, updated } of incidents) {
    const { id, state, sources: _sources, ...rest } = incident
    yield `${JSON.stringify({ id, state, sources, ...rest, updated, about })}\n`
  }
}
