// Reads the arguments of a command. A mistake is answered with what is wrong and what to try, never with a stack trace.

import { type ParseArgsConfig, parseArgs } from 'node:util'

type Options = NonNullable<ParseArgsConfig['options']>

/** The person asked for something that cannot be done as asked: exit status 2. */
export class UsageError extends Error {}

/** The options and names given to a command. Throws a `UsageError` that says what to try. */
export function readArguments<const O extends Options>(command: string, args: readonly string[], options: O) {
  const config = { args: [...args], options, allowPositionals: true, strict: true } as const
  try {
    return parseArgs<typeof config>(config)
  } catch (error) {
    throw usageError(command, error, Object.keys(options))
  }
}

function usageError(command: string, error: unknown, known: readonly string[]): unknown {
  if (!(error instanceof TypeError) || !('code' in error)) return error
  const help = `See "breadcrumb ${command} --help".`
  const option = /'(-[^'\s=]*)/.exec(error.message)?.[1] ?? ''
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const near = nearest(option.replace(/^-+/, ''), known)
    return new UsageError(`there is no option ${option}. ${near ? `Did you mean --${near}? ` : ''}${help}`)
  }
  if (error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    const long = /--[\w-]+/.exec(error.message)?.[0] ?? option
    const takesNone = error.message.includes('does not take an argument')
    if (takesNone) return new UsageError(`${long} takes no value. ${help}`)
    return new UsageError(
      `${long} needs a value: "${long} VALUE", or "${long}=VALUE" if it begins with a dash. ${help}`,
    )
  }
  return error
}

/** The language that was given, null if none was. Throws a `UsageError` for what is no code of one. */
export function languageCode(command: string, given: string | undefined): string | null {
  if (given === undefined || /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(given)) return given?.toLowerCase() ?? null
  throw new UsageError(`--language needs a code such as en, not "${given}". See "breadcrumb ${command} --help".`)
}

/** The name that a mistyped one was most likely meant to be, or null if none is near. */
export function nearest(typed: string, known: readonly string[]): string | null {
  let best: string | null = null
  let least = Math.max(2, Math.floor(typed.length / 3)) + 1
  for (const name of known) {
    const isPart = typed.length > 1 && (name.startsWith(typed) || name.split('-').includes(typed)) // "killed" of "min-killed"
    const edits = isPart ? 1 : distance(typed, name)
    if (edits < least) {
      least = edits
      best = name
    }
  }
  return best
}

/** Letters to change, add or drop to turn one word into the other (Levenshtein). */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    before = row
  }
  return before[b.length]
}
