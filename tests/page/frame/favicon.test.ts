import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { favicon } from '#shared/page/frame/favicon.ts';
import { aSite } from '../a-story.ts';

describe('the icon of the site', () => {
  it.each([
    ['The Harbour Ledger', 'T'],
    ['Əkinçi', 'Ə'],
    ['<b>old', '&lt;'],
    ['👩‍🚒 Firehouse', '👩‍🚒'],
  ])('of %s shows the first letter, well-formed', (name, letter) => {
    const svg = favicon(aSite({ name }));
    expect(svg).toContain(`>${letter}</text>`);
    expect(() => new SaxesParser().write(svg).close()).not.toThrow();
  });
});
