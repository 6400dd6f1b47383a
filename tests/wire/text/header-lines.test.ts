import { describe, expect, it } from 'vitest';
import { readStory, rulesOf, warningsOf, wordsOf } from './read-copy.ts';

const story = 'Ferries to the outer islands were cancelled on Wednesday because of high waves.';

describe('the editor’s header lines', () => {
  it('set every field they name, whatever their case', () => {
    const item = readStory(
      [
        'HEADLINE: Ferries stay in port',
        'byline: Desk of the Island Courier',
        'Section: world',
        'Slug: ferries',
        'Language: en',
        'Summary: No boats until Friday.',
        'Keywords: ferries, storm; islands',
        'Urgency: 4',
        'ID: tag:courier.example,2026:ferries',
        'Version: 3',
        'Source: Island Courier',
        'Genre: Report',
        '',
        story,
      ].join('\n'),
    );
    expect(item.overrides).toEqual({
      headline: 'Ferries stay in port',
      byline: 'Desk of the Island Courier',
      section: 'world',
      slugline: 'ferries',
      language: 'en',
      summary: 'No boats until Friday.',
      keywords: ['ferries', 'storm', 'islands'],
      urgency: 4,
      uri: 'tag:courier.example,2026:ferries',
      version: 3,
      source: 'Island Courier',
      genre: 'Report',
    });
    expect(wordsOf(item)).toEqual([story]);
  });

  it('set an embargo that is also read', () => {
    const item = readStory(`Embargo: 2027-02-03T00:01Z\n\n${story}`);
    expect(item.overrides?.embargo).toBe('2027-02-03T00:01Z');
    expect(item.embargo?.instant).toBe('2027-02-03T00:01:00.000Z');
  });

  it('lift an embargo with "none"', () => {
    const item = readStory(`Embargo: none\n\n${story}`);
    expect(item.overrides?.embargo).toBe('none');
    expect([item.embargo, item.warnings]).toEqual([undefined, []]);
  });

  it('mark a correction', () => {
    const item = readStory(`Correction: The ferry is called Gull.\n\n${story}`);
    expect(item.overrides?.correction).toBe('The ferry is called Gull.');
    expect(item.signals).toEqual(['correction']);
  });

  it('end with the first line of another kind', () => {
    const item = readStory(`Section: world\nColour: grey\nUrgency: 3\n\n${story}`);
    expect(item.overrides).toEqual({ section: 'world' });
    expect(wordsOf(item).join(' ')).toContain('Urgency: 3');
  });

  it('end with a blank line', () => {
    const item = readStory(`Section: world\n\nSummary: the boats stay in port.\n\n${story}`);
    expect(item.overrides).toEqual({ section: 'world' });
    expect(wordsOf(item)).toContain('Summary: the boats stay in port.');
  });

  it.each([
    ['a sentence in the body', `${story}\n\nSummary: the boats stay in port.`],
    ['an unknown word', `Weather: stormy all week\n\n${story}`],
  ])('do not include %s', (_, text) => {
    expect(readStory(text).overrides).toBeUndefined();
  });

  it.each([['Urgency: high'], ['Urgency: 0'], ['Urgency: 10'], ['Version: two']])(
    '%s is refused with a warning',
    (line) => {
      const item = readStory(`${line}\n\n${story}`);
      expect(item.overrides).toBeUndefined();
      expect(warningsOf(item)).toEqual(['header_line_ignored']);
      expect(rulesOf(item)).toContain('header_line');
    },
  );
});
