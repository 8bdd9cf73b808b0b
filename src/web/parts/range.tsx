// A number of people, in three sizes. Nothing else in the desk draws one.

import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useText } from '../text.tsx'
import { rangeOf, rangeSaid } from './counted.ts'
import { barShape, discShape, inWords, kindOf, type People, shortText } from './range-shape.ts'

export type HarmKind = 'killed' | 'injured' | 'other'

interface RangeProps extends People {
  readonly size: 'text' | 'bar' | 'disc'
  readonly harm?: HarmKind
  /** bar: the number at its end, the same for every row in sight. */
  readonly scale?: number
  /** bar: px. */
  readonly width?: number
  /** disc: the map's zoom. */
  readonly zoom?: number
  /** Its words are beside it already: hidden from screen readers. */
  readonly isSilent?: boolean
}

export function Range({ size, harm = 'killed', scale = 30, width = 120, zoom = 8, isSilent, ...people }: RangeProps) {
  const t = useText()
  const named: Named = isSilent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': inWords(people, t) }
  switch (size) {
    case 'text':
      return <ShortFigure people={people} isSilent={isSilent ?? false} />
    case 'bar':
      return <Bar people={people} harm={harm} scale={scale} width={width} named={named} />
    case 'disc':
      return <Disc people={people} zoom={zoom} named={named} />
  }
}

/** The short text, with its words for those who hear it. */
function ShortFigure({ people, isSilent }: { readonly people: People; readonly isSilent: boolean }) {
  const t = useText()
  const kind = kindOf(people)
  const short = shortText(people, t)
  const isWords = kind === 'unknown' || kind === 'no_report' || people.state === 'fighters'
  if (isWords) return <span aria-hidden={isSilent || undefined}>{short}</span>
  return (
    <>
      <bdi className="n" dir="ltr" aria-hidden="true">
        {short}
      </bdi>
      {isSilent ? null : <span className="sr">{inWords(people, t)}</span>}
    </>
  )
}

/** The same with who is counted. */
function CountedFigure({ people, who }: { readonly people: People; readonly who: string }) {
  const t = useText()
  return (
    <>
      <span aria-hidden="true">{rangeOf(people, who, t)}</span>
      <span className="sr">{rangeSaid(people, who, t)}</span>
    </>
  )
}

interface FigureProps extends People {
  readonly harm?: HarmKind
  /** Where its words are. */
  readonly href?: string
  readonly onOpen?: () => void
  readonly isOpen?: boolean
  /** Who is counted, where the number is not of all: "0–7 civilians". */
  readonly who?: string | null
  /** Said after the number: "killed". */
  readonly after?: ReactNode
  /** The number in words ("21 or more"), where it stands in a sentence; left out: the short text. */
  readonly inSentence?: boolean
}

/** A number that opens its trail: a link, or a button where the trail opens in place. */
export function Figure({
  harm = 'killed',
  href,
  onOpen,
  isOpen,
  who = null,
  after,
  inSentence,
  ...people
}: FigureProps) {
  const t = useText()
  const kind = kindOf(people)
  const look = ['fig', harm === 'killed' ? '' : harm === 'injured' ? 'inj' : 'other']
  if (kind === 'unknown' || kind === 'no_report') look.push('none')
  if (who !== null) look.push('of')
  const className = look.filter(Boolean).join(' ')
  const inside = (
    <>
      {inSentence ? (
        inWords({ ...people, used: null }, t)
      ) : who === null ? (
        <ShortFigure people={people} isSilent={false} />
      ) : (
        <CountedFigure people={people} who={who} />
      )}
      {after === undefined ? null : <> {after}</>}
    </>
  )
  if (href !== undefined) {
    return (
      <Link className={className} href={href}>
        {inside}
      </Link>
    )
  }
  return (
    <button type="button" className={className} onClick={onOpen} aria-expanded={isOpen}>
      {inside}
    </button>
  )
}

type Named = Readonly<Pick<React.SVGProps<SVGSVGElement>, 'role' | 'aria-label' | 'aria-hidden'>>

interface BarProps {
  readonly people: People
  readonly harm: HarmKind
  readonly scale: number
  readonly width: number
  readonly named: Named
}

function Bar({ people, harm, scale, width, named }: BarProps) {
  const shape = barShape(people, scale, width)
  const isFighters = people.state === 'fighters'
  return (
    <svg className={`range ${harm}`} width={width} height="10" viewBox={`0 0 ${width} 10`} {...named}>
      <path className="track" d={`M0 10H${width}`} />
      {shape.low ? (
        isFighters ? (
          <rect className="fighters" x="0.5" y="2.5" width={Math.max(shape.low.w - 1, 1)} height="5" />
        ) : (
          <rect className="low" x="0" y="2" width={shape.low.w} height="6" rx="1" />
        )
      ) : null}
      {shape.span ? (
        <rect className="span" x={shape.span.x + 0.5} y="2.5" width={Math.max(shape.span.w - 1, 0.5)} height="5" />
      ) : null}
      {shape.cut === null ? null : <path className="cut" d={`M${shape.cut} 9l3-8M${shape.cut + 5} 9l3-8`} />}
      {shape.open === null ? null : (
        <path className="open" d={`M${shape.open} 2l3 3-3 3M${shape.open + 4} 2l3 3-3 3`} />
      )}
      {shape.used === null ? null : (
        <rect className="used" x={shape.used - 1.75} y="-0.5" width="3.5" height="11" rx="1" />
      )}
      {shape.unknown === null ? null : <path className="none" d={`M1 5H${shape.unknown}`} />}
      {shape.kind === 'zero' ? <circle className="zero" cx="4" cy="5" r="3.2" /> : null}
    </svg>
  )
}

interface DiscProps {
  readonly people: People
  readonly zoom: number
  readonly named: Named
}

/** The disc as in the map's key; the map itself draws it with the same geometry. */
function Disc({ people, zoom, named }: DiscProps) {
  const shape = discShape(people, zoom)
  const middle = Math.max(shape.low, shape.high) + 2
  const box = middle * 2
  const dashes = shape.isDashed ? '3 2.4' : undefined
  return (
    <svg className="disc" width={box} height={box} viewBox={`0 0 ${box} ${box}`} {...named}>
      {shape.kind === 'unknown' ? (
        <>
          <rect className="d-unknown" x={middle - 5} y={middle - 5} width="10" height="10" rx="2" />
          <text className="d-mark" x={middle} y={middle + 3.4} textAnchor="middle">
            ?
          </text>
        </>
      ) : shape.kind === 'zero' ? (
        <circle className="d-zero" cx={middle} cy={middle} r={shape.high} />
      ) : (
        <>
          {shape.high > 0 ? (
            <>
              <circle className="d-between" cx={middle} cy={middle} r={shape.high} />
              <circle className="d-high" cx={middle} cy={middle} r={shape.high} strokeDasharray={dashes} />
            </>
          ) : null}
          {shape.low > 0 ? <circle className="d-low" cx={middle} cy={middle} r={shape.low} /> : null}
        </>
      )}
    </svg>
  )
}
