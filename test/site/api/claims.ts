import { ApiError } from './errors.ts'
import type { Claims } from './fields.ts'

const reserved = new Set(['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti'])
const mostBytes = 4096

/**
 * Lays new claims over those a session has. Reserved names are ignored and null deletes its key.
 *
 * "Four kilobytes" is taken as 4096 bytes of the merged claims as JSON in UTF-8, since those are what the JWT carries.
 *
 * @throws {ApiError} `invalid_argument` when the result is larger.
 */
export function mergeClaims(old: Claims, changes: Claims): Claims {
  const allowed = Object.entries(changes).filter(([name]) => !reserved.has(name))
  const merged = [...new Map([...Object.entries(old), ...allowed])].filter(([, value]) => value !== null)
  const claims: Claims = Object.fromEntries(merged)
  if (Buffer.byteLength(JSON.stringify(claims)) > mostBytes) throw new ApiError('invalid_argument')
  return claims
}
