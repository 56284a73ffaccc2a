import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { BackendEvent, Bridge, Question } from '#contract/bridge.ts'
import { overwriteBytes } from '#contract/overwrite-bytes.ts'

/* The one hole in the wall. Three functions that know no feature by name; ipcRenderer and its events never leave this file. */
const bridge: Bridge = Object.freeze({
  call: (question: Question) => {
    const reply = ipcRenderer.invoke('mainstay:call', question)
    // Copied when it is sent, and what the page itself holds is another copy: of a passphrase none stays here.
    overwriteBytes(question.input)
    return reply
  },
  onEvent: (listener: (event: BackendEvent) => void) => {
    const heard = (_event: unknown, event: BackendEvent): void => listener(event)
    ipcRenderer.on('mainstay:event', heard)
    return () => {
      ipcRenderer.removeListener('mainstay:event', heard)
    }
  },
  // The engine itself says where the file lies, and of one that a script made it says nowhere: the page cannot make up a path.
  pathOf: (file: unknown) => {
    const path = webUtils.getPathForFile(file as File)
    ipcRenderer.send('mainstay:dropped', path)
    return path
  },
})

contextBridge.exposeInMainWorld('mainstay', bridge)
