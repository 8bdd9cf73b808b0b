// Whether the reader looked for anything in a source: of one in a language that is not read yet, no claims say nothing.

import type { KeptSource } from '../model/record.ts'
import { isReadLanguage } from '../reading/read.ts'

export const wasRead = ({ language }: Pick<KeptSource, 'language'>): boolean => isReadLanguage(language)
