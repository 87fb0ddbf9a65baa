/** What fills, as `vite.config.ts` sets it for each browser. */
export const shortcutKeys = { chromium: 'Alt+Shift+F', firefox: 'Alt+Shift+Period' }
