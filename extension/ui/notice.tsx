import type { ComponentChildren } from 'preact'

/** A sentence set apart. A failure is announced at once, anything else when the reader pauses. */
export function Notice({ kind, children }: { kind: 'bad' | 'note'; children: ComponentChildren }) {
  return (
    <p class={`notice notice-${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      {children}
    </p>
  )
}
