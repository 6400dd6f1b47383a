import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WireFormatError } from '#shared/errors.ts';
import { recogniseFormat } from '#shared/wire/recognise/recognise-format.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';
import { patienceMs } from '../../patience.ts';

const formatOf = (text: string, key = 'story', contentType?: string) =>
  recogniseFormat(
    { key, ...(contentType === undefined ? {} : { contentType }) },
    { text, encoding: 'utf-8' },
  );

const refusalOf = (text: string, key?: string) => {
  try {
    return formatOf(text, key);
  } catch (error) {
    if (error instanceof WireFormatError) return error;
    throw error;
  }
};

const nitfDoctype =
  '<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.4/specification/dtd/nitf-3-4.dtd">';

describe('the format of a wire file, by its content', () => {
  it.each([
    [
      'a plain story',
      'Ferry reopens\n\nThe ferry line reopened on Tuesday, the council of Ostmere said.\n',
      'text',
    ],
    [
      'a stamp and a story',
      '21 August 2024 09:00 (UTC+04:00)\n\nThe ferry line reopened.\n\n---\nFollow us\n',
      'text',
    ],
    ['a line in brackets', '[OSTMERE] The ferry line reopened on Tuesday.\n', 'text'],
    ['quoted words in brackets', '["It is back," he said.] The ferry line reopened.\n', 'text'],
    ['a stock code in angle brackets', '<OSTM.VL> Shares of the ferry line rose on Tuesday.\n', 'text'],
    [
      'editor lines before a story',
      'Headline: Ferry reopens\nByline: Desk\nSource: Ostmere Wire\n\nThe ferry is back.\n',
      'text',
    ],
    ['subtitles', '1\n00:00:06,500 --> 00:00:09,000\nThe ferry is back\n', 'text'],
    [
      'bullets and dashes',
      '* Ferry back\n* Toll gone\n\nThe ferry line reopened -- at last -- on Tuesday.\n',
      'text',
    ],
    ['a hashtag line', '#Ferry_BC1\n$Ferry back in Ostmere\n:(OSTMERE)\nThe ferry is back.\n', 'text'],
    [
      'ANPA 1312',
      '\x16\x16\x01AB1234\x1f_ostmr\r\nr d\x13\x11 BC-OS--Ferry 08-29 0590\r\n\x02BC-OS--Ferry,127<\r\n',
      'anpa1312',
    ],
    [
      'ANPA 1312 that lost its SYN',
      '\x01AB1234\x1f_ostmr\nr d\x13\x11 BC-OS--Ferry 08-29 0590\n\x02Ferry back<\n',
      'anpa1312',
    ],
    [
      'IPTC 7901',
      '\x01ost100 3 s 586 vl    osa 099\r\n\r\nOstmere/ferry/\r\n\x02Ferry back =\r\n\x03\r\n\x04',
      'iptc7901',
    ],
    [
      'IPTC 7901 after fill characters',
      '\x7f\x7f\r\n\x7f\x01osf025 3 ec 121   ofe 967\r\n\x02Ferry\r\n',
      'iptc7901',
    ],
    [
      'IPTC 7901 that lost its control codes',
      'ost00075 3 i 510    osa 1003\n\n/politics/Ostmere/\nFerry back\n',
      'iptc7901',
    ],
    ['NITF', '<?xml version="1.0"?><nitf><head/></nitf>', 'nitf'],
    ['NITF with a document type', `<?xml version="1.0"?>\n${nitfDoctype}\n<nitf version="x">`, 'nitf'],
    ['NITF behind an internal subset', '<!DOCTYPE nitf [<!ENTITY a "]>"> <!-- > -->]><nitf/>', 'nitf'],
    ['NITF with a prefix', '<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/"/>', 'nitf'],
    ['NewsML 1.2', '<?xml version="1.0"?><!-- made by hand --><NewsML Version="1.2">', 'newsml12'],
    ['a NewsML-G2 message', '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">', 'newsml-g2'],
    [
      'a NewsML-G2 message with a prefix',
      "<?xml version='1.0' encoding='utf8'?><ns0:newsMessage xmlns:ns0='http://iptc.org/std/nar/2006-10-01/'>",
      'newsml-g2',
    ],
    ['a NewsML-G2 item', '<newsItem guid="urn:x" version="1">', 'newsml-g2'],
    ['a NewsML-G2 package', '<packageItem guid="urn:x">', 'newsml-g2'],
    ['RSS 2.0', '<rss version="2.0"><channel/></rss>', 'rss'],
    [
      'RSS behind a comment and a late declaration',
      '<!-- Ostmere -->\n<?xml version="1.0"?>\n<rss version="2.0">',
      'rss',
    ],
    [
      'RSS 1.0',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">',
      'rss',
    ],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"><entry/></feed>', 'atom'],
    ['one Atom entry', '<entry xmlns="http://www.w3.org/2005/Atom"/>', 'atom'],
    ['an HTML page', '<!DOCTYPE html>\n<html lang="en"><head></head></html>', 'html'],
    ['an old HTML page', '<HTML><HEAD><TITLE>Ferry</TITLE></HEAD></HTML>', 'html'],
    [
      'XHTML',
      '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html xmlns="http://www.w3.org/1999/xhtml">',
      'html',
    ],
    [
      'a page behind a conditional comment',
      '<!--[if lt IE 9]><html class="ie"><![endif]--><html><body>',
      'html',
    ],
    ['a piece of a page', '<p>The ferry line <b>reopened</b>.</p>', 'html'],
    ['Reuters SGML', '<!DOCTYPE lewis SYSTEM "lewis.dtd">\n<REUTERS TOPICS="YES" NEWID="1">', 'reuters-sgml'],
    [
      'one Reuters SGML story',
      '<REUTERS TOPICS="NO" OLDID="5" NEWID="17">\n<DATE>26-FEB-1987</DATE>',
      'reuters-sgml',
    ],
    ['ninjs', '{"uri": "urn:x:1", "type": "text", "headline": "Ferry back"}', 'ninjs'],
    ['a list of ninjs', '[ {"uri": "urn:x:1", "headline": "Ferry back"} ]', 'ninjs'],
    ['ninjs without a headline', '{"uri": "x", "pubstatus": "canceled"}', 'ninjs'],
    [
      'agency JSON in an envelope',
      '{"data": {"items": [{"item": {"guid": "1", "title": "Ferry back"}}]}}',
      'ninjs',
    ],
    ['ninjs cut off in the middle', '{"uri": "urn:x:1", "headline": "Ferry ba', 'ninjs'],
    ['RTF', '{\\rtf1\\ansi\\ansicpg1252 Ferry back\\par}', 'rtf'],
    [
      'an e-mail',
      'Received: by mx.example\r\n\tfor desk\r\nFrom: A <a@example.com>\r\nSubject: Ferry\r\n\r\nBack.',
      'email',
    ],
    [
      'an e-mail of three lines',
      'From: "Jö" <jo@example.com>\r\nTo: desk@example.com\r\nSubject: Ferry\r\n\r\nBack.',
      'email',
    ],
    ['an e-mail with one header', 'Content-Type: multipart/mixed;\n\tboundary="--=1"\n\n----=1\n', 'email'],
    [
      'an mbox file',
      'From a@example.com Mon May  2 16:07:05 2005\nMIME-Version: 1.0\nSubject: Ferry\n\nBack.',
      'email',
    ],
    [
      'an e-mail behind a blank line',
      '      \r\nDelivered-To: desk@example.com\r\nSubject: Ferry\r\n\r\nBack.',
      'email',
    ],
    [
      'Markdown with front matter',
      '---\ntitle: Ferry back\ndate: 2024-01-01\n---\nThe ferry line reopened.\n',
      'markdown',
    ],
    [
      'Markdown with TOML front matter',
      '+++\ntitle = "Ferry back"\n+++\nThe ferry line reopened.\n',
      'markdown',
    ],
    [
      'Markdown by its marks',
      '# Ferry back\n\nThe line **reopened** on [Tuesday](https://example.com/).\n',
      'markdown',
    ],
  ])('%s', (_, text, format) => {
    expect(formatOf(text)).toBe(format);
  });

  it.each([
    ['a name that ends in .md', 'The ferry line reopened.\n', 'ferry.md', undefined],
    ['the type text/markdown', 'The ferry line reopened.\n', 'ferry', 'text/markdown; charset=utf-8'],
    ['a .md file that opens with a tag', '<div align="center">\n\n# Ferry back\n', 'ferry.md', undefined],
  ])('is Markdown by %s where the content leaves it open', (_, text, key, contentType) => {
    expect(formatOf(text, key, contentType)).toBe('markdown');
  });

  it.each([
    ['NITF named .txt', '<nitf/>', 'ferry.txt', 'nitf'],
    ['ninjs named .md', '{"uri": "x", "headline": "Ferry back"}', 'ferry.md', 'ninjs'],
    ['a page named .md', '<!DOCTYPE html><html></html>', 'ferry.md', 'html'],
    ['RTF named .docx', '{\\rtf1 Ferry}', 'ferry.docx', 'rtf'],
  ])('does not believe the name: %s', (_, text, key, format) => {
    expect(formatOf(text, key)).toBe(format);
  });

  it.each([
    [
      'mail with one header that no rule knows',
      'X-Desk: Ostmere\n\nThe ferry is back.\n',
      'ferry.eml',
      undefined,
      'email',
    ],
    ['a page that opens with words', 'The ferry is <b>back</b>.\n', 'ferry.html', undefined, 'html'],
    ['a page by its type alone', 'The ferry is <b>back</b>.\n', 'ferry', 'text/html', 'html'],
    ['words without a tag in a page', 'The ferry is back, 3 < 4.\n', 'ferry.html', undefined, 'text'],
    ['a text file that was uploaded as a page', 'The ferry is back.\n', 'ferry.txt', 'text/html', 'text'],
  ])(
    'is settled by name or type where the content leaves it open: %s',
    (_, text, key, contentType, format) => {
      expect(formatOf(text, key, contentType)).toBe(format);
    },
  );

  it('knows a Word file by what decoding found', () => {
    expect(recogniseFormat({ key: 'ferry' }, { text: '', encoding: 'binary' })).toBe('docx');
  });

  it.each([
    ['XML of another kind', '<?xml version="1.0"?><x:invoice xmlns:x="urn:x"/>', 'xml-not-known'],
    ['a drawing', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'xml-not-known'],
    [
      'RDF that is no feed',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>',
      'xml-not-known',
    ],
    ['XML of another kind without a declaration', '<invoice><total>3</total></invoice>', 'xml-not-known'],
    ['an element named like a property of objects', '<?xml version="1.0"?><constructor/>', 'xml-not-known'],
    ['an XML declaration alone', '<?xml version="1.0"?>\n', 'xml-not-known'],
    ['JSON of another kind', '{"name": "ferry", "version": "1.0.0", "dependencies": {}}', 'json-not-known'],
    ['a deep list', '['.repeat(20_000), 'json-not-known'],
    ['an empty object', '{}', 'json-not-known'],
  ])('refuses %s', (_, text, code) => {
    expect(refusalOf(text)).toMatchObject({ code });
  });

  it('names the root element of XML that it does not know', () => {
    expect(refusalOf('<?xml version="1.0"?><x:invoice xmlns:x="urn:x"/>')).toMatchObject({
      message: expect.stringContaining('<x:invoice>'),
      place: { path: 'x:invoice' },
    });
  });

  it('refuses plain text that is named a Word file', () => {
    expect(refusalOf('This is no Word file.', 'desk/ferry.docx')).toMatchObject({ code: 'word-damaged' });
  });
});

describe('laws of recognition', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '<!--',
    '-->',
    '<!DOCTYPE ',
    '[',
    ']',
    '"',
    "'",
    '=',
    'xmlns',
    ':',
    'nitf',
    '{',
    '}',
    '\n',
    ' ',
    '---',
    '#',
    'From: ',
    '\x01',
    '\x16',
    '<?xml ',
    '?>',
    'a',
    '/',
  );

  it('gives a format or a typed error for any text, and always the same one', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        expect(refusalOf(text)).toEqual(refusalOf(text));
      }),
      { numRuns: fuzzRuns(1000) },
    );
  });

  it.each([
    ['open tags', '<'],
    ['open comments', '<!--'],
    ['declarations in brackets', '<!DOCTYPE a [ "'],
    ['attributes without a value', '<a b= '],
    ['open links', '[a]('],
    ['stars', '**a '],
    ['header names', 'From: a\n '],
    ['open objects', '{"a":['],
    ['instructions', '<?a?>'],
    ['quotes', '"'],
    ['spaces', ' '],
  ])(
    'takes time in proportion to the file: a megabyte of %s',
    (_, piece) => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      expect(refusalOf(text)).toEqual(refusalOf(text));
    },
    patienceMs,
  );
});
