/**
 * The characters that a TrueType font has glyphs for, read from its `cmap` table.
 *
 * Formats 4 and 12 are read: every Unicode font has one of them.
 *
 * @throws RangeError when the bytes are no font
 * @see https://learn.microsoft.com/typography/opentype/spec/cmap
 */
export function charactersOf(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tableAt(view, 'cmap');
  const characters = new Set<number>();
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const subtable = table + view.getUint32(table + 8 + index * 8);
    const format = view.getUint16(subtable);
    if (format === 4) readSegments(view, subtable, characters);
    if (format === 12) readGroups(view, subtable, characters);
  }
  return characters;
}

function tableAt(view: DataView, wanted: string): number {
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((place) => view.getUint8(entry + place)));
    if (tag === wanted) return view.getUint32(entry + 8);
  }
  throw new RangeError(`The font has no table ${wanted}.`);
}

function readSegments(view: DataView, at: number, characters: Set<number>): void {
  const doubled = view.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const ranges = deltas + doubled;
  for (let place = 0; place < doubled; place += 2) {
    const start = view.getUint16(starts + place);
    const end = view.getUint16(ends + place);
    const range = view.getUint16(ranges + place);
    const delta = view.getUint16(deltas + place);
    for (let character = start; character <= end && character < 0xffff; character++) {
      const glyph =
        range === 0 ? character : view.getUint16(ranges + place + range + 2 * (character - start));
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) characters.add(character);
    }
  }
}

function readGroups(view: DataView, at: number, characters: Set<number>): void {
  const groups = view.getUint32(at + 12);
  for (let index = 0; index < groups; index++) {
    const group = at + 16 + index * 12;
    const end = view.getUint32(group + 4);
    for (let character = view.getUint32(group); character <= end; character++) characters.add(character);
  }
}
