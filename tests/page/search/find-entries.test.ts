import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finderFor } from '#shared/page/search/find-entries.ts';

function finds(query: string, headline: string, names: string[] = []): boolean {
  const entry = { path: '/a/', headline, section: 'World', at: '2024-08-21T05:00:00.000Z', names };
  return finderFor(query)?.(entry) ?? false;
}

describe('a story is found', () => {
  it.each([
    ['eliyev', 'Əliyev açılışda iştirak edib'],
    ['Əliyev', 'Eliyev opens the bridge'],
    ['eliyev', 'Nazir Əliyevin çıxışı'],
    ['harbour cl', 'Harbour closed after the storm'],
    ['CLOSED harbour', 'Harbour closed after the storm'],
    ['щелк', 'Щёлково встречает весну'],
    ['احمد', 'أحمد يفتتح الميناء'],
    ['京都', '東京都知事が会見'],
    ['東京 会見', '東京都知事が会見'],
    ['서울', '서울에서 열린 회의'],
    ['world harbour', 'Harbour closed after the storm'],
  ])('by %s in %s', (query, headline) => {
    expect(finds(query, headline)).toBe(true);
  });

  it('by a topic, an author or the source', () => {
    expect(finds('merrin dredging', 'The new channel', ['Harbour dredging', 'Oda Merrin'])).toBe(true);
  });

  it.each([
    ['harbour pier', 'Harbour closed after the storm'],
    ['arbour', 'Harbour closed after the storm'],
    ['to harbour', 'Harbour town closed after the storm'],
    ['東会', '東京都知事が会見'],
  ])('but not by %s in %s', (query, headline) => {
    expect(finds(query, headline)).toBe(false);
  });

  it.each(['', '  ', '—!?', "'"])('by nothing where %j is asked for', (query) => {
    expect(finderFor(query)).toBeUndefined();
  });

  it('by its own headline, whatever that is, and by a beginning of it', () => {
    const headlines = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(headlines, (headline) => {
        const find = finderFor(headline);
        fc.pre(find !== undefined);
        expect(finds(headline, headline)).toBe(true);
      }),
    );
    const words = fc.array(fc.stringMatching(/^[a-zəıöşабвгде]{1,9}$/u), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(words, fc.nat(), (some, cut) => {
        const headline = some.join(' ');
        const beginning = headline.slice(0, 1 + (cut % headline.length));
        expect(finds(beginning, headline)).toBe(true);
      }),
    );
  });
});
