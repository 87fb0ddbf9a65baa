import { createRoot } from 'react-dom/client'
import { useForm } from 'react-hook-form'
import { place, show } from '../shell.ts'

function Widget() {
  const { register, watch } = useForm({ defaultValues: { code: '' }, mode: 'onBlur' })
  show(watch('code'))
  return (
    <label>
      Verification code
      <input {...register('code', { required: true, pattern: /^\d{6}$/ })} />
    </label>
  )
}

createRoot(place()).render(<Widget />)
