import { describe, expect, it } from 'vitest';
import { bylineNames } from '#shared/story/names/byline-names.ts';

describe('the people of a byline', () => {
  it.each([
    ['By Ann Oru, Bela Dain and Cem Ilk, Harbour News', 'Ann Oru|Bela Dain|Cem Ilk|Harbour News'],
    ['Ann Oru; Bela Dain/Cem Ilk|Dara Esk', 'Ann Oru|Bela Dain|Cem Ilk|Dara Esk'],
    ['آن أورو، بيلا دين', 'آن أورو|بيلا دين'],
    ['安、贝拉，塞姆', '安|贝拉|塞姆'],
    ['BY: Ann Oru', 'Ann Oru'],
    ['Ann By Oru', 'Ann By Oru'],
    ['By By Ann', 'Ann'],
    ['Ann Oru and Ann Oru', 'Ann Oru'],
    ['Ann  Oru,, ', 'Ann Oru'],
    ['Ann Oru, staff writer', 'Ann Oru'],
    ['Ann Oru, ann@harbour.example', 'Ann Oru'],
    ['Ann Oru, Desk 3', 'Ann Oru'],
    ['Ann Oru, A@b', 'Ann Oru'],
    ['-Ann Oru', ''],
    ['', ''],
    ['by', ''],
    ['A'.repeat(80), 'A'.repeat(80)],
    ['A'.repeat(81), ''],
    ['Ann McOru', 'Ann McOru'],
  ])('%j', (byline, names) => {
    expect(bylineNames(byline).join('|')).toBe(names);
  });

  it.each(['and', 'və', 've', 'и', 'und', 'et', 'y', 'و', '&', 'AND'])('are joined by %s', (joint) => {
    expect(bylineNames(`Ann Oru ${joint} Bela Dain`)).toEqual(['Ann Oru', 'Bela Dain']);
  });

  it.each(['by', 'par', 'von', 'por', 'Автор', 'Müəllif:', 'Yazan'])('do not begin with %s', (opening) => {
    expect(bylineNames(`${opening} Ann Oru`)).toEqual(['Ann Oru']);
  });
});
