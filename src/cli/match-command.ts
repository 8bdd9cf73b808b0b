export const matchCommand = async (_args: readonly string[], _environment: object): Promise<number> => 1
