/** The surfaces that change the vault at the same time; each has an account to count up in. */
export const counters = ['popup', 'tab', 'background'] as const

export type Counter = (typeof counters)[number]
