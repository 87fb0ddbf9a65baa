import { PinInputInput, PinInputRoot } from 'reka-ui'
import { createApp, ref, watch } from 'vue'
import { place, show } from '../shell.ts'

createApp({
  components: { PinInputInput, PinInputRoot },
  setup() {
    const code = ref<string[]>([])
    watch(code, digits => show(digits.join('')), { deep: true })
    return { code }
  },
  template: `
    <PinInputRoot v-model="code" otp>
      <PinInputInput v-for="at in 6" :key="at" :index="at - 1" />
    </PinInputRoot>`,
}).mount(place())
