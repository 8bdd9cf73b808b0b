import { expect, test } from 'vitest'
import { claimsOf } from '../../test/read-text.ts'
import { isSpeakersDoer } from './own-words.ts'

test('a doer whom the report names elsewhere is not the word of those it quotes', () => {
  const claims = claimsOf(
    'Syrian government air strikes killed 21 people in the town of Saraqib on Monday, a monitor said. Three children were killed in air strikes on the town of Sarmin on Monday, medics said.',
  )
  const by = (speaker: string) => claims.find((claim) => claim.speaker?.name === speaker)
  expect(by('medics')?.attribution?.actors).toMatchObject([{ name: 'Syrian government' }])
  expect([by('monitor'), by('medics')].map((claim) => claim && isSpeakersDoer(claim))).toEqual([true, false])
  expect(isSpeakersDoer({ ...(by('medics') as NonNullable<ReturnType<typeof by>>), speaker: null })).toBe(true)
})
