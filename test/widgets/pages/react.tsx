import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { place, show } from '../shell.ts'

function Widget() {
  const [code, setCode] = useState('')
  show(code)
  return (
    <label>
      Verification code
      <input value={code} onChange={event => setCode(event.target.value.replace(/\D/g, '').slice(0, 6))} />
    </label>
  )
}

createRoot(place()).render(<Widget />)
