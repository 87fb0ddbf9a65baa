import { QuietButton } from './buttons.tsx'

/** How far a long look has come, from 0 to 1, and a way to end it. */
export function Progress({ label, done, onStop }: { label: string; done: number; onStop: () => void }) {
  return (
    <div class="progress">
      <progress max={1} value={done} aria-label={label} />
      <QuietButton onClick={onStop}>Stop</QuietButton>
    </div>
  )
}
