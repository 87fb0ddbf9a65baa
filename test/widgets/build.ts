import { readdirSync } from 'node:fs'
import { parse, resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build } from 'vite'

const pages = resolve(import.meta.dirname, 'pages')
const scripts = readdirSync(pages).filter(file => /\.tsx?$/.test(file))

/** The widgets by name: one script of `pages` each. */
export const widgetNames: readonly string[] = scripts.map(file => parse(file).name)

/** Builds every widget into a folder, `NAME.js` each. */
export async function buildWidgets(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: pages,
    publicDir: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    // Vue’s templates are compiled in the page.
    resolve: { alias: [{ find: /^vue$/, replacement: 'vue/dist/vue.esm-bundler.js' }] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
    define: {
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2024',
      minify: false,
      modulePreload: false,
      chunkSizeWarningLimit: 10_000,
      rollupOptions: {
        input: Object.fromEntries(scripts.map(file => [parse(file).name, resolve(pages, file)])),
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  })
}
