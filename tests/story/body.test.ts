import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Block, blockSchema, type Inline } from '#shared/story/body.ts';

const words: Inline = { type: 'text', text: 'The ferry sails.' };
const line = [words];
const isRead = (block: unknown) => z.safeParse(blockSchema, block).success;
const inline = (one: unknown) => ({ type: 'paragraph', content: [one] });

describe('a stored body', () => {
  it.each<[string, Block]>([
    ['a paragraph', { type: 'paragraph', content: line }],
    ['an empty paragraph', { type: 'paragraph', content: [] }],
    ['a heading below the headline', { type: 'heading', level: 2, content: line }],
    ['a heading below that', { type: 'heading', level: 3, content: line }],
    ['a quotation that names nobody', { type: 'quote', paragraphs: [line, line] }],
    [
      'a quotation with all that surrounds it',
      { type: 'quote', speaker: 'A. Oru', lead: line, paragraphs: [line, line], tail: line, reopened: [1] },
    ],
    ['a list in order', { type: 'list', ordered: true, items: [line, line] }],
    ['a list without order', { type: 'list', ordered: false, items: [] }],
    ['a table', { type: 'table', rows: [[{ content: line }, { header: false, content: [] }]] }],
    ['a table that is named', { type: 'table', caption: 'Times', rows: [[{ header: true, content: line }]] }],
    ['lines as they were set', { type: 'preformatted', text: 'a  b' }],
    ['notes', { type: 'footnotes', notes: [line] }],
    ['a break between parts', { type: 'break' }],
  ])('is read with %s, and nothing of it is lost', (_what, block) => {
    expect(z.parse(blockSchema, block)).toEqual(block);
  });

  it.each<[string, Inline]>([
    ['a line break', { type: 'break' }],
    ['strong words', { type: 'strong', children: line }],
    ['stressed words', { type: 'emphasis', children: line }],
    ['something below the line', { type: 'sub', children: line }],
    ['something above the line', { type: 'sup', children: line }],
    ['a link', { type: 'link', href: 'https://harbour.example/times', children: line }],
    ['a plain link', { type: 'link', href: 'http://harbour.example/', children: [] }],
    ['a link to write to', { type: 'link', href: 'MAILTO:desk@harbour.example', children: line }],
    [
      'links in strong words in stressed ones',
      {
        type: 'emphasis',
        children: [
          { type: 'strong', children: [{ type: 'link', href: 'https://a.example', children: line }] },
        ],
      },
    ],
  ])('is read with %s in its text', (_what, one) => {
    expect(z.parse(blockSchema, inline(one))).toEqual(inline(one));
  });

  it.each([
    ['of no kind', { content: line }],
    ['of a kind that no page has', { type: 'video', content: line }],
    ['that is a paragraph without content', { type: 'paragraph' }],
    ['that is a paragraph of bare text', { type: 'paragraph', content: 'The ferry sails.' }],
    ['that is a second headline', { type: 'heading', level: 1, content: line }],
    ['that is a heading of no page', { type: 'heading', level: 4, content: line }],
    ['that is a heading without words', { type: 'heading', level: 2 }],
    ['that is a quotation without paragraphs', { type: 'quote', speaker: 'A. Oru' }],
    ['that reopens half a paragraph', { type: 'quote', paragraphs: [line], reopened: [0.5] }],
    ['that is a list of unknown order', { type: 'list', items: [line] }],
    ['that is a list of nothing', { type: 'list', ordered: true }],
    ['that is a table of bare text', { type: 'table', rows: [['a']] }],
    ['that is a table without rows', { type: 'table', caption: 'Times' }],
    ['that is a table with an empty cell', { type: 'table', rows: [[{ header: true }]] }],
    ['that is a table with a cell of odd rank', { type: 'table', rows: [[{ header: 1, content: line }]] }],
    ['that is set without text', { type: 'preformatted' }],
    ['that has notes without any', { type: 'footnotes' }],
  ])('is refused with a block %s', (_what, block) => {
    expect(isRead(block)).toBe(false);
  });

  it.each([
    ['a program', { type: 'link', href: 'javascript:alert(1)', children: line }],
    [
      'a program that names the web',
      { type: 'link', href: 'javascript:"https://a.example"', children: line },
    ],
    ['data', { type: 'link', href: 'data:text/html,x', children: line }],
    ['a place on this site', { type: 'link', href: '/world/', children: line }],
    ['nothing', { type: 'link', children: line }],
    ['somewhere, without words', { type: 'link', href: 'https://a.example' }],
  ])('is refused with a link to %s', (_what, one) => {
    expect(isRead(inline(one))).toBe(false);
  });

  it.each([
    ['markup of no kind', { children: line }],
    ['markup that no page has', { type: 'blink', children: line }],
    ['text that is none', { type: 'text', text: 4 }],
    ['text that is absent', { type: 'text' }],
    ['strong words without words', { type: 'strong' }],
    [
      'a link deep inside that is a program',
      {
        type: 'strong',
        children: [{ type: 'sub', children: [{ type: 'link', href: 'vbscript:x', children: [] }] }],
      },
    ],
  ])('is refused with %s', (_what, one) => {
    expect(isRead(inline(one))).toBe(false);
  });
});
