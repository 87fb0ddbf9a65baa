import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { openReader } from '../../../extension/browser/qr-reader.ts'
import type { Answer, SeenCodes, Source } from '../../../extension/browser/qr-task.ts'

/** A worker that is told by the test what to answer, and when. */
class Puppet {
  onmessage: ((event: { data: Answer }) => void) | undefined
  onerror: (() => void) | undefined
  readonly postMessage = vi.fn()
  readonly terminate = vi.fn()

  says(...answers: Answer[]): void {
    for (const data of answers) this.onmessage?.({ data })
  }
}

const source: Source = {
  kind: 'file',
  file: new Blob(['x']),
  limits: { bytes: 1, pixels: 1 },
  doubted: true,
}
const seen: SeenCodes = { texts: ['text'], doubt: 'none' }
const read: Answer = { kind: 'read', seen }

function opened(effort: 'quick' | 'long', signal?: AbortSignal) {
  const workers: Puppet[] = []
  const start = () => {
    const puppet = new Puppet()
    workers.push(puppet)
    return puppet as unknown as Worker
  }
  return { reader: openReader({ effort, signal, start }), workers }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('one worker reads one picture after another', async () => {
  const { reader, workers } = opened('quick')
  for (let round = 0; round < 3; round++) {
    const texts = reader.read(source)
    workers[0]?.says({ kind: 'decoded' }, read)
    expect(await texts).toEqual(seen)
  }
  expect(workers).toHaveLength(1)
  reader.end()
  expect(workers[0]?.terminate).toHaveBeenCalledOnce()
  expect(vi.getTimerCount()).toBe(0)
})

test('a worker that decodes for five seconds is killed, and the next picture gets a new one', async () => {
  const { reader, workers } = opened('long')
  const endless = reader.read(source)
  vi.advanceTimersByTime(4_999)
  expect(workers[0]?.terminate).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  await expect(endless).rejects.toThrow('picture-unreadable')
  expect(workers[0]?.terminate).toHaveBeenCalledOnce()
  const texts = reader.read(source)
  workers[1]?.says({ kind: 'decoded' }, read)
  expect(await texts).toEqual(seen)
})

test('a long look at a decoded picture may take longer', async () => {
  const { reader, workers } = opened('long')
  const texts = reader.read(source)
  workers[0]?.says({ kind: 'decoded' })
  vi.advanceTimersByTime(30_000)
  workers[0]?.says(read)
  expect(await texts).toEqual(seen)
})

test('a stopped look ends its worker, and reads nothing any more', async () => {
  const stop = new AbortController()
  const { reader, workers } = opened('long', stop.signal)
  const texts = reader.read(source)
  stop.abort()
  await expect(texts).rejects.toThrow('aborted')
  expect(workers[0]?.terminate).toHaveBeenCalledOnce()
  await expect(reader.read(source)).rejects.toThrow('aborted')
  expect(workers).toHaveLength(1)
})

test('what the worker refuses is refused with its code, and the worker lives on', async () => {
  const { reader, workers } = opened('quick')
  const texts = reader.read(source)
  workers[0]?.says({ kind: 'failed', code: 'picture-too-large' })
  await expect(texts).rejects.toThrow('picture-too-large')
  expect(workers[0]?.terminate).not.toHaveBeenCalled()
})

test('a worker that breaks is not used again', async () => {
  const { reader, workers } = opened('quick')
  const texts = reader.read(source)
  workers[0]?.onerror?.()
  await expect(texts).rejects.toThrow('picture-unreadable')
  expect(workers[0]?.terminate).toHaveBeenCalledOnce()
})

test('how far it has come is told on the way', async () => {
  const { reader, workers } = opened('long')
  const parts: number[] = []
  const reading = reader.read(source, part => parts.push(part))
  workers[0]?.says({ kind: 'decoded' }, { kind: 'progress', part: 0.5 }, { kind: 'progress', part: 1 }, read)
  expect(await reading).toEqual(seen)
  expect(parts).toEqual([0.5, 1])
})
