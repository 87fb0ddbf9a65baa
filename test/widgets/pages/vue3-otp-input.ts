import { createApp, h } from 'vue'
import OtpInput from 'vue3-otp-input'
import { place, show } from '../shell.ts'

createApp({
  render: () => h(OtpInput, { numInputs: 6, inputType: 'tel', onOnChange: show }),
}).mount(place())
