// The pictures that the layers of a map name: drawn when one is first asked for, in the page's colours and letters.

import type { Map as MapLibre } from 'maplibre-gl'

const RATIO = 2

interface Picture {
  readonly width: number
  readonly height: number
  readonly draw: (context: CanvasRenderingContext2D) => void
}

type Colour = (token: string) => string

/** Draws what the layers ask for from now on: "hatch --killed", "ring 13", "blank 13", "unknown", "name Syria", "place Idlib". */
export function drawImages(map: MapLibre, colour: Colour): void {
  map.setMissingStyleImageResolver((id) => {
    const picture = pictureOf(id, colour)
    if (picture === null || map.hasImage(id)) return
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil(picture.width * RATIO)
    canvas.height = Math.ceil(picture.height * RATIO)
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) return
    context.scale(RATIO, RATIO)
    picture.draw(context)
    map.addImage(id, context.getImageData(0, 0, canvas.width, canvas.height), { pixelRatio: RATIO })
  })
}

function pictureOf(id: string, colour: Colour): Picture | null {
  const [kind] = id.split(' ', 1)
  const rest = id.slice(kind.length + 1)
  switch (kind) {
    case 'hatch':
      return { width: 6, height: 6, draw: (context) => hatch(context, colour(rest)) }
    case 'ring': {
      const radius = Number(rest)
      const size = (radius + 2) * 2
      return { width: size, height: size, draw: (context) => ring(context, radius, colour('--killed')) }
    }
    case 'blank': {
      const size = Number(rest) * 2
      return { width: size, height: size, draw: (context) => context.clearRect(0, 0, size, size) }
    }
    case 'unknown':
      return { width: 16, height: 16, draw: (context) => unknown(context, colour) }
    case 'name':
      return name(rest, colour, /\p{Script=Latin}/u.test(rest))
    case 'place':
      return name(rest, colour, false)
    default:
      return null
  }
}

function hatch(context: CanvasRenderingContext2D, colour: string): void {
  context.strokeStyle = colour
  context.lineWidth = 1.5
  for (const at of [-6, 0, 6]) {
    context.beginPath()
    context.moveTo(at, 6)
    context.lineTo(at + 6, 0)
    context.stroke()
  }
}

function ring(context: CanvasRenderingContext2D, radius: number, colour: string): void {
  context.strokeStyle = colour
  context.lineWidth = 1.5
  context.setLineDash([3, 2.6])
  context.beginPath()
  context.arc(radius + 2, radius + 2, radius, 0, 2 * Math.PI)
  context.stroke()
}

function unknown(context: CanvasRenderingContext2D, colour: Colour): void {
  context.fillStyle = colour('--surface')
  context.strokeStyle = colour('--edge')
  context.lineWidth = 1.5
  context.setLineDash([2, 2.4])
  context.beginPath()
  context.roundRect(2, 2, 12, 12, 2)
  context.fill()
  context.stroke()
  context.fillStyle = colour('--ink-2')
  context.font = `600 10px ${LETTERS}`
  context.textAlign = 'center'
  context.fillText('?', 8, 11.6)
}

const LETTERS = '"Plex Sans", "Plex Sans Arabic", sans-serif'
const LINE = 14
const WIDEST = 15 // letters

// One for all names, and not on the graphics card: a new one for each of two hundred took seconds where there is none.
const measure = document.createElement('canvas').getContext('2d', { willReadFrequently: true })

/** The name of a country, in spread capitals where it has any, or of a place. The map library joins no Arabic letters; the browser, which draws this, does. */
function name(words: string, colour: Colour, isSpread: boolean): Picture {
  const lines = linesOf(isSpread ? words.toLocaleUpperCase() : words)
  const dress = (context: CanvasRenderingContext2D): void => {
    context.font = `${isSpread ? 11 : 13}px ${LETTERS}`
    context.letterSpacing = isSpread ? '1.5px' : '0px'
  }
  if (measure) dress(measure)
  const width = Math.max(...lines.map((line) => measure?.measureText(line).width ?? 0)) + 6
  return {
    width,
    height: lines.length * LINE + 6,
    draw: (context) => {
      dress(context)
      context.textAlign = 'center'
      context.textBaseline = 'middle'
      context.lineJoin = 'round'
      context.lineWidth = 3
      context.strokeStyle = colour('--map-land')
      context.fillStyle = colour('--ink-3')
      for (const [i, line] of lines.entries()) {
        const y = 3 + (i + 0.5) * LINE
        context.strokeText(line, width / 2, y)
        context.fillText(line, width / 2, y)
      }
    },
  }
}

function linesOf(words: string): string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < WIDEST) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
