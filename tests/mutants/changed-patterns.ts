/**
 * Regular expressions one part away from the given: an anchor or a count left out, a class turned into its opposite.
 *
 * @param literal - the expression as the source has it, with its slashes and flags
 */
export function changedPatterns(literal: string): string[] {
  const end = literal.lastIndexOf('/');
  const [pattern, flags] = [literal.slice(1, end), literal.slice(end + 1)];
  return [...changesOfParts(pattern.match(part) ?? [])]
    .filter((changed) => isPattern(changed, flags))
    .map((changed) => `/${changed}/${flags}`);
}

const part =
  /\\p\{[^}]*\}|\\P\{[^}]*\}|\\u\{[^}]*\}|\\.|\[\^?|\{\d+(?:,\d*)?\}\??|\(\?(?:<?[=!]|:|<\w+>)|[*+?]\??|./gisu;
const opposites: Readonly<Record<string, string>> = {
  '[': '[^',
  '[^': '[',
  '(?=': '(?!',
  '(?!': '(?=',
  '(?<=': '(?<!',
  '(?<!': '(?<=',
};

function* changesOfParts(parts: readonly string[]): Generator<string> {
  let inClass = false;
  for (const [at, text] of parts.entries()) {
    for (const other of inClass ? changedClassPart(text) : changedPart(text))
      yield parts.with(at, other).join('');
    if (text.startsWith('[')) inClass = true;
    if (text === ']') inClass = false;
  }
}

function changedPart(text: string): string[] {
  if (text === '^' || text === '$') return [''];
  if (/^(?:[*+?]\??|\{\d.*\}\??)$/.test(text)) return [''];
  const opposite = opposites[text];
  return opposite ? [opposite] : changedClassPart(text);
}

/** `\d` for `\D`, `\p{L}` for `\P{L}`, and back. */
function changedClassPart(text: string): string[] {
  if (!/^\\(?:[dswb]$|p\{)/i.test(text)) return [];
  const letter = text.charAt(1);
  const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  return [`\\${other}${text.slice(2)}`];
}

function isPattern(pattern: string, flags: string): boolean {
  try {
    return pattern !== '' && new RegExp(pattern, flags) instanceof RegExp;
  } catch {
    return false;
  }
}
