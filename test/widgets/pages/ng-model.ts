import '@angular/compiler'
import { Component } from '@angular/core'
import { FormControl, ReactiveFormsModule } from '@angular/forms'
import { bootstrapApplication } from '@angular/platform-browser'
import { place, show } from '../shell.ts'

const Widget = Component({
  selector: 'code-widget',
  imports: [ReactiveFormsModule],
  template: '<label>Verification code <input [formControl]="code"></label>',
})(
  class {
    code = new FormControl('')

    constructor() {
      this.code.valueChanges.subscribe(show)
    }
  },
)

place().append(document.createElement('code-widget'))
await bootstrapApplication(Widget)
