import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import typescript from 'typescript-eslint'
import { defineConfig } from 'eslint/config'

/* The law of the house, held by a machine. Each restriction says where to go instead.
   What a layer may import is held twice: here, with words, and by the compiler, whose project for a layer knows only the layers it may use. */

interface Law {
  readonly files: readonly string[]
  readonly except?: readonly string[]
  readonly not: readonly { readonly group: readonly string[]; readonly message: string }[]
}

const NODE = ['node:*', 'fs', 'path', 'os', 'crypto', 'child_process', 'worker_threads', 'better-sqlite3']
const ELECTRON = { group: ['electron', 'electron/*'], message: 'Only electron/main and electron/preload speak to Electron. Ask through the Shell in electron/backend/context.ts.' }
const NETWORK = { group: ['http', 'https', 'net', 'tls', 'dgram', 'dns', 'node:http', 'node:https', 'node:net', 'node:tls', 'node:dgram', 'node:dns', 'node:http2', 'undici'], message: 'Mainstay opens no connection, ever.' }

const LAWS: readonly Law[] = [
  {
    files: ['src/domain/**'],
    not: [
      { group: ['#contract/*', '#backend/*', '#app/*', '#features/*', '#ui/*', 'vue', 'pinia', 'zod', 'reka-ui', ...NODE], message: 'src/domain is what is true about the work and imports nothing but itself. Take what you need as an argument.' },
      ELECTRON,
    ],
  },
  {
    files: ['src/contract/**'],
    not: [{ group: ['#backend/*', '#app/*', '#features/*', '#ui/*', 'vue', 'pinia', 'reka-ui', ...NODE], message: 'src/contract says what may be asked, with zod and src/domain alone.' }, ELECTRON],
  },
  {
    files: ['src/ui/**'],
    not: [{ group: ['#contract/*', '#domain/*', '#backend/*', '#app/*', '#features/*', 'pinia', 'zod', ...NODE], message: 'A primitive in src/ui knows nothing of Mainstay. Take it as a prop.' }, ELECTRON],
  },
  {
    files: ['src/app/**', 'src/features/**', 'src/*.ts', 'src/*.vue'],
    not: [
      { group: ['#backend/*', ...NODE], message: 'The page has no Node. Ask the backend through #app/client.ts.' },
      { group: ['reka-ui', '@tanstack/*'], message: 'Libraries of primitives are wrapped once, in src/ui. Use or extend a primitive there.' },
      ELECTRON,
    ],
  },
  {
    files: ['electron/backend/**', 'electron/command-line/**'],
    not: [{ group: ['vue', 'pinia', 'reka-ui', '#app/*', '#features/*', '#ui/*'], message: 'The backend is plain Node and knows no page.' }, ELECTRON],
  },
  {
    files: ['electron/main/**'],
    not: [{ group: ['vue', 'pinia', 'reka-ui', '#app/*', '#features/*', '#ui/*', '#domain/*', 'better-sqlite3'], message: 'The main process only joins the page to the backend.' }],
  },
  {
    files: ['electron/preload/**'],
    not: [{ group: ['#backend/*', '#app/*', '#features/*', '#ui/*', '#domain/*', 'vue', ...NODE], message: 'The preload is three functions and the types of the bridge.' }],
  },
]

const FORBIDDEN_CALLS = [
  { selector: "CallExpression[callee.property.name='serialize']", message: 'serialize() gives the database in clear. Use VACUUM INTO, in electron/backend/vault.' },
  { selector: "CallExpression[callee.property.name='backup'][arguments.length<3]", message: 'The backup API is not safe with encryption. Use VACUUM INTO, in electron/backend/vault.' },
  { selector: "CallExpression[callee.property.name='rekey']", message: 'A live file is never rekeyed. See electron/backend/vault.' },
  { selector: "CallExpression[callee.name='fetch']", message: 'Mainstay opens no connection, ever.' },
  { selector: "AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]", message: 'Text becomes HTML only through a template.' },
  { selector: 'TSEnumDeclaration', message: 'Use an `as const` object (src/domain/vocabulary.ts).' },
]

/* The window's powers (vault-and-security.md A2: 2 to 4, 6, 8 to 13, 15): what would widen them is not written at all. */
const POWERS = [
  { selector: 'Property[key.name=/^(sandbox|contextIsolation|webSecurity)$/]:not([value.value=true])', message: 'The wall around the page is never taken down.' },
  { selector: 'Property[key.name=/^(nodeIntegration|nodeIntegrationInWorker|nodeIntegrationInSubFrames|webviewTag|navigateOnDragDrop|plugins)$/]:not([value.value=false])', message: 'The page has no powers but the preload’s three functions.' },
  { selector: 'Property[key.name=/^(allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|disableBlinkFeatures|bypassCSP)$/]', message: 'The page has what the browser engine has by itself, no more.' },
  { selector: 'CallExpression[callee.property.name=/^(openExternal|openPath|setCertificateVerifyProc|setProxy|executeJavaScript|insertCSS)$/]', message: 'Mainstay opens nothing by address and puts nothing into the page.' },
]

/* New keys are set on a copy beside, never on the file that is open: the one place that may. */
const MAY_REKEY = 'electron/backend/vault/encrypted-database.ts'

export default defineConfig(
  { ignores: ['out/**', 'dist/**', '.types/**', 'test/fixtures/**', 'node_modules/**'] },
  ...vue.configs['flat/recommended'],
  ...accessibility.configs['flat/recommended'],
  { files: ['**/*.ts'], languageOptions: { parser: typescript.parser } },
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: typescript.parser } } },
  {
    files: ['**/*.{ts,vue}'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-restricted-syntax': ['error', ...FORBIDDEN_CALLS],
      'no-restricted-globals': ['error', { name: 'localStorage', message: 'Nothing of the service is kept outside the encrypted file.' }, { name: 'sessionStorage', message: 'Nothing of the service is kept outside the encrypted file.' }, { name: 'indexedDB', message: 'Nothing of the service is kept outside the encrypted file.' }],
    },
  },
  { files: ['electron/main/**/*.ts', 'electron/preload/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...FORBIDDEN_CALLS, ...POWERS] } },
  { files: ['src/**/*.{ts,vue}'], rules: { 'no-restricted-syntax': ['error', ...FORBIDDEN_CALLS, { selector: "MemberExpression[object.name='navigator'][property.name='clipboard']", message: 'What is copied is cleared again: #app/use-copy.ts.' }] } },
  { files: [MAY_REKEY], rules: { 'no-restricted-syntax': ['error', ...FORBIDDEN_CALLS.filter(({ selector }) => !selector.includes("'rekey'"))] } },
  ...LAWS.map(({ files, not }) => ({
    files: [...files],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error' as const, { patterns: [...not, NETWORK].map(({ group, message }) => ({ group: [...group], message })) }] as ['error', object] },
  })),
  {
    files: ['**/*.vue'],
    rules: {
      'vue/no-v-html': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/no-static-inline-styles': 'error',
      // How a line is broken is left to the hand that writes it.
      'vue/max-attributes-per-line': 'off', 'vue/singleline-html-element-content-newline': 'off', 'vue/multiline-html-element-content-newline': 'off', 'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off', 'vue/first-attribute-linebreak': 'off', 'vue/html-self-closing': 'off', 'vue/require-default-prop': 'off', 'vue/multi-word-component-names': 'off', 'vue/attributes-order': 'off',
      // The primitives join label and field by id; these two rules see only nesting.
      'vuejs-accessibility/label-has-for': 'off', 'vuejs-accessibility/form-control-has-label': 'off',
    },
  },
)
