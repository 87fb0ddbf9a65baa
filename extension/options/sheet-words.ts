import type { SheetWords } from '../../src/recovery/sheet.ts'
import { t } from '../browser/words.ts'

export const sheetWords = (): SheetWords => ({
  title: t('sheetTitle'),
  keptFor: t('sheetKeptFor'),
  accountThere: t('sheetAccountThere'),
  webAddress: t('sheetWebAddress'),
  writtenOn: t('sheetWrittenOn'),
  closed: t('sheetClosed'),
  unnamed: t('unnamedAccount'),
})
