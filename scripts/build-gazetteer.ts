// Compiles the gazetteer into `build/gazetteer.bin`. Run by `npm install` (prepare) and at first use if it is missing.

import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { collectPlaces } from '../src/gazetteer/build.ts'
import { compileGazetteer } from '../src/gazetteer/compile.ts'
import { builtFile, listsDirectory } from '../src/gazetteer/where.ts'

const places = collectPlaces(listsDirectory)
const bytes = compileGazetteer(places)
mkdirSync(dirname(builtFile), { recursive: true })
// Written aside and renamed, so that another process never reads half a file.
const aside = `${builtFile}.${process.pid}`
writeFileSync(aside, bytes)
renameSync(aside, builtFile)
process.stdout.write(`${places.length} places, ${(bytes.length / 1e6).toFixed(1)} MB: ${builtFile}\n`)
