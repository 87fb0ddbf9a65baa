import { doubtOf } from '../../src/enroll/doubt.ts'
import { type Picture, readQr } from '../../src/enroll/qr.ts'
import { Failure } from '../../src/failure.ts'
import { decode, onBothPapers } from './decode.ts'
import type { Answer, Task } from './qr-task.ts'

const say = (answer: Answer): void => postMessage(answer)

addEventListener('message', async ({ data: { source, effort } }: MessageEvent<Task>) => {
  try {
    const picture = source.kind === 'file' ? await decode(source.file, source.limits) : source.picture
    say({ kind: 'decoded' })
    const progress = (part: number) => say({ kind: 'progress', part })
    const read = (paper: Picture) => readQr(paper, effort, { progress })
    const texts = await onBothPapers(picture, read)
    const isDoubted = texts.length === 0 && source.kind === 'file' && source.doubted
    say({ kind: 'read', seen: { texts, doubt: isDoubted ? doubtOf(picture) : 'none' } })
  } catch (error) {
    say({ kind: 'failed', code: error instanceof Failure ? error.code : 'picture-unreadable' })
  }
})
