import { defineConfig } from 'vitest/config'
import vue from '@vitejs/plugin-vue'
import { LongestFirst } from './test/support/longest-first.ts'

const HOSTILE = 'test/bridge/hostile-input.test.ts'

export default defineConfig({
  plugins: [vue()],
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        // One process tests many files: starting one for each took as long as the tests. Whatever a file changes of what is shared, it puts back.
        test: { name: 'unit', isolate: false, execArgv: ['--no-memory-protection-keys'], environment: 'node', include: ['{src,electron,test}/**/*.test.ts'], exclude: ['test/e2e/**', HOSTILE], maxWorkers: 2, testTimeout: 20_000 },
      },
      {
        extends: true,
        // Every question of the contract with every kind of hostile input takes minutes: `npm run hostile`. Bounds, order and senders are tried with the rest.
        test: { name: 'hostile', environment: 'node', include: [HOSTILE], testTimeout: 120_000 },
      },
      {
        extends: true,
        // Each journey has a program, a browser and folders of its own. A step goes on from the one before, so that none can be tried again; what it waits for may take its time on a busy machine.
        test: { name: 'e2e', expect: { poll: { timeout: 15_000 } }, isolate: false, environment: 'node', globalSetup: 'test/e2e/made-once.ts', include: ['test/e2e/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 2 },
      },
    ],
  },
})
