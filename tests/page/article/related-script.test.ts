import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { relatedScript } from '#infra/constructs/site/related-script.ts';
import { articlePage } from '#shared/page/article/article-page.ts';
import { relatedScriptPath } from '#shared/page/article/related-path.ts';
import type { Publication } from '#shared/story/publication.ts';
import { aPublication, aSite, aStory } from '../a-story.ts';
import { attributeOf, parsedPage } from '../parsed-page.ts';

const script = relatedScript();
const topics = [{ slug: 'port-selm', name: 'Port Selm' }];

function scriptsOf(publication: Partial<Publication>) {
  const page = articlePage(aStory(), aPublication(publication), aSite());
  return parsedPage(page)
    .all('script')
    .filter((one) => attributeOf(one, 'type') === undefined)
    .map((one) => [attributeOf(one, 'src'), attributeOf(one, 'defer')]);
}

describe('the script of related stories', () => {
  it('stands at an address that names its bytes: write the new digits into related-path.ts and article-page.ts', () => {
    const digits = createHash('sha256').update(script).digest('hex').slice(0, 8);
    expect(relatedScriptPath).toBe(`/related-${digits}.js`);
  });

  it('weighs less than one packet', () => {
    expect(gzipSync(script).length).toBeLessThan(1400);
    expect(brotliCompressSync(script).length).toBeLessThan(1400);
  });

  it('holds back nothing of an article, and comes only where there is a topic', () => {
    expect(scriptsOf({ labels: { topics, authors: [] } })).toEqual([[relatedScriptPath, '']]);
    expect(scriptsOf({})).toEqual([]);
    expect(scriptsOf({ labels: { topics: [], authors: [{ slug: 'a', name: 'A' }] } })).toEqual([]);
  });

  it('stays away from a preview, which stands on no site', () => {
    expect(scriptsOf({ labels: { topics, authors: [] }, preview: 'It would be published.' })).toEqual([]);
  });
});
