import { html, LitElement } from 'lit'
import { live } from 'lit/directives/live.js'
import { place, show } from '../shell.ts'

/** Its input shows the property and nothing else: what the element did not hear of is gone when it draws next. */
class CodeField extends LitElement {
  static override properties = { code: { state: true } }
  declare code: string

  constructor() {
    super()
    this.code = ''
  }

  override render() {
    show(this.code)
    return html`<label>
      Verification code <input maxlength="6" .value=${live(this.code)} @input=${this.#typed} />
    </label>`
  }

  #typed(event: InputEvent) {
    const { value } = event.target as HTMLInputElement
    this.code = value.replace(/\D/g, '')
    this.requestUpdate()
  }
}

customElements.define('code-field', CodeField)
place().append(document.createElement('code-field'))
