import { place, show } from '../shell.ts'

// Takes its keys itself and keeps its input empty; the digits are drawn beside it.
const label = document.createElement('label')
const input = document.createElement('input')
const drawn = document.createElement('span')
label.append('Verification code ', input, drawn)
place().append(label)

input.addEventListener('keydown', event => {
  if (!/^\d$/.test(event.key)) return
  event.preventDefault()
  drawn.textContent = `${drawn.textContent}${event.key}`.slice(0, 6)
  show(drawn.textContent)
})
