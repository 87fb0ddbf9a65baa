import { OTPInput } from 'input-otp'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { place, show } from '../shell.ts'

function Widget() {
  const [code, setCode] = useState('')
  show(code)
  return (
    <OTPInput
      aria-label="Verification code"
      maxLength={6}
      value={code}
      onChange={setCode}
      render={({ slots }) => slots.map(({ char }, at) => <b key={String(at)}>{char ?? '·'}</b>)}
    />
  )
}

createRoot(place()).render(<Widget />)
