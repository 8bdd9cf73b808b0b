// What levels of agreement are worth, as learnt: how much likelier a level is among reports of one incident than among
// neighbouring reports of different ones, in bits (Fellegi and Sunter 1969). `bench/learn-weights.ts` learns them.

import learnt from './weights.json' with { type: 'json' }

/** One level of a field. */
export interface LevelWeight {
  /** Bits for (above 0) or against (below 0) one incident. */
  readonly weight: number
  /** Share of the pairs that tell of one incident, and of the others, that stand at this level: what was counted. */
  readonly ofOne: number
  readonly ofTwo: number
}

/** What sharing a rare term adds: `perBit` for each bit by which it is rarer than `usual`. */
export interface RarityWeight {
  readonly perBit: number
  readonly usual: Readonly<Record<string, number>>
}

/** The learnt weights, as `weights.json` holds them. */
export interface MatchWeights {
  readonly version: string
  readonly madeFrom: readonly string[]
  /** Total from which two units, or on average two groups of them, are put together. */
  readonly threshold: number
  /** What being neighbours is worth before anything is compared. */
  readonly prior: number
  /** What it says against two units that the reader of one source told them apart. */
  readonly sameSource: number
  /** What it says against two units that they are no neighbours. */
  readonly strangers: number
  /** No pair weighs less in the mean of two groups. */
  readonly least: number
  readonly fields: Readonly<Record<string, Readonly<Record<string, LevelWeight>>>>
  readonly rarity: Readonly<Record<string, RarityWeight>>
  /** Share of units that have words which are common in reports of attacks, whatever the conflict. */
  readonly commonWords: Readonly<Record<string, number>>
}

/** The weights that come with the program. */
export const LEARNT_WEIGHTS: MatchWeights = learnt
