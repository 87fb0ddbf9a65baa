import { MuiOtpInput } from 'mui-one-time-password-input'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { place, show } from '../shell.ts'

function Widget() {
  const [code, setCode] = useState('')
  show(code)
  return (
    <MuiOtpInput
      length={6}
      value={code}
      onChange={setCode}
      TextFieldsProps={{ slotProps: { htmlInput: { inputMode: 'numeric' } } }}
    />
  )
}

createRoot(place()).render(<Widget />)
