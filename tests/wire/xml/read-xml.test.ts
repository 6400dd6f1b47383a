import { describe, expect, it } from 'vitest';
import { WireFormatError } from '#shared/errors.ts';
import { readXml, xmlLimits } from '#shared/wire/xml/read-xml.ts';
import { at, attribute, child, children, nearest, rawText, textOf } from '#shared/wire/xml/xml-tree.ts';
import { thrownCode } from './thrown-code.ts';

const rootOf = (text: string) => readXml(text).root;

describe('a document', () => {
  it('keeps the order of mixed content', () => {
    expect(rawText(rootOf('<p>The <b>old</b> ferry <i>sank</i>.</p>'))).toBe('The old ferry sank.');
  });

  it('is found by local names, whatever the prefix', () => {
    const root = rootOf('<n:a xmlns:n="urn:n"><n:b><c>one</c></n:b></n:a>');
    expect(textOf(at(root, 'b', 'c'))).toBe('one');
  });

  it('gives CDATA as the characters it holds', () => {
    expect(rawText(rootOf('<p><![CDATA[5 < 6 & 7]]></p>'))).toBe('5 < 6 & 7');
  });

  it('leaves comments and processing instructions out', () => {
    const text = '<?xml version="1.0"?><?xml-stylesheet href="http://127.0.0.1:9/x.xsl"?><p>a<!-- b -->c</p>';
    expect(rawText(rootOf(text))).toBe('ac');
  });

  it('may begin with blank lines before its declaration', () => {
    expect(textOf(rootOf('\n\n  <?xml version="1.0"?><p>Quay</p>'))).toBe('Quay');
  });

  it('understands the characters that HTML names', () => {
    expect(textOf(rootOf('<p>caf&eacute;&mdash;5&pound;</p>'))).toBe('café—5£');
  });

  it('gives no attribute a special meaning', () => {
    const root = rootOf('<p __proto__="x" constructor="y"/>');
    expect([attribute(root, '__proto__'), attribute(root, 'toString'), ({} as { x?: string }).x]).toEqual([
      'x',
      undefined,
      undefined,
    ]);
  });

  it('answers for elements that are missing', () => {
    const root = rootOf('<p><a/><a/></p>');
    expect([child(root, 'b'), children(undefined, 'a'), textOf(child(root, 'a'))]).toEqual([
      undefined,
      [],
      undefined,
    ]);
  });

  it('finds the outermost of nested elements of one name', () => {
    expect(
      nearest(rootOf('<a><x n="1"><x n="2"/></x><b><x n="3"/></b></a>'), 'x').map((x) => attribute(x, 'n')),
    ).toEqual(['1', '3']);
  });
});

describe('a damaged document', () => {
  it('loses control codes, and says so', () => {
    const { root, warnings } = readXml('<p>fer\u0001ry\u0000</p>');
    expect([textOf(root), warnings.map(({ code }) => code)]).toEqual(['ferry', ['control_codes_dropped']]);
  });

  it('is read with bare ampersands, and says so', () => {
    const { root, warnings } = readXml('<p>Marks & Sons, R&D; and &amp; and &#65;</p>');
    expect(textOf(root)).toBe('Marks & Sons, R&D; and & and A');
    expect(warnings.map(({ code }) => code)).toEqual(['xml_repaired']);
  });

  it.each([
    ['breaks off', '<nitf><body><p>The ferry'],
    ['has two roots', '<nitf/><nitf/>'],
    ['closes what it never opened', '<nitf></body></nitf>'],
    ['refers to the character NUL', '<nitf>&#0;</nitf>'],
    ['names a character that nobody knows', '<nitf>&harbour;</nitf>'],
    ['repeats an attribute', '<nitf a="1" a="2"/>'],
    ['holds no element', 'Ferry reopens'],
    ['is empty', ''],
  ])('is refused where it %s', async (_what, text) => {
    expect(await thrownCode(() => readXml(text))).toBe('xml-not-well-formed');
  });

  it('is refused with the line where it broke', () => {
    expect(() => readXml('<nitf>\n<body>\n</nitf>')).toThrow(
      expect.objectContaining({ place: { line: 3 }, message: expect.stringContaining('line 3') }),
    );
  });
});

describe('a hostile document', () => {
  const withDoctype = (subset: string, body = 'x') => `<!DOCTYPE nitf ${subset}><nitf>${body}</nitf>`;

  it.each([
    ['an entity with text', '[<!ENTITY a "b">]'],
    ['an entity for a file', '[<!ENTITY a SYSTEM "file:///etc/passwd">]'],
    ['an entity for an address', '[<!ENTITY a PUBLIC "p" "http://127.0.0.1:9/">]'],
    ['a parameter entity with text', '[<!ENTITY % a "<!ENTITY b \'c\'>">]'],
    ['an entity behind an innocent one', '[<!ENTITY % d SYSTEM "x.dtd"> %d; <!ENTITY a "b">]'],
  ])('is refused when it declares %s', async (_what, subset) => {
    expect(await thrownCode(() => readXml(withDoctype(subset)))).toBe('xml-entities');
  });

  it.each([
    ['an outside DTD', 'SYSTEM "http://127.0.0.1:9/nitf.dtd"'],
    ['a public DTD', 'PUBLIC "-//IPTC//DTD NITF 3.2//EN" "nitf.dtd"'],
    ['a module of its DTD', '[<!ENTITY % nitf SYSTEM "../nitf.dtd"> %nitf;]'],
  ])('is read without fetching when it only refers to %s', (_what, subset) => {
    expect(textOf(rootOf(withDoctype(subset, 'Quay')))).toBe('Quay');
  });

  it('may nest as deep as the limit and no deeper', async () => {
    const nested = (depth: number) => '<p>'.repeat(depth) + '</p>'.repeat(depth);
    expect(await thrownCode(() => readXml(nested(xmlLimits.depth)))).toBeUndefined();
    expect(await thrownCode(() => readXml(nested(xmlLimits.depth + 1)))).toBe('xml-too-deep');
  });

  it.each([
    ['elements', `<p>${'<a/>'.repeat(xmlLimits.elements)}</p>`],
    ['attributes', `<p ${Array.from({ length: 1001 }, (_, n) => `a${n}=""`).join(' ')}/>`],
  ])('is refused for too many %s', async (_what, text) => {
    expect(await thrownCode(() => readXml(text))).toBe('xml-too-large');
  });

  it('is refused with a sentence and a way out', () => {
    try {
      readXml(withDoctype('[<!ENTITY a "b">]'));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(WireFormatError);
      expect((error as WireFormatError).fix).toMatch(/plain text/);
    }
  });
});
