// The command line: finds the command and runs it. Loads only what that command needs, because starting is most of the
// time a short report takes.

import { UsageError } from './arguments.ts'
import { problemOf } from '../model/problem.ts'
import type { DecideKind } from './decide-command.ts'
import { complain, OutputError } from './output.ts'

type Command = (args: readonly string[], environment: NodeJS.ProcessEnv) => Promise<number>

const decide = (kind: DecideKind) => async (): Promise<Command> => {
  const { decideCommand } = await import('./decide-command.ts')
  return (args, environment) => decideCommand(kind, args, environment)
}

/** Each command by its name, loaded when it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  read: async () => (await import('./read-command.ts')).readCommand,
  gazetteer: async () => (await import('./gazetteer-command.ts')).gazetteerCommand,
  help: async () => showHelp,
  add: async () => (await import('./add-command.ts')).addCommand,
  sources: async () => (await import('./sources-command.ts')).sourcesCommand,
  incidents: async () => (await import('./incidents-command.ts')).incidentsCommand,
  show: async () => (await import('./show-command.ts')).showCommand,
  tolls: async () => (await import('./tolls-command.ts')).tollsCommand,
  truces: async () => (await import('./truces-command.ts')).trucesCommand,
  facilities: async () => (await import('./facilities-command.ts')).facilitiesCommand,
  search: async () => (await import('./search-command.ts')).searchCommand,
  match: async () => (await import('./match-command.ts')).matchCommand,
  history: async () => (await import('./history-command.ts')).historyCommand,
  export: async () => (await import('./export-command.ts')).exportCommand,
  accept: decide('accept'),
  reject: decide('reject'),
  merge: decide('merge'),
  split: decide('split'),
  move: decide('move'),
  assess: decide('assess'),
  correct: decide('correct'),
  note: decide('note'),
  publish: decide('publish'),
  withdraw: decide('withdraw'),
  undo: decide('undo'),
  serve: async () => (await import('./serve-command.ts')).serveCommand,
  demo: async () => (await import('./demo-command.ts')).demoCommand,
  where: async () => (await import('./where-command.ts')).whereCommand,
  reread: async () => (await import('./reread-command.ts')).rereadCommand,
  verify: async () => (await import('./verify-command.ts')).verifyCommand,
  checkpoint: async () => (await import('./checkpoint-command.ts')).checkpointCommand,
  prove: async () => (await import('./prove-command.ts')).proveCommand,
  backup: async () => (await import('./backup-command.ts')).backupCommand,
  restore: async () => (await import('./restore-command.ts')).restoreCommand,
}
const USAGE = 2

async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args
  switch (command) {
    case undefined:
      await showHelp(rest)
      return USAGE
    case '--help':
    case '-h':
      return showHelp(rest)
    case '--version':
    case '-V':
      return showVersion()
    default:
      if (!Object.hasOwn(COMMANDS, command)) throw await unknownCommand(command)
      return (await COMMANDS[command]())(rest, process.env)
  }
}

async function showHelp(args: readonly string[]): Promise<number> {
  const help = await import('./help.ts')
  const { outputStyle, print } = await import('./output.ts')
  const topic = args.find((arg) => arg !== '--help' && arg !== '-h') ?? 'breadcrumb'
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
  const near = nearest(typed, Object.keys(COMMANDS))
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
  const problem = problemOf(error)
  if (problem) {
    complain(problem.message)
    return 1
  }
  complain(`internal error: ${error instanceof Error ? error.message : String(error)}. Please report it with this line`)
  if (process.env.BREADCRUMB_DEBUG && error instanceof Error) complain(error.stack ?? '')
  return 1
}

void main(process.argv.slice(2))
  .catch(failure)
  .then((code) => {
    process.exitCode = code
  })
