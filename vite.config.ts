// Builds the desk: src/web into build/web, which the server hands out.

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: {
    outDir: '../../build/web',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    // All words of a language in one file.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: wordsOf, debugName: 'words', test: /\/messages\/\w+\/\w+\.json$/ }] },
      },
    },
  },
  // While the desk is being worked on: `breadcrumb serve --port 7474 --no-open` beside `npm run dev:web`.
  server: { proxy: { '/api': 'http://127.0.0.1:7474' } },
})

function wordsOf(file: string): string {
  return `words-${/\/messages\/(\w+)\//.exec(file)?.[1]}`
}
