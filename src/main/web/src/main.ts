import './style/base.css'
import './ui/tones.css'
import './ui/forms.css'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './router'

createApp(App).use(router).mount('#app')
