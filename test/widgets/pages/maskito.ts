import { Maskito } from '@maskito/core'
import { place, show } from '../shell.ts'

const label = document.createElement('label')
const input = document.createElement('input')
label.append('Verification code ', input)
place().append(label)

new Maskito(input, { mask: [/\d/, /\d/, /\d/, ' ', /\d/, /\d/, /\d/] })
input.addEventListener('input', () => show(input.value.replace(' ', '')))
