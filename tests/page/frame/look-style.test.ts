import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '#infra/constructs/site/content-security-policy.ts';
import { articlePage } from '#shared/page/article/article-page.ts';
import { favicon } from '#shared/page/frame/favicon.ts';
import { lookStyle } from '#shared/page/frame/look-style.ts';
import { stylesheet } from '#shared/page/frame/stylesheet.ts';

import { aPublication, aSite, aStory } from '../a-story.ts';
import { parsedPage, textOf } from '../parsed-page.ts';

const look = {
  colours: { accent: '#00558c', paper: '#ffffff', ink: '#102030' },
  type: { headlines: 'sans', text: 'serif', serif: 'old-style' },
  mark: 'M8 8h48v48z',
} as const;
const site = aSite({ look });
const page = articlePage(aStory(), aPublication(), site);

describe('a newsroom’s own look', () => {
  it('stands behind the one stylesheet, which stays byte for byte', () => {
    expect(parsedPage(page).all('style').map(textOf)).toEqual([stylesheet, lookStyle(look)]);
    expect(lookStyle(undefined)).toBeUndefined();
    expect(lookStyle({})).toBeUndefined();
  });

  it('is allowed by the policy by its hash, and only where it is set', () => {
    const own = `'sha256-${sha256Base64(lookStyle(look) ?? '')}'`;
    expect(contentSecurityPolicy(look)).toContain(own);
    expect(contentSecurityPolicy(undefined)).not.toContain(own);
    expect(contentSecurityPolicy(look)).toContain(`'sha256-${sha256Base64(stylesheet)}'`);
  });

  it('colours both schemes and never the printed page', () => {
    const style = lookStyle(look) ?? '';
    expect(style).toContain(':root{--paper:#ffffff;--ink:#102030;');
    expect(style).toMatch(/@media screen and \(prefers-color-scheme:dark\)\{:root\{--paper:#0a151f;/);
    expect(style).toContain('@media print{:root{--paper:#fff;--ink:#000;');
    expect(style).not.toMatch(/url\(|@import|</);
  });

  it('puts its mark into the masthead and the icon, unseen by screen readers', () => {
    expect(page).toContain(
      '<svg class="mark" viewBox="0 0 64 64" aria-hidden="true"><path d="M8 8h48v48z"/></svg>',
    );
    expect(favicon(site)).toMatch(/path\{fill:#00558c\}[\s\S]*<path d="M8 8h48v48z"\/>/);
    expect(favicon(aSite({ look: { colours: look.colours } }))).toContain('text{font');
    expect(favicon(aSite({ look: { colours: look.colours } }))).toContain('rect{fill:#00558c}');
  });
});

function sha256Base64(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64');
}
