/** A library that is shipped, and the words of its licence. */
export interface LibraryNotice {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly text: string
}

/** Put in by the build, from the libraries that it has put into the package; see `vite.config.ts`. */
const made = '__LIBRARY_NOTICES__'

/** All of them, by name; none where nothing was built. */
export const notices: readonly LibraryNotice[] = made.startsWith('[') ? JSON.parse(made) : []
