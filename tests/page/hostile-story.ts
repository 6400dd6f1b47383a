import { existsSync, readFileSync } from 'node:fs';
import type { Publication } from '#shared/story/publication.ts';
import type { Story } from '#shared/story/story.ts';
import { aPublication, aStory, words } from './a-story.ts';

/** A story that says the same text wherever a wire file can put words. */
export function hostileStory(text: string): Story {
  return aStory({
    headline: text,
    byline: text,
    summary: text,
    genre: text,
    dateline: text,
    creditline: text,
    copyrightNotice: text,
    copyrightHolder: text,
    credits: [text],
    keywords: [text],
    people: [{ name: text, role: 'author', aliases: [text] }],
    infoSources: [{ name: text, role: 'publisher' }],
    uri: text,
    body: [
      { type: 'paragraph', content: words(text) },
      { type: 'heading', level: 2, content: words(text) },
      {
        type: 'quote',
        speaker: text,
        lead: words(text),
        paragraphs: [words(text)],
        tail: words(text),
        reopened: [0],
      },
      { type: 'quote', speaker: text, paragraphs: [words(text)] },
      { type: 'list', ordered: true, items: [words(text)] },
      {
        type: 'table',
        caption: text,
        rows: [[{ header: true, content: words(text) }, { content: words(text) }]],
      },
      { type: 'preformatted', text },
      {
        type: 'paragraph',
        content: [{ type: 'link', href: `https://a.example/${text}`, children: words(text) }],
      },
      { type: 'paragraph', content: [{ type: 'link', href: text, children: words(text) }] },
      { type: 'footnotes', notes: [words(text)] },
    ],
    bodyText: text,
  });
}

export function hostilePublication(text: string): Publication {
  return aPublication({ corrections: [{ at: '2024-08-21T09:30:00.000Z', text }], mark: text });
}

const attacks = new URL('../../../shared/wire-samples/attacks/', import.meta.url);

/** Attack strings that other projects collected; none when the folder is not beside the checkout. */
export function collectedAttacks(): readonly string[] {
  if (!existsSync(attacks)) {
    process.stderr.write(`Skipped: the collected attack strings are not at ${attacks.pathname}\n`);
    return [];
  }
  const lines = readFileSync(new URL('xss.jsonl', attacks), 'utf8').trim().split('\n');
  const naughty = JSON.parse(readFileSync(new URL('naughty-strings.json', attacks), 'utf8'));
  return [...lines.map((line) => JSON.parse(line).payload), ...naughty.strings];
}
