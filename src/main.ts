import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createAppRouter } from '#app/routes.ts'
import App from './App.vue'
import './styles/tokens.css'
import './styles/base.css'
import './styles/app.css'
import './styles/print.css'

createApp(App).use(createPinia()).use(createAppRouter()).mount('#app')
