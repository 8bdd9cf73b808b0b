// Whose word something is: a name, or one without a name and the publisher who has it from there ("medics, per Example Wire"), which
// the record keeps in English.

import { useText } from '../text.tsx'
import { Outside } from './outside.tsx'

const PER = ', per '

export function OriginName({ name }: { readonly name: string }) {
  const t = useText()
  const at = name.lastIndexOf(PER)
  if (at < 0) return <Outside text={name} />
  const who = () => <Outside text={name.slice(0, at)} />
  const publisher = () => <Outside text={name.slice(at + PER.length)} />
  return <bdi dir={t.dir}>{t.rich('origin.per', {}, { who, publisher })}</bdi>
}
