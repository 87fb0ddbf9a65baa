import { useEffect, useState } from 'preact/hooks'
import { filesIn } from '../ui/pictures.ts'
import { goTo } from './place.ts'

export interface GivenPictures {
  readonly given: readonly File[] | undefined
  readonly onTaken: () => void
}

/** Pasted or dropped anywhere on the page, which leads to where they are read; what another part of it takes is not for there. */
export function useGivenPictures(): GivenPictures {
  const [given, setGiven] = useState<readonly File[]>()
  useEffect(() => {
    const give = (event: Event, data: DataTransfer | null) => {
      const files = filesIn(data)
      if (files.length === 0 || event.defaultPrevented) return
      // The browser would leave this page for the picture.
      event.preventDefault()
      setGiven(files)
      goTo('add')
    }
    const over = (event: DragEvent) => event.preventDefault()
    const drop = (event: DragEvent) => give(event, event.dataTransfer)
    const paste = (event: ClipboardEvent) => give(event, event.clipboardData)
    const listeners = { dragover: over, drop, paste }
    for (const [type, listener] of Object.entries(listeners))
      document.addEventListener(type, listener as EventListener)
    return () => {
      for (const [type, listener] of Object.entries(listeners))
        document.removeEventListener(type, listener as EventListener)
    }
  }, [])
  return { given, onTaken: () => setGiven(undefined) }
}
