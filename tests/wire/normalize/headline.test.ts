import { describe, expect, it } from 'vitest';
import { normalized, paragraphs, warningCodes } from './newsroom-fixture.ts';

describe('a filed headline', () => {
  it('stands as filed', async () => {
    const story = await normalized({ headline: 'Ferry late again' });
    expect([story.headline, story.headlineDerived]).toEqual(['Ferry late again', undefined]);
  });

  it('over 300 characters is cut at a word and told to the desk', async () => {
    const story = await normalized({ headline: 'Ferry '.repeat(80) });
    expect(story.headline.length).toBeLessThanOrEqual(300);
    expect(story.headline).toMatch(/Ferry$/);
    expect(warningCodes(story)).toContain('text_cut');
  });
});

describe('a missing headline', () => {
  it('is the sentence whose words the story repeats most, with how to set another', async () => {
    const story = await normalized({
      language: 'en',
      body: paragraphs(
        'Nobody on the eastern quay expected much from a grey Monday morning. However, the harbour council closed the old ferry terminal over rotten timber piles.',
        'The council found rotten timber under the ferry terminal in May. The harbour pilots had warned the council about the terminal.',
      ),
    });
    expect(story.headline).toBe(
      'The harbour council closed the old ferry terminal over rotten timber piles'.slice(4).replace('h', 'H'),
    );
    expect(story.headlineDerived).toBe(true);
    expect(story.summary).toBe('Nobody on the eastern quay expected much from a grey Monday morning.');
    const warning = story.warnings.find(({ code }) => code === 'headline_derived');
    expect(warning?.fix).toBe('Set one in a "Headline:" line or the object metadata "headline".');
  });

  it.each([
    [
      'az',
      'Bununla yanaşı, liman idarəsi köhnə bərə terminalını çürük dirəklərə görə bağlayıb.',
      'Liman idarəsi köhnə bərə terminalını çürük dirəklərə görə bağlayıb',
    ],
    [
      'tr',
      'Öte yandan, liman idaresi eski feribot iskelesini çürük kazıklar yüzünden kapattı.',
      'Liman idaresi eski feribot iskelesini çürük kazıklar yüzünden kapattı',
    ],
    [
      'ru',
      'Тем временем управление порта закрыло старый паромный терминал из-за гнилых свай.',
      'Управление порта закрыло старый паромный терминал из-за гнилых свай',
    ],
    [
      'ar',
      'أغلقت سلطة الميناء محطة العبارات القديمة بسبب تعفن الأعمدة الخشبية.',
      'أغلقت سلطة الميناء محطة العبارات القديمة بسبب تعفن الأعمدة الخشبية',
    ],
    [
      'he',
      'רשות הנמל סגרה את מסוף המעבורות הישן בגלל עמודי עץ רקובים.',
      'רשות הנמל סגרה את מסוף המעבורות הישן בגלל עמודי עץ רקובים',
    ],
    [
      'ja',
      '港湾局は木製の杭が腐っていたため、古いフェリー乗り場を閉鎖した。',
      '港湾局は木製の杭が腐っていたため、古いフェリー乗り場を閉鎖した',
    ],
    ['zh', '港务局因木桩腐烂关闭了旧渡轮码头。', '港务局因木桩腐烂关闭了旧渡轮码头'],
  ])('is taken from the text in %s', async (language, lead, headline) => {
    const story = await normalized({ body: paragraphs(lead) });
    expect([story.language, story.headline]).toEqual([language, headline]);
  });

  it.each([
    [
      'a clause',
      'The harbour council closed the old ferry terminal over rotten timber piles, a decision that the pilots of the eastern quay had asked for since May.',
      'The harbour council closed the old ferry terminal over rotten timber piles',
    ],
    [
      'a word, without words that hang',
      'The harbour council closed the old ferry terminal over rotten timber piles that the pilots of the eastern quay and the northern breakwater had found.',
      'The harbour council closed the old ferry terminal over rotten timber piles that the pilots of the eastern quay',
    ],
  ])('over 110 characters is cut at %s', async (_where, lead, headline) => {
    const story = await normalized({ language: 'en', body: paragraphs(lead) });
    expect(story.headline).toBe(headline);
    expect(story.headline.length).toBeLessThanOrEqual(110);
  });

  it('keeps who says it, and an article that belongs to a name', async () => {
    const said = await normalized({
      language: 'en',
      body: paragraphs('According to police, six masked men robbed the harbour bank at dawn.'),
    });
    expect(said.headline).toBe('According to police, six masked men robbed the harbour bank at dawn');
    const named = await normalized({
      language: 'en',
      body: paragraphs('However, The Hague closed its old harbour ferry terminal over rotten piles.'),
    });
    expect(named.headline).toBe('The Hague closed its old harbour ferry terminal over rotten piles');
  });

  it('of a short alert-like text is that text', async () => {
    const story = await normalized({ language: 'en', body: paragraphs('Ferry sunk.') });
    expect(story.headline).toBe('Ferry sunk');
  });

  it('is always words of the story, never others', async () => {
    const lead =
      'Pilots of the eastern quay warned of rotten timber. It was late when the council met with two dozen engineers from Portsea.';
    const story = await normalized({ language: 'en', body: paragraphs(lead) });
    expect(lead.toLowerCase()).toContain(story.headline.toLowerCase());
  });
});

describe('a summary', () => {
  it('stands as filed', async () => {
    expect((await normalized({ summary: ' A short  one. ' })).summary).toBe('A short one.');
  });

  it('is absent rather than cut', async () => {
    const story = await normalized({
      headline: 'Ferry',
      language: 'en',
      body: paragraphs(`${'A very long sentence about ferries '.repeat(6)}ends here.`),
    });
    expect(story.summary).toBeUndefined();
  });

  it('does not repeat the headline', async () => {
    const lead = 'The harbour council closed the old ferry terminal over rotten piles.';
    const story = await normalized({ language: 'en', headline: lead.slice(0, -1), body: paragraphs(lead) });
    expect(story.summary).toBeUndefined();
  });
});
