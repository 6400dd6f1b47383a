import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { urlSlug } from '#shared/wire/normalize/url-slug.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';
import { normalized, position } from './newsroom-fixture.ts';

describe('the readable part of an address', () => {
  it.each([
    [
      'en',
      'Strategic partnership relations between Azerbaijan and Russia are developing in an upward direction',
      'strategic-partnership-relations-azerbaijan-russia',
    ],
    [
      'en',
      'Fire destroys historic mill in Portsea, no injuries reported',
      'fire-destroys-historic-mill-portsea',
    ],
    ['en', 'Minister says budget will grow', 'minister-budget-grow'],
    ['en', "Portsea's ferry isn't late", 'portseas-ferry-late'],
    ['az', 'Əliyev İlham Şəkidə çıxış edib', 'eliyev-ilham-sekide-cixis'],
    ['tr', 'İstanbul Boğazı gemi trafiğine kapatıldı', 'istanbul-bogazi-gemi-trafigine-kapatildi'],
    ['ru', 'Щербаков объявил о закрытии порта', 'shcherbakov-obyavil-zakrytii-porta'],
    ['uk', 'Пором вийшов із Києва', 'porom-vyyshov-kyyeva'],
    ['de', 'Größte Fähre läuft für Übung aus', 'groesste-faehre-laeuft-uebung'],
    ['el', 'Το πλοίο έφυγε από το λιμάνι', 'ploio-efyge-limani'],
    ['pl', 'Łódź zamknęła port', 'lodz-zamknela-port'],
    ['da', 'Færgen sejler fra Ærø', 'faergen-sejler-aero'],
    ['zh', '渡轮离开港口', 'dulun-likai-gangkou'],
  ])('in %s: %s', async (language, headline, slug) => {
    expect(await urlSlug(headline, language)).toBe(slug);
  });

  it.each(['!!!', '…', '🙂🙂', '   '])('of "%s" is a plain word', async (headline) => {
    expect(await urlSlug(headline, 'en')).toMatch(/^[a-z0-9-]+$/);
  });

  it('of a headline of function words keeps them', async () => {
    expect(await urlSlug('To be or not to be', 'en')).toBe('to-be-or-not-to-be');
  });

  it('has at most 60 letters, digits and single hyphens, whatever the headline', async () => {
    const language = fc.constantFrom('en', 'az', 'tr', 'ru', 'de', 'ar', 'ja', 'und');
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 200 }),
        language,
        async (headline, inLanguage) => {
          const slug = await urlSlug(headline, inLanguage);
          expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
          expect(slug.length).toBeLessThanOrEqual(60);
        },
      ),
      { numRuns: fuzzRuns(300) },
    );
  });

  it('is the editor’s where a slug is typed as an address, and never a desk’s label or the file’s name', async () => {
    const typed = await normalized(
      { headline: 'Ferry late' },
      position({ key: 'x.txt', metadata: { slug: 'ferry-runs-late' } }),
    );
    expect(typed.pagePath).toBe(`/news/2026/11/24/ferry-runs-late-${typed.id}/`);
    const labelled = await normalized(
      { headline: 'Ferry late' },
      position({ key: 'secret-name.txt', metadata: { slug: 'FERRY-LATE/1' } }),
    );
    expect(labelled.slugline).toBe('FERRY-LATE/1');
    expect(labelled.pagePath).toBe(`/news/2026/11/24/ferry-late-${labelled.id}/`);
  });
});
