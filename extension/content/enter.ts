import type { Typable } from './dom.ts'
import { pressEnter } from './keyboard.ts'
import { own } from './reach.ts'
import { elementsOf, nameOf, type Root } from './realms.ts'

/** Presses Enter in a field. Where the page leaves that to the browser its form is sent, as HTML, “Implicit submission”, has it. */
export const enter = (field: Typable): void =>
  pressEnter(field, () => {
    const form = nameOf(field) === 'input' ? formOf(field) : null
    if (form !== null) submit(form)
  })

function submit(form: HTMLFormElement): void {
  const root = Node.prototype.getRootNode.call(form) as Root
  const owned = [...elementsOf(root)].filter(element => formOf(element) === form)
  const button = owned.find(submits)
  // A default button that is disabled does nothing when it is clicked, and keeps the form from being sent.
  if (button !== undefined) HTMLElement.prototype.click.call(button)
  else if (owned.filter(blocks).length <= 1) HTMLFormElement.prototype.requestSubmit.call(form)
}

const prototypes: Readonly<Record<string, object>> = {
  input: HTMLInputElement.prototype,
  button: HTMLButtonElement.prototype,
}

const formOf = (element: Element): HTMLFormElement | null => ask(element, 'form') ?? null

const submits = (element: Element): boolean => /^(submit|image)$/.test(ask<string>(element, 'type') ?? '')

/** A form without a button is sent from its only field, and from none of several. */
const blocks = (element: Element): boolean =>
  nameOf(element) === 'input' &&
  !/^(hidden|range|color|checkbox|radio|file|submit|image|reset|button)$/.test(ask(element, 'type') ?? '')

function ask<T>(element: Element, name: string): T | undefined {
  const prototype = prototypes[nameOf(element)]
  return prototype === undefined ? undefined : own<T>(prototype, name, element)
}
