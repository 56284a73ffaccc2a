import { registerHooks } from 'node:module'

/* Loaded by `node --import` before the built main process: its `import … from 'electron'` finds the stand-in. */
const standIn = new URL('./electron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === 'electron' || specifier === 'electron/main' ? { url: standIn, format: 'module-typescript', shortCircuit: true } : nextResolve(specifier, context),
})
Object.defineProperty(process, 'type', { value: 'browser' })
