/**
 * The part of Electron's API that Mainstay uses and the stand-in provides: the one list.
 *
 * The compiler holds the stand-in against it (`satisfies Pick<Electron.App, Member<'app'>>` and the like, so a name
 * that Electron does not have, or that the stand-in does not provide, does not compile), and `electron-api.test.ts`
 * holds electron/main and electron/preload against it: what they use and is not here fails there.
 */
export const electronApi = {
  app: {
    type: 'App',
    members: [
      'whenReady', 'isReady', 'enableSandbox', 'setName', 'getName', 'name', 'getVersion', 'getAppPath', 'getPath', 'setPath', 'getLocale',
      'isPackaged', 'requestSingleInstanceLock', 'releaseSingleInstanceLock', 'quit', 'exit', 'relaunch', 'focus', 'commandLine', 'setAppUserModelId',
    ],
    events: ['ready', 'second-instance', 'window-all-closed', 'before-quit', 'will-quit', 'quit', 'activate', 'web-contents-created'],
  },
  commandLine: { type: 'CommandLine', members: ['appendSwitch', 'hasSwitch', 'getSwitchValue'], events: [] },
  browserWindow: {
    type: 'BrowserWindow',
    members: [
      'id', 'loadURL', 'reload', 'show', 'hide', 'focus', 'blur', 'close', 'destroy', 'isDestroyed', 'isVisible', 'isFocused', 'isMinimized', 'isMaximized',
      'minimize', 'maximize', 'restore', 'isFullScreen', 'getBounds', 'getNormalBounds', 'setBounds', 'getTitle', 'setTitle', 'setMenuBarVisibility',
      'removeMenu', 'setContentProtection', 'setBackgroundColor', 'webContents',
    ],
    events: ['ready-to-show', 'show', 'close', 'closed', 'resize', 'resized', 'move', 'moved', 'focus', 'blur', 'page-title-updated', 'maximize', 'unmaximize', 'query-session-end'],
  },
  browserWindowClass: { type: 'BrowserWindow', members: ['getAllWindows', 'fromWebContents', 'fromId', 'getFocusedWindow'], events: [] },
  webContents: {
    type: 'WebContents',
    members: [
      'id', 'send', 'reload', 'loadURL', 'getURL', 'getTitle', 'isDestroyed', 'isLoading', 'focus', 'setWindowOpenHandler', 'setWebRTCIPHandlingPolicy', 'printToPDF', 'print',
      'mainFrame', 'session', 'navigationHistory',
    ],
    events: [
      'will-navigate', 'will-redirect', 'will-frame-navigate', 'will-prevent-unload', 'will-attach-webview', 'render-process-gone', 'did-finish-load', 'dom-ready', 'destroyed',
      'before-input-event', 'unresponsive', 'responsive', 'did-fail-load', 'preload-error',
    ],
  },
  navigationHistory: { type: 'NavigationHistory', members: ['clear'], events: [] },
  frame: { type: 'WebFrameMain', members: ['url', 'origin', 'parent', 'top', 'name'], events: [] },
  ipcMain: { type: 'IpcMain', members: ['handle', 'removeHandler', 'on', 'once', 'removeListener'], events: [] },
  invokeEvent: { type: 'IpcMainInvokeEvent', members: ['senderFrame', 'sender', 'processId', 'frameId'], events: [] },
  ipcRenderer: { type: 'IpcRenderer', members: ['invoke', 'send', 'on', 'once', 'off', 'removeListener', 'removeAllListeners'], events: [] },
  contextBridge: { type: 'ContextBridge', members: ['exposeInMainWorld'], events: [] },
  webUtils: { type: 'WebUtils', members: ['getPathForFile'], events: [] },
  utilityProcess: { type: 'UtilityProcess', members: ['fork', 'postMessage', 'kill', 'pid', 'stdout', 'stderr'], events: ['spawn', 'message', 'exit'] },
  dialog: { type: 'Dialog', members: ['showOpenDialog', 'showSaveDialog', 'showMessageBox', 'showErrorBox'], events: [] },
  menuClass: { type: 'Menu', members: ['buildFromTemplate', 'setApplicationMenu', 'getApplicationMenu'], events: [] },
  menu: { type: 'Menu', members: ['items', 'getMenuItemById'], events: [] },
  menuItem: { type: 'MenuItem', members: ['id', 'label', 'enabled', 'visible', 'checked', 'click'], events: [] },
  session: { type: 'Session', members: [
    'fromPartition', 'defaultSession', 'protocol', 'webRequest', 'setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler',
    'setSpellCheckerEnabled', 'clearStorageData', 'clearCache',
  ], events: ['will-download'] },
  webRequest: { type: 'WebRequest', members: ['onBeforeRequest'], events: [] },
  protocol: { type: 'Protocol', members: ['registerSchemesAsPrivileged', 'handle', 'unhandle', 'isProtocolHandled'], events: [] },
  powerMonitor: { type: 'PowerMonitor', members: ['getSystemIdleTime'], events: ['lock-screen', 'unlock-screen', 'suspend', 'resume', 'shutdown'] },
  nativeTheme: { type: 'NativeTheme', members: ['themeSource', 'shouldUseDarkColors'], events: ['updated'] },
  shell: { type: 'Shell', members: ['openExternal', 'openPath', 'showItemInFolder'], events: [] },
  screen: { type: 'Screen', members: ['getPrimaryDisplay', 'getAllDisplays', 'getDisplayMatching'], events: [] },
  clipboard: { type: 'Clipboard', members: ['write', 'readText', 'clear'], events: [] },
  clipboardItem: { type: 'ClipboardItem', members: ['types', 'getType'], events: [] },
} as const

type Api = typeof electronApi

/** The names of one object's members that Mainstay may use. */
export type Member<Name extends keyof Api> = Api[Name]['members'][number]
