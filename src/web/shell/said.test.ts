import { expect, test } from 'vitest'
import { redoLast, say, undoLast } from './said.ts'

const words = { undone: (text: string) => `${text}, undone`, failed: 'Not undone.' }

/** A deed whose ways back and forth end when they are let. */
function deed(text: string) {
  const done: string[] = []
  let letGo = (): void => undefined
  const turn = (way: string) => async (): Promise<void> => {
    await new Promise<void>((resolve) => {
      letGo = resolve
    })
    done.push(way)
  }
  return { done, end: () => letGo(), said: { text, undo: turn('undo'), redo: turn('redo') } }
}

const later = () => new Promise((resolve) => setTimeout(resolve))

test('what is asked to be done again while it is being taken back is done again afterwards', async () => {
  const { done, end, said } = deed('Accepted')
  say(said)
  const undone = undoLast(words)
  const redone = redoLast('Not redone.')
  await later()
  expect(done).toEqual([])
  end()
  await undone
  await later()
  end()
  await redone
  expect(done).toEqual(['undo', 'redo'])
})

test('a key pressed twice takes back once', async () => {
  const { done, end, said } = deed('Accepted')
  say(said)
  const both = [undoLast(words), undoLast(words)]
  await later()
  end()
  await Promise.all(both)
  expect(done).toEqual(['undo'])
})

test('a second press does not take back what was said meanwhile', async () => {
  const [first, second] = [deed('Accepted'), deed('Rejected')]
  say(first.said)
  const both = [undoLast(words), undoLast(words)]
  await later()
  say(second.said)
  first.end()
  await Promise.all(both)
  expect([first.done, second.done]).toEqual([['undo'], []])
})
