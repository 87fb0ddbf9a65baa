import { place, show } from '../shell.ts'

// The first box takes what a phone offers for a one-time code, whole, and spreads it; keys are for nothing.
const boxes = Array.from({ length: 6 }, () => document.createElement('input'))
place().append(...boxes)

for (const box of boxes) {
  box.inputMode = 'numeric'
  box.autocomplete = 'one-time-code'
  box.addEventListener('keydown', event => event.preventDefault())
  box.addEventListener('paste', event => event.preventDefault())
  box.addEventListener('input', () => {
    const digits = [...box.value]
    for (const [at, one] of boxes.entries()) one.value = digits[at] ?? ''
    show(digits.join(''))
  })
}
