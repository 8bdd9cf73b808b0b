// How many an incident killed or injured, in lists and sentences: one range, or the figures for civilians and for fighters where
// different origins count the one and the other, and no range holds for both.

import { figuresApart } from '../../model/counted-apart.ts'
import type { FigureRange, HarmFigure } from '../../model/record.ts'
import type { Incident } from '../record.ts'
import { type Text, useText } from '../text.tsx'
import { rangeOf, rangeSaid } from './counted.ts'
import { inWords, type People } from './range-shape.ts'
import { Figure, Range } from './range.tsx'

type Harm = 'killed' | 'injured'

/** What is needed to tell; editions of before do not hold who counted what. */
export type Harmed = Readonly<Record<Harm, FigureRange>> &
  Pick<Incident, 'figures' | 'chosen'> &
  Partial<Pick<Incident, 'counted' | 'lines'>>

/** The figures that stand apart; none where one range holds for all. */
export function apartOf({ counted, lines, figures }: Harmed, harm: Harm): readonly HarmFigure[] {
  return counted === undefined || lines === undefined ? [] : figuresApart({ counted, lines, figures }, harm)
}

/** A figure of those that stand apart, as people: fighters are drawn as an outline. */
export const peopleApart = ({ group, range }: HarmFigure): People => ({
  low: range.low,
  high: range.high,
  openHigh: range.openHigh,
  ...(group === 'civilian' ? {} : { state: 'fighters' as const }),
})

/** The figure that a person chose; what a rule would use is no more than one way to read the range. */
const chosen = (incident: Harmed, harm: Harm): number | null =>
  incident.chosen.some((each) => each.harm === harm) ? incident[harm].best : null

/** "12 to 21 or more, figure used 19", "0 to 7 civilians and 15 fighters". */
export function harmInWords(incident: Harmed, harm: Harm, t: Text): string {
  const apart = apartOf(incident, harm)
  if (apart.length === 0) return inWords({ ...incident[harm], used: chosen(incident, harm) }, t)
  return t.list(
    apart.map(({ range, group }) => rangeSaid(range, group, t)),
    'and',
  )
}

interface FiguresProps {
  readonly incident: Harmed
  readonly harm?: Harm
  /** Where the words are. */
  readonly href: string
  /** The harm is said where it can be seen, not only for those who hear it. */
  readonly withHarm?: boolean
}

/** The figures as ways to their words, one or several. */
export function HarmFigures({ incident, harm = 'killed', href, withHarm = false }: FiguresProps) {
  const t = useText()
  const apart = apartOf(incident, harm)
  const after = withHarm ? t(`harm.${harm}`) : <span className="sr">{t(`harm.${harm}`)}</span>
  if (apart.length === 0)
    return <Figure {...incident[harm]} used={chosen(incident, harm)} harm={harm} href={href} after={after} />
  return apart.map(({ range, group }) => (
    <Figure key={group} {...range} who={group} harm={harm} href={href} after={after} />
  ))
}

/** The same where nothing is opened: a number, or numbers of people. */
export function HarmText({ incident, harm }: { readonly incident: Harmed; readonly harm: Harm }) {
  const t = useText()
  const apart = apartOf(incident, harm)
  if (apart.length === 0) return <Range size="text" {...incident[harm]} />
  return (
    <span>
      {t.list(
        apart.map(({ range, group }) => rangeOf(range, group, t)),
        'and',
      )}
    </span>
  )
}
