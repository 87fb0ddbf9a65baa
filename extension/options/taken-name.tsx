import { t } from '../browser/words.ts'
import { Notice } from '../ui/notice.tsx'

export const TakenName = ({ name }: { name: string }) => (
  <Notice kind="bad">{t('waysTakenName', { name })}</Notice>
)
