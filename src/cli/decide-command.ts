export type DecideKind = 'accept' | 'reject' | 'merge' | 'split' | 'move' | 'assess' | 'correct' | 'note' | 'undo'
export const decideCommand = async (
  _kind: DecideKind,
  _args: readonly string[],
  _environment: object,
): Promise<number> => 1
