/** Asks once for each key. */
export function remembered<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return key => {
    if (!known.has(key)) known.set(key, find(key))
    return known.get(key) as V
  }
}

/** All that has a key; an empty list where nothing has. */
export function grouped<K, T>(all: readonly T[], keyOf: (one: T) => K): (key: K) => readonly T[] {
  const group = remembered((_key: K): T[] => [])
  for (const one of all) group(keyOf(one)).push(one)
  return group
}
