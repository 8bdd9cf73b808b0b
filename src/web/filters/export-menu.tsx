// Hands the incidents in view on as a file, in the formats of the command, with the filters in force.

import type { Query } from '../../api/contract.ts'
import { addressOf } from '../client.ts'
import { Menu } from '../parts/menu.tsx'
import { useCall } from '../queries.ts'
import { say } from '../shell/said.ts'
import { useText } from '../text.tsx'
import type { Filters } from './filters.ts'

type Format = Query<'GET /api/export'>['format']
const FORMATS: readonly Format[] = ['csv', 'geojson', 'acled-style', 'jsonl']

export function ExportMenu({ filters }: { readonly filters: Filters }) {
  const t = useText()
  const session = useCall('GET /api/session')
  const may = session.data?.may ?? []
  if (!may.includes('export')) return null
  // JSON Lines hold exact places, so they are for those who may see everything.
  const formats = FORMATS.filter((format) => format !== 'jsonl' || may.includes('confidential'))
  const take = (format: string): void => {
    const link = document.createElement('a')
    link.href = addressOf('/api/export', {}, { format, ...filters })
    link.download = ''
    link.click()
    say({ text: t('export.begun', { format: t(`export.${format}`) }) })
  }
  return (
    <div className="hide-s">
      <Menu
        label={t('export.title')}
        icon="send"
        items={formats.map((format) => ({ key: format, icon: 'doc', words: t(`export.${format}`) }))}
        onChoose={take}
      />
    </div>
  )
}
