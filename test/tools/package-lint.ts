import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { strFromU8 } from 'fflate'
import type { Files } from './package-zip.ts'

/** One thing that the add-on linter has to say. Some are about the archive as a whole and name no place. */
export interface Remark {
  readonly code: string
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

export interface Report {
  readonly errors: readonly Remark[]
  readonly warnings: readonly Remark[]
}

interface Known {
  readonly code: string
  /** What stands in the file from the place that the linter names. */
  readonly at: RegExp
  /** What it says of it, where the place alone does not tell. */
  readonly says?: RegExp
  readonly reason: string
}

/**
 * Warnings about a library's own lines, and about Chrome's own words in its archive. Each is known by those lines, so that the same
 * warning anywhere else still counts.
 */
const known: readonly Known[] = Object.freeze([
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    at: /^\w+\.innerHTML=\w+\.__html\b/,
    reason:
      'Preact, for dangerouslySetInnerHTML, which the extension uses nowhere and its Trusted Types policy forbids',
  },
  {
    code: 'MANIFEST_PERMISSIONS',
    // Firefox's manifest has no such version.
    at: /"minimum_chrome_version"/,
    says: /^\/permissions: Invalid permissions "sidePanel" at \d+\.$/,
    reason: 'Chrome’s name for what opens the side panel; Firefox’s archive does not ask for it',
  },
])

const linter = createRequire(import.meta.url).resolve('addons-linter/package.json')

/** Runs the linter of addons.mozilla.org as a program of its own: as a library it takes over the process's output. */
export function lint(archive: string): Promise<Report> {
  const args = [join(dirname(linter), 'bin/addons-linter'), '--output', 'json', archive]
  return new Promise((resolve, reject) => {
    // It also ends with a failure where it found an error, and has told all about it.
    execFile(process.execPath, args, { maxBuffer: 2 ** 26 }, (_error, out, complaint) => {
      const report = parsed(out)
      if (report) resolve(report)
      else reject(new Error(`The add-on linter could not look at ${archive}.\n${complaint || out}`))
    })
  })
}

function parsed(out: string): Report | undefined {
  try {
    const report: Partial<Report> = JSON.parse(out)
    return Array.isArray(report.errors) && Array.isArray(report.warnings) ? (report as Report) : undefined
  } catch {
    return undefined
  }
}

/** Why a warning is a library's or Chrome's and may stay; `undefined` when it is ours to put right. */
export function excuse(warning: Remark, files: Files): string | undefined {
  const place = textAt(warning, files)
  return known.find(
    ({ code, at, says = /^/ }) => code === warning.code && at.test(place) && says.test(warning.message),
  )?.reason
}

function textAt({ file = '', line, column = 1 }: Remark, files: Files): string {
  const text = strFromU8(files.get(file) ?? new Uint8Array())
  // A remark on the manifest names no line: it is about all of it.
  if (line === undefined) return text
  const lines = text.split('\n')
  return lines[line - 1]?.slice(column - 1, column + 100) ?? ''
}

export const told = ({ code, message, file, line, column }: Remark): string =>
  [code, ...(file === undefined ? [] : [`${file}:${line ?? 1}:${column ?? 1}`]), message].join('  ')
