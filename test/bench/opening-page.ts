import { leave, painted, whenThere } from './page-watch.ts'

// Runs first in the popup of a bench copy, and tells when what the copy is made for could be read.
const { selector = '', words = '' } = document.currentScript?.dataset ?? {}

async function watch(): Promise<void> {
  await whenThere(selector, new RegExp(words))
  await painted()
  const paintedMs = performance.now()
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const scriptsRunMs = navigation?.domContentLoadedEventEnd ?? 0
  await leave({ openedMs: performance.timeOrigin, scriptsRunMs, paintedMs })
}

void watch()
