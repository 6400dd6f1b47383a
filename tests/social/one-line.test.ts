import { describe, expect, it } from 'vitest';
import { oneLine } from '#shared/social/one-line.ts';

describe('text of the wire on one line', () => {
  it.each([
    ['half a letter', 'a\ud800b', 'a\ufffdb'],
    ['a letter with a mark of its own', 'cafe\u0301', 'café'],
    ['lines and tabs', 'Ferry\r\n\tline', 'Ferry line'],
    ['control characters', 'Ferry\u0000\u0007line', 'Ferry line'],
    ['spaces of every width', 'Ferry\u00a0\u2003line', 'Ferry line'],
    ['spaces around it', ' Ferry line ', 'Ferry line'],
    ['marks that turn the direction', 'Fer\u200e\u202ery\u2066 line', 'Ferry line'],
    ['marks of the byte order', '\ufeffFerry', 'Ferry'],
    ['soft hyphens', 'Fer\u00adry', 'Ferry'],
    ['joiners, which scripts and emoji need', '👩‍🚀 می\u200cشود', '👩‍🚀 می\u200cشود'],
  ])('has no trace of what networks refuse: %s', (_what, text, line) => {
    expect(oneLine(text)).toBe(line);
  });
});
