import type { Field } from '../../../src/form/field.ts'

/** A field with what a test says of it, and nothing said of anything else. */
export const field = (parts: Partial<Field> = {}): Field => ({
  index: 0,
  type: 'text',
  names: '',
  autocomplete: '',
  inputMode: '',
  pattern: '',
  maxLength: undefined,
  label: '',
  around: '',
  below: '',
  choices: '',
  page: '',
  usable: true,
  topPx: 0,
  widthPx: 200,
  ...parts,
})
