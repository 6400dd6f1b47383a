/** Longest text that is taken from a picture's metadata, in UTF-16 units. */
const maxLength = 2_000;

/**
 * One line of words from a value of a picture's metadata: a text, a text in several languages or a list of names.
 *
 * @returns undefined where nothing is said, or where the text lost its letters on the way
 */
export function plainWords(value: unknown): string | undefined {
  const text = joined(value)
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffd]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  if (text === '' || /^[\s?.*_-]*$/.test(text)) return undefined;
  return text.length <= maxLength ? text : `${text.slice(0, maxLength).toWellFormed().trimEnd()}…`;
}

function joined(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, maxLength * 2);
  if (Array.isArray(value)) return named(value);
  if (value instanceof Uint8Array) return new TextDecoder().decode(value.subarray(0, maxLength));
  return typeof value === 'object' && value !== null && 'value' in value ? joined(value.value) : '';
}

// The same text in several languages is a list of objects: the default one is meant for everybody.
function named(values: readonly unknown[]): string {
  const languages = values.filter((one) => typeof one === 'object' && one !== null && 'lang' in one);
  if (languages.length === 0) return values.slice(0, 20).map(joined).filter(Boolean).join(', ');
  return joined(languages.find((one) => (one as { lang: unknown }).lang === 'x-default') ?? languages[0]);
}
