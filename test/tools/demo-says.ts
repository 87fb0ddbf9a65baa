import { inspect } from 'node:util'

// What a setup key, a code and a recovery code look like. None is ever printed: a terminal is often kept or shared.
const secrets = [
  /\b[A-Z2-7]{16,}\b/g,
  /\b(?:[A-Z2-7]{4}\s){3,}[A-Z2-7]{1,4}\b/g,
  /\b\d{3}\s?\d{3}\b/g,
  /\b[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}\b/gi,
]

export function masked(text: string): string {
  return secrets.reduce((rest, secret) => rest.replace(secret, found => found.replace(/\S/g, '•')), text)
}

export function say(line: string): void {
  process.stdout.write(`${masked(line)}\n`)
}

export function complain(error: unknown): void {
  const text = process.env['LATCHKEY_DEBUG'] ? inspect(error) : sentenceOf(error)
  process.stderr.write(`${masked(text)}\n`)
}

/** The sentence of an error. What was on the screen comes after it and stays out: a picture has it. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message.replace(/ On the screen was:[\s\S]*/, '').split('\n')[0] ?? ''
}

export const seconds = (sinceMs: number): string => `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`
