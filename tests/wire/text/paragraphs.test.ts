import { describe, expect, it } from 'vitest';
import { readStory, rulesOf, wordsOf } from './read-copy.ts';

const first = 'Ferries to the outer islands were cancelled on Wednesday, the harbour office said.';
const second = 'The storm is the third of the month, and nobody knows when the old boats will sail again.';

describe('paragraphs', () => {
  it('are told by blank lines', () => {
    expect(wordsOf(readStory(`${first}\n\n${second}\n`))).toEqual([first, second]);
  });

  it('are told by line where each line is one', () => {
    const long = `${first} ${second}`;
    expect(wordsOf(readStory(`${long}\n${long}\n${long}`))).toEqual([long, long, long]);
  });

  it('are told by indents in wrapped copy', () => {
    const item = readStory(`  ${wrapped(`${first} ${second}`)}\n  ${wrapped(`${second} ${first}`)}`);
    expect(wordsOf(item)).toEqual([`${first} ${second}`, `${second} ${first}`]);
  });

  it('are joined where lines are wrapped, and the joining is recorded once', () => {
    const item = readStory(`${wrapped(`${first} ${second}`)}\n\n${wrapped(`${second} ${first}`)}`);
    expect(wordsOf(item)).toEqual([`${first} ${second}`, `${second} ${first}`]);
    expect(rulesOf(item).filter((rule) => rule === 'lines_joined')).toHaveLength(1);
  });

  it('are joined below a dateline that made the first line shorter', () => {
    const item = readStory(wrapped(`SAHIL BAY, Oct 12 AAP - ${first}`, 70));
    expect(wordsOf(item)).toEqual([first]);
  });

  it('end in wrapped copy where a sentence ended with room to spare', () => {
    const item = readStory(`${wrapped(`${first} ${second}`)}\nIt is over.\n${wrapped(`${second} ${first}`)}`);
    expect(wordsOf(item)).toHaveLength(2);
  });

  it('keep the breaks of an address in wrapped copy', () => {
    const item = readStory(
      `${wrapped(`${first} ${second}`)}\n\nHarbour Office\n1 Quay Street\nSahil Bay\n\n${wrapped(`${second} ${first}`)}`,
    );
    expect(wordsOf(item)[1]).toBe('Harbour Office\n1 Quay Street\nSahil Bay');
  });

  it('are joined without a space in Chinese', () => {
    const half = '周三因风浪过大前往外岛的渡轮全部停航港务局说没有人知道老旧的船只何时能够再次起航居民们正在';
    const item = readStory(`${half}\n${half}\n${half}结束。`);
    expect(wordsOf(item).join('')).not.toContain(' ');
  });
});

describe('other blocks', () => {
  it('of bullets make a list', () => {
    const item = readStory(`${first}\n\n* nine boats\n* two piers\n\n${second}`);
    expect(item.body[1]).toEqual({
      type: 'list',
      ordered: false,
      items: [[{ type: 'text', text: 'nine boats' }], [{ type: 'text', text: 'two piers' }]],
    });
  });

  it.each([
    ['one aside', '- No boats until Friday'],
    ['speech', '- We stay - he said.\n- They stay - she said.'],
  ])('are not made of %s', (_, lines) => {
    const item = readStory(`${first}\n\n${lines}\n\n${second}`);
    expect(item.body.map(({ type }) => type)).not.toContain('list');
  });

  it.each([['---'], ['***'], ['* * *'], ['_____']])('%s between paragraphs is a break', (rule) => {
    expect(readStory(`${first}\n\n${rule}\n\n${second}`).body[1]).toEqual({ type: 'break' });
  });

  it.each([['THE BOATS'], ['What happens next'], ['A fleet of nine boats']])(
    '%s is a sub-heading',
    (line) => {
      expect(readStory(`${first}\n\n${line}\n\n${second}`).body[1]).toMatchObject({
        type: 'heading',
        level: 2,
      });
    },
  );

  it.each([
    ['a short sentence', 'It is over.'],
    ['the start of a list', 'The boats:'],
    ['an address', 'https://harbour.example/'],
    ['words in small letters', 'and so on'],
  ])('%s is no sub-heading', (_, line) => {
    expect(readStory(`${first}\n\n${line}\n\n${second}`).body[1]).toMatchObject({ type: 'paragraph' });
  });

  it('in columns keep their spaces', () => {
    const table = 'Gull     9 knots    1,200\nTern    11 knots      900\nHeron    7 knots    2,400';
    expect(readStory(`${first}\n\n${table}\n\n${second}`).body[1]).toEqual({
      type: 'preformatted',
      text: table,
    });
  });

  it('of odds keep their columns', () => {
    const table = '  3.00 Grey Gull\n 11.00 Old Tern\n 26.00 Slow Heron';
    expect(readStory(`${first}\n\nRace one\n${table}`).body.at(-1)).toEqual({
      type: 'preformatted',
      text: table,
    });
  });
});

describe('the marks of typewriters', () => {
  it.each([
    ['a dash between spaces', 'The boats -- all nine -- stay.', 'The boats — all nine — stay.'],
    ['a dash between words', 'The boats--all nine--stay.', 'The boats—all nine—stay.'],
    ['quotes', "``We stay,'' he said.", '“We stay,” he said.'],
    ['a tab', 'The\tboats stay.', 'The boats stay.'],
    ['control bytes', '\u0002The boats stay.\u0003', 'The boats stay.'],
  ])('are put into print: %s', (_, filed, printed) => {
    const item = readStory(`${filed}\n\n${filed}`);
    expect(wordsOf(item)).toEqual([printed, printed]);
    expect(rulesOf(item)).toHaveLength(1);
  });

  it.each([
    ['an address', 'See https://harbour.example/a--b for more.'],
    ['an option', 'Type --quiet to be quiet.'],
    ['an apostrophe', "It is the office''s boat."],
  ])('leave %s alone', (_, filed) => {
    expect(wordsOf(readStory(`${filed}\n\n${second}`))[0]).toBe(filed);
  });

  it('at the end of paragraphs are taken off', () => {
    const item = readStory(`^BC-Ferry Storm<\n^Ferries stay in port<\n${first}<\n${second}<\n`);
    expect(item).toMatchObject({ slugline: 'BC-Ferry Storm' });
    expect(wordsOf(item).join(' ')).not.toMatch(/[<^]/);
  });

  it('do not touch a comparison', () => {
    expect(wordsOf(readStory('All fine.\n\nSpeed: 7 <\n\n9 knots.'))[1]).toBe('Speed: 7 <');
  });
});

function wrapped(text: string, width = 60): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}
