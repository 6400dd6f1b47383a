/**
 * A pattern that is made at its first use, given as text.
 *
 * For classes of whole scripts: the engine looks up every character of a script while it merely parses a literal,
 * even one in a function that never runs, and each cold start would wait for scripts that its first story has not.
 *
 * @param source - as between the slashes of a literal, best written with `String.raw`
 */
export function latePattern(source: string, flags: string): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(source, flags);
    return made;
  };
}
