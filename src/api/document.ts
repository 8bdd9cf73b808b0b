// The page by which the API is browsed. Its script and style are files of their own, as the content security policy asks.

export const apiPage = (): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Breadcrumb: the API</title>
    <link rel="stylesheet" href="/api/browse.css" />
  </head>
  <body>
    <header>
      <h1>The API of this record</h1>
      <p>Everything the desk does goes through these routes. The same shapes check what comes and describe it here:
        <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
    </header>
    <main id="routes"><p>Loading the routes …</p></main>
    <script src="/api/browse.js"></script>
  </body>
</html>
`

export const browseStyle = `:root { color-scheme: light dark; font: 15px/1.5 'IBM Plex Sans', system-ui, sans-serif; }
body { margin: 0 auto; padding: 24px 16px; max-width: 960px; }
h1 { font-size: 22px; }
details { border-block-start: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding-block: 8px; }
summary { cursor: pointer; }
code, pre { font: 13px/1.45 ui-monospace, monospace; }
.method { display: inline-block; min-width: 4em; font-weight: 600; }
pre { overflow: auto; padding: 12px; background: color-mix(in srgb, currentColor 7%, transparent); border-radius: 8px; max-height: 420px; }
button { font: inherit; padding: 4px 12px; }
`

export const browseScript = `const place = document.getElementById('routes')
const add = (parent, tag, text, kind) => {
  const made = document.createElement(tag)
  if (text) made.textContent = text
  if (kind) made.className = kind
  parent.append(made)
  return made
}
fetch('/api/openapi.json').then((answer) => answer.json()).then((doc) => {
  place.textContent = ''
  const named = (shape) => JSON.stringify(shape, null, 2).replaceAll('#/components/schemas/', '')
  for (const [path, methods] of Object.entries(doc.paths)) for (const [method, route] of Object.entries(methods)) {
    const one = add(place, 'details')
    const head = add(one, 'summary')
    add(head, 'code', method.toUpperCase() + ' ', 'method')
    add(head, 'code', path)
    add(head, 'span', '  ' + (route.summary || ''))
    const takes = route.parameters || []
    if (takes.length) {
      add(one, 'h4', 'Takes')
      const list = add(one, 'ul')
      for (const each of takes) add(list, 'li', each.name + ' (' + each.in + (each.required ? ', required' : '') + ') ' + (each.description || ''))
    }
    if (route.requestBody) { add(one, 'h4', 'Body'); add(one, 'pre', named(route.requestBody.content)) }
    for (const [status, answer] of Object.entries(route.responses)) if (answer.content) { add(one, 'h4', 'Answers ' + status); add(one, 'pre', named(answer.content)) }
    if (method === 'get' && !path.includes('{')) {
      const ask = add(one, 'button', 'Ask')
      ask.addEventListener('click', () => fetch(path).then(async (answer) => {
        const shown = one.querySelector('.shown') || add(one, 'pre', '', 'shown')
        shown.textContent = answer.status + '\\n' + (await answer.text()).slice(0, 20000)
      }))
    }
  }
  add(place, 'h2', 'Shapes')
  for (const [name, shape] of Object.entries(doc.components?.schemas || {})) {
    const one = add(place, 'details')
    add(add(one, 'summary'), 'code', name)
    add(one, 'pre', named(shape))
  }
})
`
