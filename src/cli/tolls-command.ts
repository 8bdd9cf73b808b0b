export const tollsCommand = async (_args: readonly string[], _environment: object): Promise<number> => 1
