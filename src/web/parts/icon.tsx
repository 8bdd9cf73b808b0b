// The desk's icons: one set, 16 px, drawn here, in one place in the page. No weapons' outlines, no protected emblems:
// health care is a house with a pulse. An icon stands alone only where its word is within reach.

const SHAPES = {
  map: 'M2 4l4-1.5 4 1.5 4-1.5v9.5L10 13.5 6 12l-4 1.5z M6 2.5V12 M10 4v9.5',
  inbox: 'M2 9l2-6h8l2 6v4H2z M2 9h3.5l1 1.75h3L10.5 9H14',
  list: 'M2.5 4h1M6 4h7.5M2.5 8h1M6 8h7.5M2.5 12h1M6 12h7.5',
  doc: 'M4 1.75h5.5L12.5 5v9.25H4z M9.25 2v3.25h3 M6 8h4.5M6 10.75h4.5',
  truce: 'M1.5 4.5h4M1.5 8h9M8 11.5h6.5 M5.5 2.75v3.5M10.5 6.25v3.5M8 9.75v3.5',
  health: 'M2.5 14V5.5L8 2l5.5 3.5V14z M4.75 10h1.75l1-2.5 1.5 4 1-1.5h1.25',
  sum: 'M12 4.5V3H4l4.5 5L4 13h8v-1.5',
  find: 'M2.5 7a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0 M10.5 10.5L14 14',
  clock: 'M2.5 8a5.5 5.5 0 1 0 1.8-4.1L2.5 5.5 M2.5 2.5v3h3 M8 5v3.25l2 1.25',
  people:
    'M3.5 5.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0 M1.75 13.5c.3-2.5 2-4 4.25-4s3.95 1.5 4.25 4 M10.5 3.2a2.5 2.5 0 0 1 0 4.6 M12 9.9c1.4.6 2.1 1.9 2.25 3.6',
  settings:
    'M2 4.5h6M11.5 4.5H14M2 11.5h2.5M8 11.5h6 M8 4.5a1.75 1.75 0 1 0 3.5 0a1.75 1.75 0 1 0-3.5 0 M4.5 11.5a1.75 1.75 0 1 0 3.5 0a1.75 1.75 0 1 0-3.5 0',
  add: 'M8 3v10M3 8h10',
  more: 'M2.4 8a.6.6 0 1 0 1.2 0a.6.6 0 1 0-1.2 0 M7.4 8a.6.6 0 1 0 1.2 0a.6.6 0 1 0-1.2 0 M12.4 8a.6.6 0 1 0 1.2 0a.6.6 0 1 0-1.2 0',
  send: 'M8 13V3M4 7l4-4 4 4',
  save: 'M8 3v8M4.5 7.5L8 11l3.5-3.5M3 13.5h10',
  link: 'M6.5 9.5l3-3M7 4.5l1.5-1.5a3 3 0 0 1 4.3 4.3L11.3 8.8M9 11.5L7.5 13a3 3 0 0 1-4.3-4.3L4.7 7.2',
  differ: 'M3 6h10M3 10h10M10.5 3l-5 10',
  same: 'M3 6h10M3 10h10',
  near: 'M2.5 6.5c2-2.5 3.5-1.5 5.5-.5s3.5 1.5 5.5-.5M2.5 10.5c2-2.5 3.5-1.5 5.5-.5s3.5 1.5 5.5-.5',
  dash: 'M4 8h8',
  area: 'M3 5l4-2.5 6 2-1 7-6 2-4-4z',
  x: 'M4 4l8 8M12 4l-8 8',
  ok: 'M3 8.5l3.2 3.2L13 4.8',
  pen: 'M3 13l.7-3L11 2.7 13.3 5 6 12.3z',
  merge: 'M3 3c0 4 5 2.5 5 6.5V14M13 3c0 4-5 2.5-5 6.5',
  split: 'M8 2.5V6C8 10 3 8.5 3 13M8 6c0 4 5 2.5 5 7',
  undo: 'M5.5 3L2.5 6l3 3 M2.5 6h7a4 4 0 0 1 0 8H6',
  origin: 'M2 8a2 2 0 1 0 4 0a2 2 0 1 0-4 0 M6 8h3M9 8l4-3.5M9 8h4.5M9 8l4 3.5',
  lock: 'M4 7.5h8v6H4z M5.75 7.5V5.25a2.25 2.25 0 0 1 4.5 0V7.5',
  note: 'M3 3h10v7.5L10.5 13H3z M5.5 6h5M5.5 8.75h3',
  back: 'M13 8H3M7 4L3 8l4 4',
  next: 'M3 8h10M9 4l4 4-4 4',
  down: 'M4 6l4 4 4-4',
  fold: 'M4 8h8M8 1.5V5M6 3.5L8 5.5l2-2M8 14.5V11M6 12.5L8 10.5l2 2',
  warn: 'M8 2.5l6 11H2z M8 6.5V10M8 11.8h.01',
  file: 'M4 2h5l3 3v9H4z M9 2v3h3',
  paste: 'M4.5 3.5H3v10.5h10V3.5h-1.5 M5.5 2.25h5v2.5h-5z',
  globe: 'M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0 M2.5 8h11 M8 2.5c-3.5 3.5-3.5 7.5 0 11c3.5-3.5 3.5-7.5 0-11',
  table: 'M2.5 3.5h11v9h-11z M2.5 6.5h11M2.5 9.5h11M6.5 6.5v6',
  chart: 'M3 13h10.5 M4.5 13V9M8 13V4M11.5 13V7',
  eye: 'M1.5 8c2.5-4.5 10.5-4.5 13 0c-2.5 4.5-10.5 4.5-13 0z M6.25 8a1.75 1.75 0 1 0 3.5 0a1.75 1.75 0 1 0-3.5 0',
  keys: 'M1.75 4h12.5v8H1.75z M4 6.5h.01M6.7 6.5h.01M9.3 6.5h.01M12 6.5h.01 M5 9.5h6',
  copy: 'M5.5 5.5h8v8h-8z M10.5 5.5v-3h-8v8h3',
  // What kind of event: a picture of how it came, never of what was used.
  'k-air': 'M2.5 3.5h11M8 6v7M5 10l3 3 3-3',
  'k-drone':
    'M4.5 4.5l7 7M11.5 4.5l-7 7 M2.4 4a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0 M10.4 4a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0 M2.4 12a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0 M10.4 12a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0',
  'k-arc': 'M2.5 13C3 6.5 8 3 12.5 9.5M12.9 6v4h-4',
  'k-rise': 'M3 13L12 4M12 4H8.5M12 4v3.5M3 13l.5-3M3 13l3-.5',
  'k-ground': 'M2 12.5h12M8 9.5V3M5 9.5L3 6M11 9.5L13 6',
  'k-waves':
    'M2.5 5.5c2-2 3.5 1 5.5 0s3.5-1 5.5 0M2.5 9c2-2 3.5 1 5.5 0s3.5-1 5.5 0M2.5 12.5c2-2 3.5 1 5.5 0s3.5-1 5.5 0',
  'k-burst': 'M8 2.5v3M8 10.5v3M2.5 8h3M10.5 8h3M4.1 4.1l2 2M9.9 9.9l2 2M11.9 4.1l-2 2M6.1 9.9l-2 2',
  'k-strokes': 'M2.5 5h4M4.5 8h6M2.5 11h4 M11 5h.5M13 8h.5M11 11h.5',
  'k-held':
    'M4.5 2.5h-2v11h2M11.5 2.5h2v11h-2 M6.3 6.2a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0 M5.5 11.5c.2-1.8 1.2-2.6 2.5-2.6s2.3.8 2.5 2.6',
  'k-ring': 'M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0 M5 8h6',
  'k-away': 'M4 2.5v11 M4 8h9.5M10 4.5L13.5 8 10 11.5',
  'k-hands': 'M2 9.5l3-3.5h2.5L9 7.5 M14 9.5L11 6H8.5M5 10.5l2 2 4-3.5',
  'k-voices': 'M3 12V7.5M6.3 12V4M9.6 12V6M13 12V8.5',
  'k-found': 'M2.5 13h11M4.5 13c0-5 7-5 7 0 M8 3v3M6.5 4.5h3',
  'k-dot': 'M8 5.2c0-2.9 3.2-2.1 2.6.2C10.1 7 8 7 8 9.2M8 11.8h.01',
} as const

export type IconName = keyof typeof SHAPES | 'covered' | 'unclear' | 'not-covered'

/** The definitions that icons and hatched shapes point to; once in the page. */
export function Sprite() {
  return (
    <svg className="sprite" aria-hidden="true" focusable="false">
      <defs>
        {HATCHES.map(([name, gap, stroke, width]) => (
          <pattern
            key={name}
            id={`hatch-${name}`}
            width={gap}
            height={gap}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path className={stroke} d={`M0 0V${gap}`} strokeWidth={width} />
          </pattern>
        ))}
      </defs>
      {Object.entries(SHAPES).map(([name, shape]) => (
        <symbol key={name} id={name} viewBox="0 0 16 16">
          <path d={shape} strokeDasharray={name === 'area' ? '2 2' : undefined} />
        </symbol>
      ))}
      <symbol id="covered" viewBox="0 0 16 16">
        <path d="M4.5 3h-2v10h2M11.5 3h2v10h-2" />
        <rect x="6" y="6" width="4" height="4" fill="currentColor" />
      </symbol>
      <symbol id="unclear" viewBox="0 0 16 16">
        <path d="M4.5 3h-2v10h2M11.5 3h2v10h-2" strokeDasharray="1.8 2" />
        <path d="M8 5.7h2.3v4.6H8z" fill="currentColor" stroke="none" />
        <rect x="5.7" y="5.7" width="4.6" height="4.6" />
      </symbol>
      <symbol id="not-covered" viewBox="0 0 16 16">
        <path d="M4 3H2v10h2M8 3h2v10H8" />
        <rect x="12" y="6" width="3" height="3" />
      </symbol>
    </svg>
  )
}

const HATCHES = [
  ['killed', 4, 'hk', 2.8],
  ['injured', 4, 'hi', 2.8],
  ['other', 4, 'ho', 2.8],
  ['edge', 5, 'hv', 1.2],
  ['truce', 6, 'ht', 1.4],
] as const

/** Icons of a direction turn with the text; those of the world do not. */
const TURNS: ReadonlySet<IconName> = new Set([
  'back',
  'next',
  'undo',
  'list',
  'doc',
  'truce',
  'origin',
  'note',
  'file',
  'k-away',
])

/** An icon. With `label` it stands for a word; without, it is beside one. */
export function Icon({ name, label }: { readonly name: IconName; readonly label?: string }) {
  return (
    <svg
      className={TURNS.has(name) ? 'i flip' : 'i'}
      viewBox="0 0 16 16"
      focusable="false"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <use href={`#${name}`} />
    </svg>
  )
}
