import { defineConfig } from 'electron-vite'
import vue from '@vitejs/plugin-vue'

const epoch = process.env['SOURCE_DATE_EPOCH']
const builtAt = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000)

/* Three builds: what has Node's powers (main, the backend's process, the command line and their workers),
   the preload (CommonJS, because a sandboxed preload may be nothing else), and the page. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: { include: ['better-sqlite3'] },
      rollupOptions: {
        input: {
          index: 'electron/main/index.ts',
          backend: 'electron/backend/process.ts',
          'command-line': 'electron/command-line/index.ts',
          'argon2-worker': 'electron/backend/vault/argon2-worker.ts',
          'word-worker': 'electron/backend/letters/word-worker.ts',
          'workbook-worker': 'electron/backend/workbook/workbook-worker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: { input: { index: 'electron/preload/index.ts' }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'src',
    // How old it is, is all that a program without a connection can say of being up to date. A build that is to be made again bit by bit brings its own day, as is usual.
    define: { __BUILT_ON__: JSON.stringify(builtAt.toISOString().slice(0, 10)) },
    build: { outDir: 'out/page', minify: true, rollupOptions: { input: 'src/index.html' }, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
    plugins: [vue()],
  },
})
