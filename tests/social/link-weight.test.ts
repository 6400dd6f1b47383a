import { describe, expect, it } from 'vitest';
import { isKnownLink, linkWeight } from '#shared/social/link-weight.ts';
import { weightByX } from './oracle.ts';

const longLink = (length: number) => 'https://aldmoor.az/'.padEnd(length, 'a');

describe('a link', () => {
  it.each([
    ['with a path', 'https://news.aldmoor.az/world/2026/11/24/ferry-line_reopens/'],
    ['to a file', 'https://news.aldmoor.az/a'],
    ['without a path', 'https://aldmoor.az'],
    ['to the front', 'https://aldmoor.az/'],
    ['without encryption', 'http://aldmoor.az/a/'],
    ['to an own port', 'https://news.aldmoor.az:8443/a/'],
    ['to a port of one figure', 'https://news.aldmoor.az:8/'],
    ['to a port without a path', 'https://news.aldmoor.az:8443'],
    ['in capitals', 'https://NEWS.ALDMOOR.AZ/A/'],
    ['to a host with a dash', 'https://the-estuary.press/a/'],
    ['under a domain of every use', 'https://aldmoor.com/a/'],
    ['under a domain of news', 'https://aldmoor.news/a/'],
    ['as long as it may be', longLink(2048)],
  ])('%s weighs 23, and X makes a link of it', (_which, word) => {
    expect(isKnownLink(word)).toBe(true);
    expect(weightByX(word)).toBe(linkWeight);
  });

  it.each([
    ['a word', 'ferry'],
    ['nothing', ''],
    ['a domain without a scheme', 'aldmoor.az'],
    ['another scheme', 'ftp://aldmoor.az/a/'],
    ['letters before the scheme', 'xhttps://aldmoor.az/a/'],
    ['the laptop', 'http://localhost:3000/a/'],
    ['a domain alone', 'https://az/a/'],
    ['an IP address', 'http://127.0.0.1/a/'],
    ['a domain that is not known', 'https://aldmoor.example/a/'],
    ['a host with an empty label', 'https://news..aldmoor.az/a/'],
    ['a host that begins with a dot', 'https://.aldmoor.az/a/'],
    ['a host that begins with a dash', 'https://-aldmoor.az/a/'],
    ['a label that begins with a dash', 'https://news.-aldmoor.az/a/'],
    ['a label that ends in a dash', 'https://news-.aldmoor.az/a/'],
    ['a port of six figures', 'https://aldmoor.az:123456/a/'],
    ['a port of letters', 'https://aldmoor.az:abc/a/'],
    ['two slashes in the path', 'https://aldmoor.az/a//b/'],
    ['a mark at the end', 'https://aldmoor.az/a!'],
    ['a dash at the end', 'https://aldmoor.az/a-'],
    ['a question', 'https://aldmoor.az/a?b=c'],
    ['a letter too many', longLink(2049)],
  ])('is not surely one with %s: its letters are counted', (_which, word) => {
    expect(isKnownLink(word)).toBe(false);
  });
});
