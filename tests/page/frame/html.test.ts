import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributes, dataBlock, html, safeUrl, sitePath, styleBlock } from '#shared/page/frame/html.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';
import { attributeOf, parsedPage, textOf } from '../parsed-page.ts';

/** What survives of a text in a page: no control codes, no noncharacters, no lone surrogates. */
function legal(text: string): string {
  return [...text.toWellFormed()].filter((character) => isLegal(character.codePointAt(0) ?? 0)).join('');
}

function isLegal(code: number): boolean {
  const isControl =
    (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || (code >= 0x7f && code <= 0x9f);
  const isNoncharacter = (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe;
  return !isControl && !isNoncharacter;
}

/** As a parser of HTML shows it: line ends as one. */
function shown(text: string): string {
  return legal(text).replace(/\r\n?/g, '\n');
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'<>&"\'/=x!-\u0000\ud800\u{1ffff}]') }),
);

describe('html', () => {
  it('shows any text as itself and as nothing but text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const page = parsedPage(
          html`<!doctype html><html lang="en"><body><p>${text}</p></body></html>`.toString(),
        );
        expect(textOf(page.all('p')[0])).toBe(shown(text));
        expect(page.elements.map((element) => element.tagName)).toEqual(['html', 'head', 'body', 'p']);
        expect(page.errors).toEqual([]);
      }),
      { numRuns: fuzzRuns(200) },
    );
  });

  it('keeps any text inside its quoted attribute', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const page = parsedPage(
          html`<!doctype html><p title="${text}"${attributes({ lang: text })}></p>`.toString(),
        );
        const [paragraph] = page.all('p');
        expect(paragraph?.attrs.map(({ name, value }) => [name, value])).toEqual([
          ['title', shown(text)],
          ['lang', shown(text)],
        ]);
      }),
      { numRuns: fuzzRuns(200) },
    );
  });

  it('builds nested markup, lists and absent values', () => {
    const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}${undefined}${false}${0}</ul>`.toString()).toBe(
      '<ul><li>a</li><li>&lt;b&gt;</li>0</ul>',
    );
  });

  it.each([
    ['an unquoted attribute', () => html`<p title=${'x'}>`],
    ['a tag name', () => html`<${'script'}>`],
    ['an event handler', () => html`<p onclick="${'x'}">`],
    ['a style attribute', () => html`<p style="${'x'}">`],
    ['a script', () => html`<script>${'x'}</script>`],
    ['a stylesheet', () => html`<style>${'x'}</style>`],
    ['a comment', () => html`<!-- ${'x'} -->`],
    ['a bare string as an address', () => html`<a href="${'https://a.example/'}">`],
    ['the middle of an address', () => html`<a href="/a/${sitePath('/b/')}">`],
    ['markup inside an attribute', () => html`<p title="${html`<b>`}">`],
    ['a bare string among the attributes', () => html`<p${' onclick=x'}>`],
  ])('refuses a template with a hole in %s', (_place, build) => {
    expect(build).toThrow(TypeError);
  });

  it('refuses an attribute name that is none', () => {
    expect(() => attributes({ 'onclick=alert(1) x': '' })).toThrow(TypeError);
  });
});

describe('safeUrl', () => {
  it.each([
    ['https://council.example/minutes?a=1&b=2', 'https://council.example/minutes?a=1&b=2'],
    ['HTTP://COUNCIL.example', 'http://council.example/'],
    ['mailto:desk@ledger.example', 'mailto:desk@ledger.example'],
    ['https://münchen.example/ü', 'https://xn--mnchen-3ya.example/%C3%BC'],
  ])('keeps %s', (address, expected) => {
    expect(String(safeUrl(address))).toBe(expected);
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://a.example/x',
    'file:///etc/passwd',
    '//elsewhere.example/',
    '/relative/',
    'https://bank.example@evil.example/',
    'not an address',
    '',
  ])('drops %j', (address) => {
    expect(safeUrl(address)).toBeUndefined();
  });

  it('gives only http, https and mailto, whatever comes in', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.webUrl(),
          anyText.map((text) => `javascript:${text}`),
        ),
        (address) => {
          const url = safeUrl(address);
          if (url) expect(String(url)).toMatch(/^(?:https?:\/\/|mailto:)/);
        },
      ),
      { numRuns: fuzzRuns(200) },
    );
  });
});

describe('sitePath', () => {
  it.each(['//elsewhere.example/', 'world/', '/a b/', 'javascript:alert(1)', '/"><script>/'])(
    'refuses %j',
    (path) => {
      expect(() => sitePath(path)).toThrow(TypeError);
    },
  );
});

describe('dataBlock', () => {
  it('gives back any text and never ends its own script', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          anyText.map((text) => `</script><script>${text}<!--`),
        ),
        (text) => {
          const page = parsedPage(`<!doctype html><p>${dataBlock({ headline: text })}</p>`);
          expect(page.data).toEqual([{ headline: legal(text) }]);
          expect(page.all('script')).toHaveLength(1);
        },
      ),
      { numRuns: fuzzRuns(200), examples: [['</ScRiPt ><img src=x onerror=alert(1)>'], ['\u2028\u2029']] },
    );
  });
});

describe('styleBlock', () => {
  it('refuses a stylesheet that could end its own element', () => {
    expect(() => styleBlock('</style>')).toThrow(TypeError);
  });
});

it('finds attributes where the parser sees them', () => {
  const [link] = parsedPage(html`<a href="${safeUrl('https://a.example/?q="><b>')}">x</a>`.toString()).all(
    'a',
  );
  expect(link && attributeOf(link, 'href')).toBe('https://a.example/?q=%22%3E%3Cb%3E');
});
