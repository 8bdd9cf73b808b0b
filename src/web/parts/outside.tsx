// Words that came from outside: names, titles, quotations. They stand apart from the desk's own direction, and characters in them
// that would turn text around are shown as signs and do nothing.

import { useText } from '../text.tsx'
import { splitControls } from './controls.ts'

/** Words from outside, in one piece, whatever their direction. */
export function Outside({ text, className }: { readonly text: string; readonly className?: string }) {
  return (
    <bdi dir="auto" className={className}>
      <Shown text={text} />
    </bdi>
  )
}

/** A sentence of the desk that holds words from outside: it runs as the desk does, whatever stands first in it. */
export function Sentence({ text }: { readonly text: string }) {
  const t = useText()
  return (
    <bdi dir={t.dir}>
      <Shown text={text} />
    </bdi>
  )
}

/** The same without an element around them, where that is there already. `at` is where they begin in the whole text. */
export function Shown({ text, at = 0 }: { readonly text: string; readonly at?: number }) {
  return splitControls(text).map((part) =>
    part.kind === 'text' ? part.text : <Sign key={at + part.at} sign={part.sign} />,
  )
}

/** A small box for one character that must not act. Its name is drawn by the style sheet, so that copying the text skips it. */
export const Sign = ({ sign }: { readonly sign: string }) => (
  <span className="sign" data-sign={sign} role="img" aria-label={sign} />
)
