/**
 * The fields that hold something: absent values, blank text and empty lists are left out, since absent is absent.
 */
export function present<T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T {
  const held: Partial<T> = {};
  for (const key of Object.keys(fields) as (keyof T)[])
    if (holdsSomething(fields[key])) held[key] = fields[key] as T[keyof T];
  return held as T;
}

/** Notes as one text, a line each; absent when there are none. */
export function lines(notes: readonly (string | undefined)[]): string | undefined {
  const text = [...new Set(notes)].filter((note) => note !== undefined && note !== '').join('\n');
  return text === '' ? undefined : text;
}

function holdsSomething(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
}
