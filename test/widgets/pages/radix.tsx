import * as OneTimePasswordField from '@radix-ui/react-one-time-password-field'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { place, show } from '../shell.ts'

function Widget() {
  const [code, setCode] = useState('')
  show(code)
  return (
    <OneTimePasswordField.Root value={code} onValueChange={setCode}>
      {[0, 1, 2, 3, 4, 5].map(index => (
        <OneTimePasswordField.Input key={index} index={index} />
      ))}
      <OneTimePasswordField.HiddenInput name="code" />
    </OneTimePasswordField.Root>
  )
}

createRoot(place()).render(<Widget />)
