import '@angular/compiler'
import { Component } from '@angular/core'
import { bootstrapApplication } from '@angular/platform-browser'
import { NgOtpInputModule } from 'ng-otp-input'
import { place, show } from '../shell.ts'

const Widget = Component({
  selector: 'code-widget',
  imports: [NgOtpInputModule],
  template: '<ng-otp-input (onInputChange)="show($event)" [config]="config" />',
})(
  class {
    config = { length: 6, allowNumbersOnly: true, disableAutoFocus: true }
    show = show
  },
)

place().append(document.createElement('code-widget'))
await bootstrapApplication(Widget)
