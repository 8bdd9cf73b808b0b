// How two things agree: = agrees, ≈ close, ≠ differs, – one side silent. A sign and its word.

import { useText } from '../text.tsx'
import { Icon, type IconName } from './icon.tsx'

export type FitLevel = 'agrees' | 'close' | 'differs' | 'silent'

const SIGN: Readonly<Record<FitLevel, IconName>> = { agrees: 'same', close: 'near', differs: 'differ', silent: 'dash' }

export function Fit({ level, withWord = true }: { readonly level: FitLevel; readonly withWord?: boolean }) {
  const t = useText()
  const word = t(`fit.${level}`)
  return (
    <span className={`fit ${level}`}>
      {withWord ? <Icon name={SIGN[level]} /> : <Icon name={SIGN[level]} label={word} />}
      {withWord ? <span>{word}</span> : null}
    </span>
  )
}
