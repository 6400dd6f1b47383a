import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { pageTypes } from '../browser/page-types.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // The pages are served as they are written: lower-case doctype, void elements and inline CSS by design.
    'doctype-style': ['error', { style: 'lowercase' }],
    'long-title': 'off',
    // The one script is the site's own and changes with the site.
    'require-sri': ['error', { target: 'crossorigin' }],
    'no-trailing-whitespace': 'off',
  },
});

describe('by the HTML standard', () => {
  it.each(Object.entries(pageTypes))('the page %s is valid', async (_name, markup) => {
    const report = await validator.validateString(markup);
    const messages = report.results.flatMap((result) =>
      result.messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
    );
    expect(messages).toEqual([]);
  });

  it('a page with a mistake is not', async () => {
    const report = await validator.validateString('<!doctype html><html lang="en"><p><div></div></p></html>');
    expect(report.valid).toBe(false);
  });
});
