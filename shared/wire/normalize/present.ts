/** An object without the keys whose value is undefined: absent is absent. */
export function present<T extends object>(fields: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const held: { [Key in keyof T]?: Exclude<T[Key], undefined> } = {};
  for (const key of Object.keys(fields) as (keyof T)[])
    if (fields[key] !== undefined) held[key] = fields[key] as Exclude<T[keyof T], undefined>;
  return held;
}
