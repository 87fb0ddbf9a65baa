import { MantineProvider, PinInput } from '@mantine/core'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { place, show } from '../shell.ts'

function Widget() {
  const [code, setCode] = useState('')
  show(code)
  return (
    <MantineProvider>
      <PinInput length={6} type="number" oneTimeCode value={code} onChange={setCode} />
    </MantineProvider>
  )
}

createRoot(place()).render(<Widget />)
