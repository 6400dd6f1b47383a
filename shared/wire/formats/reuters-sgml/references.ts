const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Characters with their references resolved: `&lt;`, `&#3;`. Those for control codes vanish, for they drove a
 * printer; a second round is never made, so `&amp;lt;` stays `&lt;`.
 */
export function decodedText(characters: string): string {
  const legal = characters.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]+/g, '').toWellFormed();
  if (!legal.includes('&')) return legal;
  return legal.replace(/&(?:#(\d{1,7})|([a-z]{2,4}));?/g, (reference, code, name) =>
    code === undefined ? (named[name] ?? reference) : character(Number(code)),
  );
}

function character(code: number): string {
  if (code < 32 && code !== 9 && code !== 10 && code !== 13) return '';
  const isCharacter =
    code <= 0x10_ff_ff && (code & 0xff_fe) !== 0xff_fe && (code < 0xd8_00 || code > 0xdf_ff);
  return isCharacter ? String.fromCodePoint(code) : '';
}
