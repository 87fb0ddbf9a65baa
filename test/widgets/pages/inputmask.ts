import Inputmask from 'inputmask'
import { place, show } from '../shell.ts'

const label = document.createElement('label')
const input = document.createElement('input')
label.append('Verification code ', input)
place().append(label)

Inputmask({ mask: '999-999', oncomplete: () => show(input.inputmask?.unmaskedvalue()) }).mask(input)
