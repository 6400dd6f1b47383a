import { describe, expect, it } from 'vitest';
import { articlePage } from '#shared/page/article/article-page.ts';
import type { Story } from '#shared/story/story.ts';
import { aPublication, aSite, aStory, words } from '../a-story.ts';
import { fullStory } from '../full-stories.ts';
import { attributeOf, type ParsedPage, parsedPage, textOf } from '../parsed-page.ts';

const site = aSite();

function pageOf(story: Story, publication = aPublication(), ofSite = site): ParsedPage {
  return parsedPage(articlePage(story, publication, ofSite));
}

describe('a quote', () => {
  const [figure] = pageOf(fullStory()).all('figure');

  it('reads on into the words after it', () => {
    expect(textOf(figure)).toMatch(/that was the night watch", Tarn added\.$/);
  });

  it('keeps the words after it outside the quotation', () => {
    const [quotation] = pageOf(fullStory()).all('blockquote');
    expect(textOf(quotation)).not.toContain('Tarn added');
    expect(pageOf(fullStory()).text('figcaption')).toBe(', Tarn added.');
  });

  it('shows the opening mark on a paragraph that was filed without it', () => {
    expect(textOf(figure)).toContain('was not."It should be said');
  });

  it('keeps the words before it outside the quotation, with a space between', () => {
    const quote = { type: 'quote', lead: words('She said:'), paragraphs: [words('“Yes.”')] } as const;
    const page = pageOf(aStory({ body: [quote] }));
    expect(page.text('figure')).toBe('She said: “Yes.”');
    expect(page.text('blockquote')).toBe('“Yes.”');
  });

  it('keeps a space before words that were filed without one', () => {
    const quote = { type: 'quote', paragraphs: [words('“Yes,”')], tail: words('she said.') } as const;
    expect(pageOf(aStory({ body: [quote] })).text('figure')).toBe('“Yes,” she said.');
  });

  it('names its speaker below when no words around it do', () => {
    const quote = { type: 'quote', speaker: 'Pell Astrand', paragraphs: [words('“Yes.”')] } as const;
    expect(pageOf(aStory({ body: [quote] })).text('figcaption')).toBe('Pell Astrand');
  });

  it('repeats a French mark as it was filed', () => {
    const quote = { type: 'quote', paragraphs: [words('« Oui.'), words('Non. »')], reopened: [1] } as const;
    expect(pageOf(aStory({ body: [quote] })).text('blockquote')).toBe('« Oui.«Non. »');
  });
});

describe('the dateline', () => {
  it('gets a dash when it was filed without one', () => {
    expect(pageOf(aStory({ dateline: 'PORT SELM' })).text('div', { class: 'story' })).toMatch(
      /^PORT SELM — The sea/,
    );
  });

  it('stands alone before a story that begins with another block', () => {
    const story = aStory({
      dateline: 'PORT SELM —',
      body: [{ type: 'list', ordered: false, items: [words('one')] }],
    });
    expect(pageOf(story).text('div', { class: 'story' })).toBe('PORT SELM — one');
  });
});

describe('links', () => {
  it('keep their words and lose an address that is not allowed', () => {
    const link = { type: 'link', href: 'javascript:alert(1)', children: words('the minutes') } as const;
    const page = pageOf(aStory({ body: [{ type: 'paragraph', content: [link] }] }));
    expect(page.text('div', { class: 'story' })).toBe('the minutes');
    expect(page.all('a').filter((a) => attributeOf(a, 'href')?.startsWith('javascript'))).toEqual([]);
  });

  it('share the story by mail with its headline and address, and tell no network', () => {
    const page = pageOf(aStory({ headline: 'Fish & chips: 50% off?' }));
    const mail = page.all('a').find((a) => attributeOf(a, 'href')?.startsWith('mailto:'));
    const address = new URL((mail && attributeOf(mail, 'href')) ?? '');
    expect(address.searchParams.get('subject')).toBe('Fish & chips: 50% off?');
    expect(address.searchParams.get('body')).toContain('https://ledger.example/world/2024/08/21/');
    expect(page.all('input', { readonly: '' }).map((input) => attributeOf(input, 'value'))).toEqual([
      aPublication().url,
    ]);
  });
});

describe('headings', () => {
  it('never skip a level: a story with minor headings only shows them as major ones', () => {
    const page = pageOf(aStory({ body: [{ type: 'heading', level: 3, content: words('Aside') }] }));
    expect(page.all('h3')).toEqual([]);
    expect(page.text('h2')).toBe('Aside');
  });
});
