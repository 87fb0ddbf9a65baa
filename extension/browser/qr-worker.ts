import { readQr } from '../../src/enroll/qr.ts'
import { Failure } from '../../src/failure.ts'
import { decode, onBothPapers } from './decode.ts'
import type { Answer, Task } from './qr-task.ts'

const say = (answer: Answer): void => postMessage(answer)

addEventListener('message', async ({ data: { source } }: MessageEvent<Task>) => {
  try {
    const picture = source.kind === 'file' ? await decode(source.file, source.limits) : source.picture
    say({ kind: 'decoded' })
    say({ kind: 'read', texts: await onBothPapers(picture, readQr) })
  } catch (error) {
    say({ kind: 'failed', code: error instanceof Failure ? error.code : 'picture-unreadable' })
  }
})
