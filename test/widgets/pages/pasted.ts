import { place, show } from '../shell.ts'

// Six boxes that let nothing be typed, and spread what is pasted.
const boxes = Array.from({ length: 6 }, () => document.createElement('input'))
place().append(...boxes)

for (const box of boxes) {
  box.maxLength = 1
  box.inputMode = 'numeric'
  box.addEventListener('beforeinput', event => event.preventDefault())
  box.addEventListener('paste', event => {
    event.preventDefault()
    const digits = [...(event.clipboardData?.getData('text') ?? '')]
    for (const [at, one] of boxes.entries()) one.value = digits[at] ?? ''
    show(digits.join(''))
  })
}
