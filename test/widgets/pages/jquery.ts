import $ from 'jquery'
import { place, show } from '../shell.ts'

// As many older sites do it: each key coming up moves on, and the whole is gathered when a box changes.
const boxes = $('<input maxlength="1" inputmode="numeric" autocomplete="off">'.repeat(6)).appendTo(place())
boxes
  .on('keydown', event => event.which < 32 || (event.which >= 48 && event.which <= 57))
  .on('keyup', function () {
    if ($(this).val() !== '') $(this).next('input').trigger('focus')
  })
  .on('change', () =>
    show(
      boxes
        .map((_, box) => (box as HTMLInputElement).value)
        .get()
        .join(''),
    ),
  )
