import { useRef, useState } from 'preact/hooks'
import { t } from '../browser/words.ts'
import { PrimaryButton } from '../ui/buttons.tsx'

/** In parts of the picture's width and height, from 0 to 1. */
interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const whole: Box = { left: 0, top: 0, width: 1, height: 1 }
/** A click is no box. */
const leastPart = 0.01
/** How far one press of an arrow key moves an edge. */
const stepPart = 0.02

interface PictureMarkerProps {
  /** A data URL. */
  readonly picture: string
  readonly onMarked: (box: Blob) => void
}

/** The picture of a tab, to draw a box on: with the pointer, or with the arrow keys, and Shift for the box's other corner. */
export function PictureMarker({ picture, onMarked }: PictureMarkerProps) {
  const image = useRef<HTMLImageElement>(null)
  const [box, setBox] = useState<Box>(whole)
  const drag = useDrag(setBox, marked => void look(marked))
  const look = async (marked: Box) => {
    if (image.current !== null) onMarked(await cut(image.current, marked))
  }
  const move = (event: KeyboardEvent) => {
    const moved = movedBy(event, box)
    if (moved === undefined) return
    event.preventDefault()
    setBox(moved)
  }
  return (
    <div class="marker">
      <p>{t('markHint')}</p>
      <div
        class="marker-picture"
        role="application"
        aria-label={t('markPicture')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the box is moved by keys here.
        tabIndex={0}
        onKeyDown={move}
        {...drag}
      >
        <img ref={image} src={picture} alt={t('markAlt')} draggable={false} />
        <div class="marker-box" style={placeOf(box)} />
      </div>
      <PrimaryButton deliberate onClick={() => void look(box)}>
        {t('markLook')}
      </PrimaryButton>
    </div>
  )
}

const placeOf = ({ left, top, width, height }: Box) => ({
  left: `${left * 100}%`,
  top: `${top * 100}%`,
  width: `${width * 100}%`,
  height: `${height * 100}%`,
})

type PointerHandler = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => void

/** From where the pointer goes down to where it is let go. */
function useDrag(show: (box: Box) => void, end: (box: Box) => void) {
  const from = useRef<{ x: number; y: number } | undefined>(undefined)
  const spot: (event: Parameters<PointerHandler>[0]) => { x: number; y: number } = event => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    return { x: within((event.clientX - left) / width), y: within((event.clientY - top) / height) }
  }
  const onPointerDown: PointerHandler = event => {
    event.currentTarget.setPointerCapture(event.pointerId)
    from.current = spot(event)
  }
  const onPointerMove: PointerHandler = event => {
    if (from.current !== undefined) show(between(from.current, spot(event)))
  }
  const onPointerUp: PointerHandler = event => {
    const box = from.current === undefined ? undefined : between(from.current, spot(event))
    from.current = undefined
    if (box !== undefined && box.width > leastPart && box.height > leastPart) end(box)
  }
  return { onPointerDown, onPointerMove, onPointerUp }
}

const within = (part: number): number => Math.min(1, Math.max(0, part))

const between = (one: { x: number; y: number }, other: { x: number; y: number }): Box => ({
  left: Math.min(one.x, other.x),
  top: Math.min(one.y, other.y),
  width: Math.abs(one.x - other.x),
  height: Math.abs(one.y - other.y),
})

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-stepPart, 0],
  ArrowRight: [stepPart, 0],
  ArrowUp: [0, -stepPart],
  ArrowDown: [0, stepPart],
}

function movedBy({ key, shiftKey }: KeyboardEvent, { left, top, width, height }: Box): Box | undefined {
  const [x, y] = arrows[key] ?? []
  if (x === undefined || y === undefined) return undefined
  const near = { x: left, y: top }
  const far = { x: left + width, y: top + height }
  const moved = shiftKey ? far : near
  const corner = { x: within(moved.x + x), y: within(moved.y + y) }
  return shiftKey ? between(near, corner) : between(corner, far)
}

/** What lies in the box, with all the pixels it has. */
async function cut(image: HTMLImageElement, { left, top, width, height }: Box): Promise<Blob> {
  const { naturalWidth, naturalHeight } = image
  const [across, down] = [Math.ceil(width * naturalWidth), Math.ceil(height * naturalHeight)]
  const canvas = new OffscreenCanvas(Math.max(1, across), Math.max(1, down))
  canvas.getContext('2d')?.drawImage(image, -left * naturalWidth, -top * naturalHeight)
  return canvas.convertToBlob({ type: 'image/png' })
}
