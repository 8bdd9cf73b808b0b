import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The tests of the desk take longest, so they begin first: last, one of them would run alone while other cores wait. */
class DeskFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isDesk = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/test/desk/')
    return [...sorted.filter(isDesk), ...sorted.filter((file) => !isDesk(file))]
  }
}

/** Tests in test/ that are as quick as those beside the code. */
const QUICK = ['bad-input', 'contract', 'import-direction', 'reading', 'repository'].map(
  (name) => `test/${name}.test.ts`,
)

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'quick', // what `npm run check` runs
          include: ['src/**/*.test.ts', 'golden/**/*.test.ts', ...QUICK],
          isolate: false, // the reader's word lists are made once a process, not once a file: a third of the time
        },
      },
      { extends: true, test: { name: 'whole', include: ['test/**/*.test.ts'], exclude: QUICK } },
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } }, // one second, as it is otherwise, is little on a machine that draws maps meanwhile
    maxWorkers: '100%', // one fewer would leave half of a small machine idle while the browser's tests wait
    sequence: { sequencer: DeskFirst },
  },
})
