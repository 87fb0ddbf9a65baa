// Pages that ask for a code in a way of their own, and pages that lay a trap or ask for something else.

const head = '<!doctype html><title>Acme</title><h1>Two-step sign-in</h1>'
const shadow = (html: string) => `<template shadowrootmode="open">${html}</template>`
const drawn = '<i style="display:inline-block;width:30px;height:30px;border:1px solid"></i>'
const over = 'position:absolute;inset:0;width:100%;height:32px;'
const framed = '<h1>Two-step sign-in</h1><label>Authentication code <input></label>'
const cyrillic =
  '<!doctype html><meta charset="utf-8"><title>Вход</title><h1>Вход</h1><label>Код подтверждения <input></label>'
const frame = (more: string) => `<iframe width="400" height="200" ${more}></iframe>`

export const asking: Readonly<Record<string, string>> = {
  'a field without name, id or label': `${head}<p>Enter the code from your authenticator app.</p><input>`,
  'a field in a shadow root within another': `${head}<x-page>${shadow(`<x-form>${shadow('<label>Authentication code <input></label>')}</x-form>`)}</x-page>`,
  'a label that is slotted beside the field': `<!doctype html><x-field><b slot="label">Authentication code</b>${shadow('<slot name="label"></slot><input>')}</x-field>`,
  'a label around the component that holds the field': `<!doctype html><label>Authentication code <x-field>${shadow('<input>')}</x-field></label>`,
  'a component that labels itself': `<!doctype html><x-field aria-label="Authentication code">${shadow('<input>')}</x-field>`,
  'a label named by id within a shadow root': `<!doctype html><b id="a">Search</b><x-field>${shadow('<b id="a">Authentication code</b><input aria-labelledby="a">')}</x-field>`,
  'an editable element': `${head}<p>Authentication code</p><div contenteditable style="width:120px;height:24px;border:1px solid"></div>`,
  'an unknown type': `${head}<label>Authentication code <input type="otp"></label>`,
  'an unseen field over drawn boxes': `${head}<p>Authentication code</p><div style="position:relative;width:200px">${drawn.repeat(6)}<input autocomplete="one-time-code" style="${over}opacity:0"></div>`,
  'the shown one of two forms': `${head}<form style="display:none"><label>Recovery code <input></label></form><form><label>Authentication code <input></label></form>`,
  'a code and a password': `${head}<label>Password <input type="password"></label><label>Authentication code <input></label>`,
  'a device name beside the code': `${head}<label>Device name <input></label><label>Authentication code <input></label>`,
  'words in Cyrillic letters': cyrillic,
  'an element with the name of our words': `${cyrillic}<i id="latchkeyForeign"></i>`,
  'a frame of the same origin': `<!doctype html><title>Acme</title>${frame('src="/frame"')}`,
  'a frame whose document the page wrote': `<!doctype html><title>Acme</title>${frame(`srcdoc='${framed}'`)}`,
}

const label = (style: string, around = '') =>
  `${head}<div style="${around}"><label>Authentication code <input autocomplete="one-time-code" style="${style}"></label></div>`

export const silent: Readonly<Record<string, string>> = {
  'a field that is not displayed': label('display:none'),
  'a field that is invisible': label('visibility:hidden'),
  'a field left of the page': label('position:absolute;left:-9999px'),
  'a field without a size': label('width:0;height:0;border:0;padding:0'),
  'a field that nobody sees': label('opacity:0'),
  'a field in what nobody sees': label('', 'opacity:0'),
  'a field that cannot be pressed': label('pointer-events:none'),
  'a field in what is folded up': label('', 'height:0;overflow:hidden'),
  'a field in what is inert': label('').replace('<div', '<div inert'),
  'a field that is disabled': label('').replace('<input', '<input disabled'),
  'a field that is read-only': label('').replace('<input', '<input readonly'),
  'a frame of another origin': `<!doctype html><title>Acme</title>${frame('src="http://b.test:PORT/frame"')}`,
  'a frame in a sandbox': `<!doctype html><title>Acme</title>${frame('sandbox="allow-forms" src="/frame"')}`,
  'a frame that nobody sees': `<!doctype html><title>Acme</title>${frame('src="/frame" style="opacity:0"')}`,
  'a frame without a size': `<!doctype html><title>Acme</title><iframe width="1" height="1" src="/frame"></iframe>`,
  'a card': `<h1>Pay</h1><label>Card number <input></label><label>Security code <input></label>`,
  'a coupon': `<h1>Basket</h1><label>Coupon code <input></label>`,
  'a user code of another device': `<h1>Connect a device</h1><p>Enter the code displayed on your TV.</p><label>Code <input maxlength="8"></label>`,
  'the setup key itself': `<h1>Set up two-step sign-in</h1><label>Setup key <input value="JBSW Y3DP"></label>`,
}

export const frameDocument = framed
