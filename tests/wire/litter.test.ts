import { describe, expect, it } from 'vitest';
import { isLitter } from '#shared/wire/litter.ts';

describe('litter of file managers', () => {
  it.each([
    ['photos/'],
    ['.DS_Store'],
    ['desk/.DS_Store'],
    ['Thumbs.db'],
    ['desk/desktop.ini'],
    ['~$ferry.docx'],
    ['desk/._ferry.docx'],
    ['ferry.docx.part'],
    ['ferry.txt.crdownload'],
    ['upload.TMP'],
    ['.~lock.ferry.odt#'],
  ])('is left alone: %s', (key) => {
    expect(isLitter(key)).toBe(true);
  });

  it.each([
    ['ferry.txt'],
    ['part.txt'],
    ['desk.tmp/ferry.txt'],
    ['~$archive/ferry.txt'],
    ['thumbs.db.txt'],
    ['tag_reuters.com_newsml'],
    ['.ferry'],
  ])('is not a story that an editor dropped: %s', (key) => {
    expect(isLitter(key)).toBe(false);
  });
});
