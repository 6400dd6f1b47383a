/** Spellings that desks and agencies use and the WHATWG list does not have. */
const otherSpellings: Readonly<Record<string, string>> = {
  utf8mb4: 'utf-8',
  utf8sig: 'utf-8',
  utf8n: 'utf-8',
  utf16: 'utf-16le',
  ucs2: 'utf-16le',
  latin: 'windows-1252',
  ansi: 'windows-1252',
  macroman: 'macintosh',
  maccyrillic: 'x-mac-cyrillic',
  sjis: 'shift_jis',
  uhc: 'euc-kr',
  big5hkscs: 'big5',
  eucjp: 'euc-jp',
  euckr: 'euc-kr',
  koi8r: 'koi8-r',
  koi8u: 'koi8-u',
  tis620: 'windows-874',
};

/** Code page numbers of DOS and Windows, as RTF gives them bare. */
const codePages: Readonly<Record<string, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
};

/**
 * The WHATWG name of an encoding as someone declared it: `utf8`, `cp-1251`, `ISO8859_5` and the like are repaired.
 *
 * @returns undefined for a name that is no encoding of the web, UTF-7 among them: it is never decoded
 */
export function encodingOf(label: string): string | undefined {
  const trimmed = label.trim().toLowerCase();
  return webName(trimmed) ?? webName(respelled(trimmed));
}

function respelled(label: string): string {
  const bare = label.replace(/[^a-z0-9]/g, '');
  const known = Object.hasOwn(otherSpellings, bare) ? otherSpellings[bare] : undefined;
  if (known !== undefined) return known;
  const windows = /^(?:windows|win|cp|ms|msansi|x)?(125[0-8])$/.exec(bare)?.[1];
  if (windows !== undefined) return `windows-${windows}`;
  const iso = /^(?:csiso|iso)?8859(1[0-6]|[1-9])(?:[a-z].*)?$/.exec(bare)?.[1];
  if (iso !== undefined) return `iso-8859-${iso}`;
  const latin = /^latin([1-6])$/.exec(bare)?.[1];
  if (latin !== undefined) return `latin${latin}`;
  const dos = /^(?:ibm|cp|ms|windows|x)?(866|874|932|936|949|950)$/.exec(bare)?.[1];
  return dos === undefined ? bare : (codePages[dos] ?? bare);
}

function webName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
