// Whose word something is: a name, or one without a name and the publisher who has it from there ("medics, per Example Wire"), which
// the record keeps in English.

import { type Text, useText } from '../text.tsx'
import { Outside } from './outside.tsx'

const PER = ', per '

const WITHHELD = /^an? (victim|relative|witness), name withheld$/

/** Of those who are not named in public only what they are. */
export function withheldName(name: string, t: Text): string | null {
  const kind = WITHHELD.exec(name)?.[1]
  return kind === undefined ? null : t('origin.withheld', { kind: t(`connection.${kind}`) })
}

export function OriginName({ name }: { readonly name: string }) {
  const t = useText()
  const withheld = withheldName(name, t)
  if (withheld !== null) return withheld
  const at = name.lastIndexOf(PER)
  if (at < 0) return <Outside text={name} />
  const who = () => <Outside text={name.slice(0, at)} />
  const publisher = () => <Outside text={name.slice(at + PER.length)} />
  return <bdi dir={t.dir}>{t.rich('origin.per', {}, { who, publisher })}</bdi>
}
