import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { BackendEvent, Bridge, Question } from '#contract/bridge.ts'

/* The one hole in the wall. Three functions that know no feature by name; ipcRenderer and its events never leave this file. */
const bridge: Bridge = Object.freeze({
  call: (question: Question) => ipcRenderer.invoke('mainstay:call', question),
  onEvent: (listener: (event: BackendEvent) => void) => {
    const heard = (_event: unknown, event: BackendEvent): void => listener(event)
    ipcRenderer.on('mainstay:event', heard)
    return () => {
      ipcRenderer.removeListener('mainstay:event', heard)
    }
  },
  pathOf: (file: unknown) => webUtils.getPathForFile(file as File),
})

contextBridge.exposeInMainWorld('mainstay', bridge)
