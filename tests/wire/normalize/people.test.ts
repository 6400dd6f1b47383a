import { describe, expect, it } from 'vitest';
import { normalized, paragraphs, warningCodes } from './newsroom-fixture.ts';

async function peopleIn(language: string, ...texts: string[]): Promise<string[]> {
  const story = await normalized({ language, body: paragraphs(...texts) });
  return story.people.map(({ name, role, title }) => `${role} ${name}${title ? ` (${title})` : ''}`);
}

describe('people of a story', () => {
  it.each([
    [
      'en',
      'Harbour pilot Edda Marlo is no pilot by trade. Edda Marlo, a marine engineer, said the channel was shallow.',
      'speaker Edda Marlo (marine engineer)',
    ],
    [
      'en',
      '"We are late," said Orrin Vale, a spokesman for the port.',
      'speaker Orrin Vale (spokesman for the port)',
    ],
    [
      'en',
      'The plan was voiced by independent analyst Orrin Vale on Monday.',
      'speaker Orrin Vale (independent analyst)',
    ],
    ['en', 'According to economist Edda Marlo, prices will fall.', 'speaker Edda Marlo (economist)'],
    [
      'az',
      'Siyasi şərhçi Anar Dənizli açıqlamasında bildirib ki, liman genişlənəcək.',
      'speaker Anar Dənizli (Siyasi şərhçi)',
    ],
    ['tr', '"Gecikeceğiz", ekonomist Deniz Ufuk söyledi.', 'speaker Deniz Ufuk (ekonomist)'],
    ['ru', '«Порт замёрз», — сказал эксперт Олег Дальний.', 'speaker Олег Дальний (эксперт)'],
    ['de', '„Wir sind spät dran“, sagte Hafensprecher Jonas Ufer.', 'speaker Jonas Ufer (Hafensprecher)'],
    [
      'fr',
      '« Nous sommes en retard », a déclaré Jeanne Rivage, directrice du port.',
      'speaker Jeanne Rivage (directrice du port)',
    ],
    [
      'es',
      '«Llegamos tarde», dijo Marta Ribera, portavoz del puerto.',
      'speaker Marta Ribera (portavoz del puerto)',
    ],
    [
      'en',
      'The ferry was named by Prime Minister Edda Marlo in May.',
      'mentioned Edda Marlo (Prime Minister)',
    ],
  ])('in %s: %s', async (language, text, person) => {
    expect(await peopleIn(language, text)).toContain(person);
  });

  it.each([
    ['an office without a name', 'The Prime Minister said the port was open.'],
    ['a ministry', 'The Foreign Ministry said the port was open.'],
    ['a bank', '"We are late," said Harbour Savings Bank.'],
    ['a country', 'New Zealand said the port was open.'],
    ['a city that stands for its government', 'Portsea said it would reply.'],
    ['an agency', '"We are late," Associated Press reported and Reuters said.'],
    ['a name without an office, a quotation or a second mention', 'Edda Marlo walked to the harbour.'],
    ['somebody inside another’s words', '"President Orrin Vale said so," the letter read.'],
  ])('are not found in %s', async (_what, text) => {
    expect(await peopleIn('en', text)).toEqual([]);
  });

  it.each(['ar', 'he', 'ja', 'zh'])(
    'are left to the wire in %s, where names have no capitals',
    async (language) => {
      expect(await peopleIn(language, 'قال المتحدث إن الميناء مغلق. 「港は閉鎖」と発表した。')).toEqual([]);
    },
  );

  it('are one person under a surname and an initial', async () => {
    const story = await normalized({
      language: 'en',
      body: paragraphs(
        'Economist Edda Marlo said prices fell.',
        'E. Marlo said more. Marlo added that it was late.',
      ),
    });
    expect(story.people).toEqual([
      { name: 'Edda Marlo', role: 'speaker', title: 'Economist', aliases: ['E. Marlo', 'Marlo'] },
    ]);
    expect(warningCodes(story)).not.toContain('name_variant');
  });

  it('are told to the desk when a name is spelled in two ways, and stay as filed', async () => {
    const story = await normalized({
      language: 'en',
      body: paragraphs('Economist Edda Marlowe said prices fell.', 'E.Marlow said more.'),
    });
    expect(story.people[0]?.aliases).toEqual(['E.Marlow']);
    expect(story.warnings.find(({ code }) => code === 'name_variant')?.message).toContain('"E.Marlow"');
    expect(story.bodyText).toContain('E.Marlow said more.');
  });

  it('keep the role under which the wire filed them', async () => {
    const story = await normalized({
      language: 'en',
      people: [{ name: 'Edda Marlo', role: 'author', aliases: [] }],
      body: paragraphs('Economist Edda Marlo said prices fell.'),
    });
    expect(story.people).toMatchObject([{ name: 'Edda Marlo', role: 'author' }]);
    expect(story.byline).toBeUndefined();
  });
});

describe('sources of a story', () => {
  const handles = [{ platform: 'x', handle: 'PortseaPostNews', owner: 'source' as const }];
  it.each([
    [
      'its handle confirms the publisher',
      'en',
      'PortseaPost reports that the ferry sank.',
      'PortseaPost publisher',
    ],
    ['a statement to an agency', 'en', 'He said so in his statement to AZERTAC.', 'AZERTAC agency'],
    ['an interview', 'en', 'Marlo told Reuters on Monday that it sank.', 'Reuters agency'],
    ['an agency with a case ending', 'az', 'Anar Dənizli AZƏRTAC-a açıqlamasında deyib.', 'AZERTAC agency'],
    ['a Russian agency', 'ru', 'Порт закрыт, сообщает ТАСС.', 'TASS agency'],
    ['a German agency', 'de', 'Das sagte er der dpa am Montag.', 'dpa agency'],
  ])('%s', async (_how, language, text, source) => {
    const story = await normalized({ language, socialHandles: handles, body: paragraphs(text) });
    expect(story.infoSources.map(({ name, role }) => `${name} ${role}`)).toEqual([source]);
  });

  it.each([
    ['an unknown paper that nothing confirms', 'The Lantern reports that the ferry sank.'],
    ['the noun reports', 'Police reports said the ferry sank. The reports were late.'],
    ['a person', 'He told Marlo that the ferry sank.'],
  ])('are not guessed from %s', async (_what, text) => {
    const story = await normalized({ language: 'en', socialHandles: handles, body: paragraphs(text) });
    expect([story.infoSources, story.creditline]).toEqual([[], undefined]);
  });

  it('leave a filed credit line alone', async () => {
    const story = await normalized({
      creditline: 'PP/Coast Wire',
      infoSources: [{ name: 'PortseaPost', role: 'publisher' }],
    });
    expect(story.creditline).toBe('PP/Coast Wire');
  });
});
