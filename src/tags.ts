import { cleanName } from './enroll/otpauth.ts'
import { Failure } from './failure.ts'

export const mostTags = 32
const longestTag = 64

/**
 * Tags as they are kept: clean as names are, none empty, none twice whatever the case, in the order given.
 *
 * @throws {Failure} `too-long` for one of more than 64 characters, `too-many-tags` for more than 32 of them.
 */
export function tagsFrom(texts: readonly string[]): readonly string[] {
  const tags = new Map<string, string>()
  for (const text of texts) {
    const tag = cleanName(text, longestTag)
    const alike = tag.toLowerCase()
    if (tag !== '' && !tags.has(alike)) tags.set(alike, tag)
  }
  if (tags.size > mostTags) throw new Failure('too-many-tags')
  return [...tags.values()]
}
