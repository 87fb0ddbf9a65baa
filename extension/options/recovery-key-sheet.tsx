import { dayOf } from './ways-words.ts'

/** The paper. Printing the page while this is on it prints this alone. */
export function RecoveryKeySheet({ printed, madeMs }: { printed: string; madeMs: number }) {
  return (
    <div class="sheet">
      <p class="brand">Latchkey recovery key</p>
      <p class="sheet-key">{printed.replaceAll('-', ' ')}</p>
      <p>
        It opens the Latchkey vault, which holds two-factor codes, in the browser where it was made. Where
        Latchkey asks for a passphrase, choose “Use the recovery key”.
      </p>
      <p>
        Made on {dayOf(madeMs)}. Only the newest one counts. Whoever has this paper and that browser needs
        nothing else.
      </p>
    </div>
  )
}
