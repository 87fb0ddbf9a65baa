import { Notice } from '../ui/notice.tsx'

export const TakenName = ({ name }: { name: string }) => (
  <Notice kind="bad">Another way in, or another kind of them, is called {name}. Choose another name.</Notice>
)
