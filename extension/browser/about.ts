import { api } from './api.ts'

/** As the manifest has it. */
export const version = (): string => api.runtime.getManifest().version
