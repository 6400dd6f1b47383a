/** A version number as filed (`04`, `1542761538`); absent where it is none. */
export function versionOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** An urgency from 1 (highest) to 9; absent where it is none, as NITF's 0 is. */
export function urgencyOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]$/.test(text) ? Number(text) : undefined;
}
