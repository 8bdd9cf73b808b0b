// "Gunmen fired at a bus. The bus was on its way to X": a thing that was hit, brought in with "a" and taken up with "the".

import type { Frame } from './frames.ts'
import type { PlacedFrame } from './open-incident.ts'
import type { TargetMention } from './targets.ts'
import type { Tokens } from './tokens.ts'

const REACH_SENTENCES = 3
const REACH_FRAMES = 4
const REACH_TOKENS = 5 // "a packed route 302 bus"

/** Whether a frame takes up a thing that one of the frames last told before it says was hit. */
export function takesUpThing(tokens: Tokens, frame: Frame, before: readonly PlacedFrame[]): boolean {
  for (const target of frame.targets) {
    if (tokens.words[target.from - 1] !== 'the') continue
    for (let i = before.length - 1; i >= 0 && i >= before.length - REACH_FRAMES; i--) {
      const other = before[i].frame
      const gap = frame.sentence - other.sentence
      if (gap > 0 && gap <= REACH_SENTENCES && other.targets.some((t) => bringsIn(tokens, t, target))) return true
    }
  }
  return false
}

/** "*A* route 302 *bus*" for "the *bus*". */
function bringsIn({ words }: Tokens, { from, to }: TargetMention, target: TargetMention): boolean {
  if (words[to - 1] !== words[target.to - 1]) return false
  for (let i = from - 1; i >= 0 && i >= from - REACH_TOKENS; i--) {
    if (words[i] === 'a' || words[i] === 'an') return true
    if (words[i] === 'the' || words[i] === 'of') return false
  }
  return false
}
