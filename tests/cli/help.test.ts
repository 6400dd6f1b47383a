import { describe, expect, it } from 'vitest';
import { newsroom } from './run-newsroom.ts';

const commands = ['start', 'drop', 'normalize', 'status', 'verify-ledger'];

describe('help', () => {
  it.each([
    ['no command', []],
    ['--help', ['--help']],
    ['the word help', ['help']],
  ])('lists every command after %s', async (_case, args) => {
    const { code, stdout, stderr } = await newsroom(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of commands) expect(stdout).toContain(`  ${command} `);
  });

  it.each(commands)('explains %s with its options and a line to paste', async (command) => {
    const { code, stdout } = await newsroom(command, '--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: npx newsroom ${command} `));
    expect(stdout).toContain(`Examples:\n  npx newsroom ${command}`);
    expect(stdout).toContain('--help ');
  });

  it('is plain text in a pipe', async () => {
    expect((await newsroom('drop', '--help')).stdout).not.toContain('\u001b');
  });
});

describe('a command that is typed wrongly', () => {
  it.each([
    ['an unknown command', ['publish'], 'There is no command publish.'],
    ['an unknown option', ['normalize', '--hmtl', 'a.txt'], "Unknown option '--hmtl'"],
    ['a file too few', ['normalize'], 'Something is missing: npx newsroom normalize FILE...'],
    ['a word too many', ['start', 'now'], 'There is too much: npx newsroom start'],
    ['an option without its value', ['drop', 'a.txt', '--data'], '--data'],
    ['a port that is none', ['start', '--port', 'http'], '--port takes a number from 0 to 65535, not http.'],
  ])('ends with 2 and says what is wrong: %s', async (_case, args, sentence) => {
    const { code, stdout, stderr } = await newsroom(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).toMatch(/See: npx newsroom .*--help\n$/);
  });
});
