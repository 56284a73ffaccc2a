import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { copySelectionOurselves } from '#app/copy-selection.ts'
import { createAppRouter } from '#app/routes.ts'
import { useSession } from '#app/session-store.ts'
import App from './App.vue'
import './styles/tokens.css'
import './styles/base.css'
import './styles/app.css'
import './styles/print.css'
import './styles/recovery-sheet.css'

const pinia = createPinia()
const session = useSession(pinia)

copySelectionOurselves(document)
createApp(App).use(pinia).use(createAppRouter(() => session.looked)).mount('#app')
