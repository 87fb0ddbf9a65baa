/** RFC 3339 in UTC with whole seconds, as the service writes it: `2021-12-29T12:33:09Z`. */
export function timestamp(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}
