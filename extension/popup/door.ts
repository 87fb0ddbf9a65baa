// What stands in front of a vault that is not open. See `parts.tsx`.

export { Failed } from './failed.tsx'
export { FirstRun } from './first-run.tsx'
export { Locked } from './locked.tsx'
