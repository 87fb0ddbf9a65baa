import browser from 'webextension-polyfill'

/** The browser's extension API. The one door to the polyfill. */
export const api = browser
