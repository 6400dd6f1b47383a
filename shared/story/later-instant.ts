/** The later of two UTC instants of the same form; the first may be absent. */
export function later(one: string | undefined, other: string): string {
  return one !== undefined && one > other ? one : other;
}
