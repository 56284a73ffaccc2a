import { contextBridgeSide } from './bridge.ts'
import { structuredCodec } from './codec.ts'
import { rendererSide } from './renderer.ts'

/** The host's function as it is bound in the page, and the page's half as the host reaches it. */
export const callKey = '__standInCall'
export const rendererKey = '__standInPage'

/**
 * The script that Chromium evaluates in every new document of the window before the page's own: the page's half of the stand-in,
 * then the preload with its `require('electron')`. As in Electron, a frame inside the page gets no preload.
 */
export function initScript(preload: string): string {
  return `(() => {
if (window !== window.top || location.protocol !== 'https:') return
const codec = (${structuredCodec.toString()})()
const side = (${rendererSide.toString()})((...args) => window.${callKey}(args), codec)
Object.defineProperty(window, '${rendererKey}', { value: side.renderer })
const electron = { ipcRenderer: side.ipcRenderer, webUtils: side.webUtils, contextBridge: (${contextBridgeSide.toString()})() }
const require = (name) => {
  if (name === 'electron' || name === 'electron/renderer') return electron
  throw new Error('module not found: ' + name)
}
const process = Object.freeze({ type: 'renderer', sandboxed: true, contextIsolated: true, platform: ${JSON.stringify(process.platform)}, versions: Object.freeze({}), env: Object.freeze({}) })
const module = { exports: {} }
;((require, module, exports, process) => {
${preload}
})(require, module, module.exports, process)
})()`
}
