/**
 * A filed language as a canonical BCP 47 tag: `eng` gives `en`, `azj` gives `az`, `en_US` gives `en-US`.
 *
 * English and own names of common news languages are understood too (`German`, `Deutsch`).
 *
 * @returns absent when the words name no language
 */
export function canonicalLanguage(filed: string): string | undefined {
  const known = canonical.get(filed);
  if (known !== undefined) return known;
  const language = readLanguage(filed);
  // Bounded: filed tags may be anything.
  if (language !== undefined && canonical.size < 500) canonical.set(filed, language);
  return language;
}

const canonical = new Map<string, string>();

function readLanguage(filed: string): string | undefined {
  const tag = filed.trim().replaceAll('_', '-');
  if (tag.length > 40) return undefined;
  const named = languageNames().get(tag.toLowerCase());
  if (named) return named;
  if (!isLanguageTag(tag)) return undefined;
  try {
    const canonical = Intl.getCanonicalLocales(tag)[0];
    return canonical && isKnownLanguage(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

/** The language without script, region or variants: `en` of `en-US`. */
export function primaryLanguage(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

function isLanguageTag(tag: string): boolean {
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(tag);
}

// `und`, `mul`, `zxx` and made-up codes say nothing about the text.
function isKnownLanguage(tag: string): boolean {
  const language = primaryLanguage(tag);
  if (['und', 'mul', 'zxx', 'mis'].includes(language)) return false;
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined;
}

const namedLanguages =
  'ar az be bg bn ca cs da de el en es et fa fi fr gu he hi hr hu hy id is it ja ka kk ko ky lt lv mk ms nb nl no pl ps pt ro ru sk sl sq sr sv ta te tg th tk tr uk ur uz vi zh';

let names: ReadonlyMap<string, string> | undefined;

function languageNames(): ReadonlyMap<string, string> {
  names ??= new Map(
    namedLanguages.split(' ').flatMap((code) =>
      ['en', code].flatMap((inLanguage) => {
        const name = new Intl.DisplayNames(inLanguage, { type: 'language' }).of(code);
        return name ? [[name.toLowerCase(), code] as const] : [];
      }),
    ),
  );
  return names;
}
