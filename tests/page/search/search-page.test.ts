import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { openSearch } from '#shared/page/search/open-search.ts';
import { searchPage, searchScriptPath } from '#shared/page/search/search-page.ts';
import { aListedStory, aSite } from '../a-story.ts';
import { attributeOf, parsedPage, textOf } from '../parsed-page.ts';

const site = aSite();
const topic = (name: string) => ({ slug: name.toLowerCase(), name });
const about = (...topics: string[]) => aListedStory({ labels: { topics: topics.map(topic), authors: [] } });

describe('the page of the search', () => {
  const page = parsedPage(
    searchPage({ stories: [about('Pier'), about('Ferry', 'Salt'), about('Salt')] }, site),
  );
  const addresses = page.all('a').map((link) => attributeOf(link, 'href'));

  it('has a box that names what it takes and sends it in the address', () => {
    const [form] = page.all('form', { role: 'search' });
    expect(form && attributeOf(form, 'action')).toBe('/search/');
    const [input] = page.all('input');
    expect(input && attributeOf(input, 'name')).toBe('q');
    expect(page.text('label', { for: 'q' })).toBe('Words of a headline, a topic or a name');
  });

  it('runs the one script of the site, a file of its own', () => {
    expect(page.all('script').map((script) => [attributeOf(script, 'src'), textOf(script)])).toEqual([
      [searchScriptPath, ''],
    ]);
  });

  it('says without script what it needs, and offers topics, sections and days', () => {
    expect(page.text('noscript')).toContain('needs JavaScript');
    expect(addresses).toEqual(
      expect.arrayContaining(['/topic/salt/', '/topic/pier/', '/world/', '/archive/']),
    );
  });

  it('offers the topic first that most of the newest stories share', () => {
    expect(addresses.filter((address) => address?.startsWith('/topic/'))).toEqual([
      ...['/topic/salt/', '/topic/pier/', '/topic/ferry/'],
    ]);
  });

  it('is not meant for search engines', () => {
    expect(page.meta('robots')).toBe('noindex');
  });
});

describe('the description of the search for browsers', () => {
  it('is well-formed whatever the site is called, and names the address with a place for the words', () => {
    const text = openSearch(aSite({ name: 'Salt & <Pepper> of the long north coast', description: '"&' }));
    const names: string[] = [];
    let template: string | undefined;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('opentag', (tag) => {
      names.push(tag.name);
      if (tag.name === 'Url') template = tag.attributes['template']?.value;
    });
    parser.write(text).close();
    expect(names).toEqual([
      ...['OpenSearchDescription', 'ShortName', 'Description', 'Language', 'InputEncoding', 'Url'],
    ]);
    expect(template).toBe('https://ledger.example/search/?q={searchTerms}');
    expect(text).toContain('<ShortName>Salt &amp; &lt;Pepper&gt;</ShortName>');
  });
});
