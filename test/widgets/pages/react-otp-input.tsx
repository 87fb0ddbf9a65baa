import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import OtpInput from 'react-otp-input'
import { place, show } from '../shell.ts'

function Widget() {
  const [code, setCode] = useState('')
  show(code)
  return (
    <OtpInput
      value={code}
      onChange={setCode}
      numInputs={6}
      inputType="tel"
      renderInput={props => <input {...props} />}
    />
  )
}

createRoot(place()).render(<Widget />)
