// The command line: finds the command and runs it. Loads only what that command needs, because starting is most of the
// time a short report takes.

import { UsageError } from './arguments.ts'
import { complain, OutputError } from './output.ts'

const COMMANDS = ['read', 'gazetteer', 'help']
const USAGE = 2

async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args
  switch (command) {
    case 'read': {
      const { readCommand } = await import('./read-command.ts')
      return readCommand(rest, process.env)
    }
    case 'gazetteer': {
      const { gazetteerCommand } = await import('./gazetteer-command.ts')
      return gazetteerCommand(rest, process.env)
    }
    case undefined:
      await showHelp(rest)
      return USAGE
    case 'help':
    case '--help':
    case '-h':
      return showHelp(rest)
    case '--version':
    case '-V':
      return showVersion()
    default:
      throw await unknownCommand(command)
  }
}

async function showHelp(args: readonly string[]): Promise<number> {
  const help = await import('./help.ts')
  const { outputStyle, print } = await import('./output.ts')
  const topic = args[0] ?? 'breadcrumb'
  if (!help.isTopic(topic)) throw await unknownCommand(topic)
  print(help.showHelp(topic, outputStyle(process.env)))
  return 0
}

async function showVersion(): Promise<number> {
  const { version } = await import('./version.ts')
  const { print } = await import('./output.ts')
  print(`breadcrumb ${version()}\n`)
  return 0
}

async function unknownCommand(typed: string): Promise<UsageError> {
  const { nearest } = await import('./arguments.ts')
  const near = nearest(typed, COMMANDS)
  const looksLikeFile = /[./]/.test(typed)
  const advice = near ? `Did you mean "${near}"?` : looksLikeFile ? `To read a report: "breadcrumb read ${typed}".` : ''
  const help = 'See "breadcrumb --help".'
  return new UsageError(`there is no command "${typed}". ${[advice, help].filter(Boolean).join(' ')}`)
}

/** What ends a command early is told in a line; the exit status says which kind it was. */
function failure(error: unknown): number {
  if (error instanceof UsageError) {
    complain(error.message)
    return USAGE
  }
  if (error instanceof OutputError) {
    if (error.isClosed) return 141
    complain(error.message)
    return 1
  }
  complain(`internal error: ${error instanceof Error ? error.message : String(error)}. Please report it with this line`)
  if (process.env.BREADCRUMB_DEBUG && error instanceof Error) complain(error.stack ?? '')
  return 1
}

process.exitCode = await main(process.argv.slice(2)).catch(failure)
