import { inRem } from './icon.tsx'

const radius = 8
const around = 2 * Math.PI * radius

/** How much of the period is left, as a ring that empties. */
export function Ring({ share }: { share: number }) {
  return (
    <svg class="ring" width={inRem(22)} height={inRem(22)} viewBox="0 0 22 22" aria-hidden="true">
      <circle class="ring-track" cx="11" cy="11" r={radius} />
      <circle
        class="ring-left"
        cx="11"
        cy="11"
        r={radius}
        stroke-dasharray={around}
        stroke-dashoffset={around * (1 - share)}
        transform="rotate(-90 11 11)"
      />
    </svg>
  )
}
