import { PinInput } from '@ark-ui/react/pin-input'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { place, show } from '../shell.ts'

function Widget() {
  const [code, setCode] = useState<readonly string[]>([])
  show(code.join(''))
  return (
    <PinInput.Root otp count={6} value={[...code]} onValueChange={({ value }) => setCode(value)}>
      <PinInput.Label>Verification code</PinInput.Label>
      <PinInput.Control>
        {[0, 1, 2, 3, 4, 5].map(index => (
          <PinInput.Input key={index} index={index} />
        ))}
      </PinInput.Control>
      <PinInput.HiddenInput />
    </PinInput.Root>
  )
}

createRoot(place()).render(<Widget />)
