import { createApp, ref, watch } from 'vue'
import { place, show } from '../shell.ts'

createApp({
  setup() {
    const code = ref('')
    watch(code, show)
    return { code }
  },
  template: '<label>Verification code <input v-model.trim="code" inputmode="numeric" /></label>',
}).mount(place())
