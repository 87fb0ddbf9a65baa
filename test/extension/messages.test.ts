import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseAst } from 'vite'
import { describe, expect, test } from 'vitest'

// What a person reads: every message in every language, each used, with the same placeholders, and no text in the code itself.

const root = resolve(import.meta.dirname, '../../extension')

interface Message {
  readonly message: string
  readonly description?: string
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>
}
type Messages = Readonly<Record<string, Message>>

const languages = readdirSync(join(root, '_locales'))
const read = (language: string): Messages =>
  JSON.parse(readFileSync(join(root, '_locales', language, 'messages.json'), 'utf8'))
const english = read('en')

const form = /^(.+)_(zero|one|two|few|many|other)$/
const bases = [...new Set(Object.keys(english).flatMap(name => form.exec(name)?.[1] ?? []))]
const categoriesOf = (language: string) =>
  new Intl.PluralRules(language.replace('_', '-')).resolvedOptions().pluralCategories

/** All names that a language has to have: of a plural those for its own categories. */
const namesFor = (language: string): string[] => [
  ...Object.keys(english).filter(name => !form.test(name)),
  ...bases.flatMap(base => categoriesOf(language).map(category => `${base}_${category}`)),
]

const placeholdersOf = ({ message }: Message): string[] =>
  [...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase()))].sort()

/** In the order in which the code gives their values. */
const expectedIn = (name: string): string[] => {
  const base = form.exec(name)?.[1]
  const source = english[base === undefined ? name : `${base}_other`]
  const names = source === undefined ? [] : placeholdersOf(source)
  return base === undefined ? names : [...new Set([...names, 'count'])].sort()
}

/** Whether the category holds one number alone in this language, which need not be said again then. */
function isOneNumber(language: string, category: string): boolean {
  const rules = new Intl.PluralRules(language.replace('_', '-'))
  return (
    Array.from({ length: 1000 }, (_, count) => count).filter(n => rules.select(n) === category).length <= 1
  )
}

test('there are these languages', () => {
  const twelve = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt_BR', 'ru', 'zh_CN']
  expect([...languages].sort()).toEqual(twelve)
})

describe.each(languages)('in %s', language => {
  const messages = read(language)

  test('no message is missing and none is left over', () => {
    expect(Object.keys(messages).sort()).toEqual(namesFor(language).sort())
  })

  test('the file says which language it is in', () => {
    expect(messages['language']?.message).toBe(language.replace('_', '-'))
  })

  test('each message has the placeholders that the code gives values for', () => {
    const wrong = Object.entries(messages).flatMap(([name, message]) => {
      const given = expectedIn(name)
      const [, base, category] = form.exec(name) ?? []
      const says =
        category === undefined || placeholdersOf(english[`${base}_other`] ?? message).includes('count')
      const mayLack = says && !isOneNumber(language, category ?? '') ? [] : ['count']
      const wanted = given.filter(one => placeholdersOf(message).includes(one) || !mayLack.includes(one))
      const has = placeholdersOf(message)
      const declared = Object.entries(message.placeholders ?? {})
      const isNumbered = declared.every(([one, { content }]) => content === `$${given.indexOf(one) + 1}`)
      const isDeclared = has.every(one => declared.some(([other]) => other === one))
      return has.join() === wanted.join() && isNumbered && isDeclared && declared.length === has.length
        ? []
        : [name]
    })
    expect(wrong).toEqual([])
  })

  test('none is empty, or has blanks around it or twice', () => {
    const wrong = Object.entries(messages).filter(
      ([, { message }]) => !/^[^ \n]+(?: [^ \n]+)*$/.test(message),
    )
    expect(wrong.map(([name]) => name)).toEqual([])
  })

  test('none addresses the person with “please”, “oops” or an exclamation mark', () => {
    const wrong = Object.entries(messages).filter(([, { message }]) =>
      /!|！|\b(please|oops)\b/i.test(message),
    )
    expect(wrong.map(([name]) => name)).toEqual([])
  })
})

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name))
  .map(name => ({ name, text: readFileSync(join(root, name), 'utf8') }))

test('each message is used', () => {
  const all = [
    ...sources.map(({ text }) => text),
    readFileSync(resolve(root, '../manifest.json'), 'utf8'),
  ].join()
  const names = Object.keys(english).map(name => form.exec(name)?.[1] ?? name)
  const unused = names.filter(name => !new RegExp(`['"]${name}['"]|__MSG_${name}__`).test(all))
  expect([...new Set(unused)]).toEqual([])
})

interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** Attributes whose value no person reads. */
const silent =
  /^(class|type|id|key|kind|for|role|href|rel|target|autocomplete|inputmode|dir|lang|name|value|of|d|fill|stroke.*|viewBox|transform|shape-rendering|scope|accept|spellcheck|tabIndex|ref|data-.*|aria-(hidden|live|atomic|current|haspopup|controls|owns|activedescendant|describedby|labelledby|relevant|orientation|sort|autocomplete|invalid|busy|pressed|expanded|selected|checked|modal|role.*))$/

/** Two words with a blank between, or one that begins as a sentence or a label does. */
const looksLikeText = /\p{L}{2,}[ \u00a0]\p{L}+|^\p{Lu}\p{Ll}+(?:[ .:…?]|$)/u

/** What `event.key` is compared with. */
const keys = /^(Enter|Escape|Tab|Home|End|Delete|Backspace)$/

function textIn(node: unknown, said: string[]): string[] {
  if (Array.isArray(node)) for (const one of node) textIn(one, said)
  if (!isNode(node)) return said
  if (node.type === 'ImportDeclaration' || node.type.startsWith('TS')) {
    // Of an assertion and the like only the expression counts.
    if (isNode(node['expression'])) textIn(node['expression'], said)
    return said
  }
  if (node.type === 'JSXText' && /\p{L}/u.test(String(node['value']))) said.push(String(node['value']).trim())
  if (node.type === 'JSXAttribute') {
    const name = String((node['name'] as { name: unknown }).name)
    if (!silent.test(name)) textIn(node['value'], said)
    return said
  }
  const text =
    node.type === 'Literal' && typeof node['value'] === 'string'
      ? node['value']
      : node.type === 'TemplateElement'
        ? String((node['value'] as { cooked: unknown }).cooked)
        : ''
  if (looksLikeText.test(text) && !keys.test(text)) said.push(text)
  const calls = node.type === 'CallExpression' ? calledName(node) : ''
  // An error that nobody but us ever sees, what storage and locks are called, and what a query looks for.
  if (
    /^(querySelector(All)?|matches|closest|request|getElementById|createElement.*|addEventListener)$/.test(
      calls,
    )
  )
    return said
  if (
    node.type === 'NewExpression' &&
    /Error$|^BroadcastChannel$/.test(String((node['callee'] as { name?: unknown }).name))
  )
    return said
  for (const [field, value] of Object.entries(node)) if (field !== 'type') textIn(value, said)
  return said
}

function calledName(node: Node): string {
  const callee = node['callee'] as Node
  return String((callee['property'] as Node | undefined)?.['name'] ?? callee['name'] ?? '')
}

/** What stands in the code and is read by no person. */
const notText: Readonly<Record<string, readonly string[]>> = {
  'browser/svg.ts': ['<svg shape-rendering="crispEdges"'],
  // A kind of what is dragged.
  'options/backup-section.tsx': ['Files'],
  // What `event.key` is while an input method works.
  'popup/keys.ts': ['Process'],
}

test('no text stands in the code itself', () => {
  // What runs inside of pages shows nothing to anyone.
  const read = sources.filter(({ name }) => !name.startsWith('content/'))
  const found = read.flatMap(({ name, text }) =>
    textIn(parseAst(text, { lang: name.endsWith('x') ? 'tsx' : 'ts' }).body, [])
      .filter(said => !(notText[name] ?? []).includes(said))
      .map(said => `${name}: ${said}`),
  )
  expect(found).toEqual([])
})
