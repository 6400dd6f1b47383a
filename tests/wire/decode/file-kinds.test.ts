import { describe, expect, it } from 'vitest';
import { WireFormatError } from '#shared/errors.ts';
import { decodeWire } from '#shared/wire/decode/decode-wire.ts';

const bytesOf = (start: string, length = 64) => {
  const bytes = new Uint8Array(length);
  bytes.set(Uint8Array.from(start, (sign) => sign.charCodeAt(0)));
  return bytes;
};
const refusal = async (bytes: Uint8Array<ArrayBuffer>) => {
  try {
    await decodeWire({ bytes });
  } catch (error) {
    if (error instanceof WireFormatError) return error;
  }
  throw new Error('the file was read');
};
const zip = (...names: readonly string[]) => {
  const entries = names.map((name) => {
    const header = [0x50, 0x4b, 3, 4, ...new Array(22).fill(0), name.length, 0, 0, 0];
    return [...header, ...Uint8Array.from(name, (sign) => sign.charCodeAt(0))];
  });
  return Uint8Array.from(entries.flat());
};

describe('a file without text', () => {
  it.each([
    ['a JPEG photo', bytesOf('\xff\xd8\xff\xe0\0\x10JFIF'), 'photo'],
    ['a PNG picture', bytesOf('\x89PNG\r\n\x1a\n'), 'photo'],
    ['a GIF', bytesOf('GIF89a'), 'photo'],
    ['a WebP picture', bytesOf('RIFF\x20\0\0\0WEBPVP8 '), 'photo'],
    ['a HEIC photo of a phone', bytesOf('\0\0\0\x18ftypheic'), 'photo'],
    ['a TIFF scan', bytesOf('MM\0*'), 'photo'],
    ['an MP3', bytesOf('ID3\x03\0\0\0\0'), 'audio-video'],
    ['a WAV', bytesOf('RIFF\x20\0\0\0WAVEfmt '), 'audio-video'],
    ['an MP4 video', bytesOf('\0\0\0\x18ftypisom'), 'audio-video'],
    ['a WebM video', bytesOf('\x1a\x45\xdf\xa3'), 'audio-video'],
    ['a PDF', bytesOf('%PDF-1.7\n'), 'pdf'],
    ['a PDF behind a byte order mark', bytesOf('\xef\xbb\xbf%PDF-1.7\n'), 'pdf'],
    ['an old Word document', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'old-word'],
    ['a ZIP of photos', zip('one.jpg', 'two.jpg'), 'archive'],
    ['a gzip file', bytesOf('\x1f\x8b\x08'), 'archive'],
    ['a spreadsheet', zip('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'), 'spreadsheet'],
    ['an OpenDocument text', zip('mimetype', 'content.xml', 'META-INF/manifest.xml'), 'open-document'],
    ['a program', bytesOf('\x7fELF\x02\x01\x01'), 'binary-noise'],
    ['nothing at all', new Uint8Array(0), 'empty-file'],
    ['white space', bytesOf(' \r\n\t ', 5), 'empty-file'],
    ['a lone byte order mark', bytesOf('\xef\xbb\xbf', 3), 'empty-file'],
    ['zero bytes', new Uint8Array(300), 'empty-file'],
    ['UTF-16 with half of a surrogate pair', bytesOf('\xff\xfe\x00\xd8A\0', 6), 'undecodable'],
  ])('is answered for what it is: %s', async (_, bytes, code) => {
    const error = await refusal(bytes);
    expect(error.code).toBe(code);
    expect(error.fix).toMatch(/^[A-Z].*\.$/);
  });

  it('is noise where bytes come at random', async () => {
    let seed = 42;
    const noise = Uint8Array.from({ length: 4000 }, () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return (seed >> 16) & 0xff;
    });
    expect((await refusal(noise)).code).toBe('binary-noise');
  });

  it('is noise where a database only looks like UTF-16', async () => {
    const bytes = Uint8Array.from({ length: 2000 }, (_, at) => (at % 2 === 0 ? 0 : (at * 7) % 24));
    expect((await refusal(bytes)).code).toBe('binary-noise');
  });

  it('says of a photo what to drop with it', async () => {
    const error = await refusal(bytesOf('\xff\xd8\xff\xe0'));
    expect(`${error.message} ${error.fix}`).toBe(
      'This is a photo, not a story. Drop the story as a text or Word file too; a photo or its caption alone is not published.',
    );
  });

  it.each([
    ['BM of Ostmere said on Tuesday that its ferry is back.'],
    ['ID3 tags are what radio stations live by, says a study.'],
    ['GIF or JIF? The town of Valmer held a vote.'],
    ['RIFF in the council over the old bridge.'],
    ['%PDF is not how this story begins; it only looks so.'],
  ])('is not seen in copy that begins with the same letters: %s', async (text) => {
    expect((await decodeWire({ bytes: new TextEncoder().encode(text) })).text).toBe(text);
  });

  it.each([['word/document.xml'], ['word/document2.xml']])(
    'is a Word file by its parts, whatever the main one is called: %s',
    async (main) => {
      const decoded = await decodeWire({ bytes: zip('[Content_Types].xml', '_rels/.rels', main) });
      expect(decoded.encoding).toBe('binary');
    },
  );
});
