import { describe, expect, it } from 'vitest';
import { WireFormatError } from '#shared/errors.ts';
import { docxReader } from '#shared/wire/formats/docx/docx-reader.ts';
import { wordInput } from './read-word.ts';
import { p, word } from './word-files.ts';
import { type ZipEntry, zip } from './zip-writer.ts';

const text = 'The ferry sails.';
const document = (words: string): string =>
  `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`;
const main = (more: Partial<ZipEntry> = {}): ZipEntry => ({
  name: 'word/document.xml',
  content: document(text),
  ...more,
});

async function answer(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    return JSON.stringify(await docxReader.read(wordInput(bytes)));
  } catch (error) {
    if (error instanceof WireFormatError) return error.code;
    throw error;
  }
}

const megabytes = (count: number): string => 'a'.repeat(count * 1024 * 1024);

describe('a hostile Word file', () => {
  it.each<[string, () => Uint8Array<ArrayBuffer>, string]>([
    [
      'that inflates a thousandfold',
      () => zip([main({ content: document(megabytes(16)), deflated: true })]),
      'word-too-large',
    ],
    [
      'with a part of 21 MB',
      () => zip([main(), { name: 'word/a.xml', content: megabytes(21) }]),
      'word-too-large',
    ],
    [
      'of more than 50 MB in all',
      () =>
        zip([
          main(),
          ...[1, 2, 3].map((n) => ({ name: `word/${n}.bin`, content: new Uint8Array(18 * 1024 * 1024) })),
        ]),
      'word-too-large',
    ],
    [
      'with 2,001 entries',
      () => zip(Array.from({ length: 2_001 }, (_, n) => ({ name: `word/${n}.xml`, content: '' }))),
      'word-too-large',
    ],
    [
      'that lies about the size of its text',
      () => zip([main({ content: document(megabytes(8)), deflated: true, claimedSize: 200 })]),
      'word-damaged',
    ],
    [
      'with two main parts',
      () => zip([main(), main({ content: document('Other.') })]),
      'word-parts-repeated',
    ],
    [
      'with two parts that differ in case alone',
      () => zip([main(), main({ name: 'WORD/document.xml' })]),
      'word-parts-repeated',
    ],
    ['that is locked', () => zip([main({ encrypted: true, deflated: true })]), 'word-locked'],
    ['without a document', () => zip([{ name: 'word/styles.xml', content: '<a/>' }]), 'word-without-text'],
    ['that is cut off', () => zip([main()]).slice(0, 100), 'word-damaged'],
    ['that is no ZIP', () => new TextEncoder().encode('PK but no more'), 'word-damaged'],
    [
      'whose text is not UTF-8',
      () => zip([main({ content: Uint8Array.of(0x3c, 0xff, 0xfe, 0x80) })]),
      'word-damaged',
    ],
    [
      'with entities of its own',
      () => zip([main({ content: `<!DOCTYPE w [<!ENTITY a "b">]>${document('&a;')}` })]),
      'xml-entities',
    ],
  ])('%s is answered in an editor’s words', async (_what, bytes, code) => {
    expect(await answer(bytes())).toBe(code);
  });

  it('never has its embedded files opened', async () => {
    const inner = word({ body: p('secret draft') });
    expect(
      await answer(word({ body: p(text), more: [{ name: 'word/embeddings/inner.docx', content: inner }] })),
    ).not.toContain('secret');
  });

  it.each(['../../evil.xml', '/etc/passwd', 'C:/evil.xml', '..\\evil.xml'])(
    'keeps its story and loses the part called %s',
    async (name) => {
      const story = await answer(zip([main(), { name, content: 'evil' }]));
      expect(story).toContain(text);
      expect(story).toContain('unsafe_parts_ignored');
    },
  );

  it('whose notes refer to themselves ends', async () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const story = await answer(
      word({
        body: p(`${reference}<w:r><w:t>The ferry sails.</w:t></w:r>${reference}`),
        footnotes: `<w:footnote w:id="2">${p(`<w:r><w:t>Note.</w:t></w:r>${reference}`)}</w:footnote>`,
      }),
    );
    expect(story.match(/Note\./g)).toHaveLength(1);
  });
});
