import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const read = (file: string) => JSON.parse(readFileSync(resolve(import.meta.dirname, '..', file), 'utf8'))
const manifest = read('manifest.json')

test('install asks for these permissions, none of which brings a warning, and for no host', () => {
  expect(manifest.permissions).toEqual([
    'storage',
    'scripting',
    'activeTab',
    'alarms',
    'idle',
    'unlimitedStorage',
    'contextMenus',
    'sidePanel',
  ])
  for (const key of ['host_permissions', 'content_scripts', 'optional_permissions']) {
    expect(manifest).not.toHaveProperty(key)
  }
})

test('what the person may allow later is sites, one at a time, over https or on this computer', () => {
  expect(manifest.optional_host_permissions).toEqual([
    'https://*/*',
    'http://localhost/*',
    'http://127.0.0.1/*',
  ])
})

test('no page can load anything of the extension, nor talk to it', () => {
  expect(manifest).not.toHaveProperty('web_accessible_resources')
  expect(manifest).not.toHaveProperty('externally_connectable')
})

test('the policy of our pages allows no connection, no foreign script and no markup from text', () => {
  const rules = Object.fromEntries(
    manifest.content_security_policy.extension_pages
      .split('; ')
      .map((rule: string) => [rule.slice(0, rule.indexOf(' ')), rule.slice(rule.indexOf(' ') + 1)]),
  )
  expect(rules).toEqual({
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    'style-src': "'self'",
    'img-src': "'self' blob: data:",
    'connect-src': "'none'",
    'form-action': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'object-src': "'none'",
    'worker-src': "'self'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'worker-url',
  })
})

test('the browsers it is made for', () => {
  expect(manifest.minimum_chrome_version).toBe('140')
  expect(manifest.browser_specific_settings.gecko.strict_min_version).toBe('153.0')
})

test('manifest and package have one version', () => {
  expect(manifest.version).toBe(read('package.json').version)
})

test('every message that the manifest names is there, and none is unused', () => {
  const messages = read('extension/_locales/en/messages.json')
  const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name)
  expect(Object.keys(messages).sort()).toEqual([...new Set(named)].sort())
})
