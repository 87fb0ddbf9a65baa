import type { ComponentChild, FunctionComponent } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { t } from '../browser/words.ts'
import { Notice } from './notice.tsx'

/** Parts of a page that lie in one module, which is loaded apart from the page's own script. */
export interface Later<Module> {
  /** Loads the module, once; where it could not be loaded, the next call tries anew. */
  readonly load: () => Promise<Module>
  /**
   * One part of it, to be drawn as any other. What is drawn before its module is there begins to load it, and holds its place with
   * `meanwhile`; what takes the focus when it appears takes it then. `meanwhile` makes it anew each time: Preact writes its
   * place in the tree into what it draws, and one that outlives the screen would keep all of it, with what was typed there.
   */
  readonly part: <Props extends object>(
    pick: (module: Module) => FunctionComponent<Props>,
    meanwhile?: () => ComponentChild,
  ) => FunctionComponent<Props>
}

export function later<Module>(bring: () => Promise<Module>): Later<Module> {
  let module: Module | undefined
  let loading: Promise<Module> | undefined
  const load = () => {
    loading ??= bring().then(
      brought => {
        module = brought
        return brought
      },
      (error: unknown) => {
        loading = undefined
        throw error
      },
    )
    return loading
  }
  return {
    load,
    part: (pick, meanwhile) =>
      function Part(props) {
        const state = useLoaded(() => module, load)
        if (state === 'failed') return <Notice kind="bad">{t('laterFailed')}</Notice>
        if (state === 'loading') return meanwhile?.()
        const Picked = pick(state.module)
        return <Picked {...props} />
      },
  }
}

type Loaded<Module> = 'loading' | 'failed' | { readonly module: Module }

/** Draws anew once the module is there; what was loaded before is there from the first drawing on. */
function useLoaded<Module>(now: () => Module | undefined, load: () => Promise<Module>): Loaded<Module> {
  const [state, setState] = useState<Loaded<Module>>(() => {
    const module = now()
    return module === undefined ? 'loading' : { module }
  })
  useLayoutEffect(() => {
    if (state !== 'loading') return undefined
    let isHere = true
    const show = (next: Loaded<Module>) => isHere && setState(next)
    load().then(
      module => show({ module }),
      () => show('failed'),
    )
    return () => {
      isHere = false
    }
  }, [])
  return state
}
