// What the pages of this folder do to get another document under a consent that was given for them.

/** The same files, seen as another site. */
attack.otherSite = location.origin.replace('//localhost', '//127.0.0.1')

attack.landing = origin => new URL('/navigation/landing.html', origin).href

attack.leaveIn = ms => void setTimeout(() => attack.leave(), ms)

{
  // A popup takes the focus: all that a page learns of it.
  const after = new URLSearchParams(location.search).get('after')
  if (after !== null) addEventListener('blur', () => attack.leaveIn(Number(after)))
}
