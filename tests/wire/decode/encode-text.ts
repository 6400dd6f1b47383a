/** Bytes of a text in an encoding that `TextDecoder` reads: the way back, for tests. */
export function encodeText(text: string, encoding: string): Uint8Array<ArrayBuffer> {
  const table = tableOf(encoding);
  const bytes: number[] = [];
  for (const sign of text) {
    const code = table.get(sign);
    if (code === undefined) throw new Error(`${encoding} has no ${sign}`);
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

/** Bytes of a text in UTF-16, without a byte order mark. */
export function encodeUtf16(text: string, order: 'le' | 'be'): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), order === 'le');
  return bytes;
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly number[]>();
  const add = (code: readonly number[]) => {
    try {
      const sign = decoder.decode(Uint8Array.from(code));
      if ([...sign].length === 1 && !table.has(sign)) table.set(sign, code);
    } catch {
      // No character has these bytes.
    }
  };
  for (let one = 0; one < 256; one += 1) add([one]);
  if (/^(?:shift_jis|euc-jp|euc-kr|gbk|big5)$/.test(encoding)) {
    for (let one = 0x81; one < 0xff; one += 1) for (let two = 0x40; two < 0xff; two += 1) add([one, two]);
  }
  tables.set(encoding, table);
  return table;
}
