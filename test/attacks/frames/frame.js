// What the pages of this folder have in common: frames that ask for a code as the page itself does.

/** The same files, seen as another site. */
attack.otherSite = location.origin.replace(
  ...(location.hostname === 'localhost' ? ['//localhost', '//127.0.0.1'] : ['//127.0.0.1', '//localhost']),
)

attack.form = '<label>Authentication code <input name="otp" autocomplete="one-time-code"></label>'

/** A whole document that asks for a code, for an address that holds its document itself. */
attack.document = `<!doctype html><meta charset="utf-8"><title>Sign in</title>
  <script src="${new URL('/log.js', location.origin)}"></${'script'}><h1>Two-step sign-in</h1>${attack.form}`

attack.frame = (attributes, into = document.body) => {
  const frame = Object.assign(document.createElement('iframe'), { width: 500, height: 200 })
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value)
  into.append(frame)
  return frame
}
