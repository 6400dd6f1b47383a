import { describe, expect, it } from 'vitest';
import { deskMessage } from '#shared/social/desk-message.ts';
import type { DeskMatter } from '#shared/story/desk/desk-matter.ts';

const matter: DeskMatter = {
  kind: 'held',
  state: 'held',
  key: 'wires/Sülh müqaviləsi <!channel>.txt',
  problems: [{ code: 'embargo-without-zone', message: 'In which zone?', fix: 'Add the zone.' }],
};
const link = 'https://bucket.example/receipts/a.txt?X-Amz-Expires=43200';
const message = deskMessage({ id: 'a1', matter, link, name: 'The Ledger' });
const texts = JSON.parse(message.Message) as Record<string, string>;

describe('a message to the desk', () => {
  it('has a subject that SNS takes, which does not name the file', () => {
    expect(message.Subject).toBe('Held for an answer (embargo-without-zone)');
    const long = { ...matter, problems: [{ code: 'x'.repeat(300), message: '', fix: '' }] };
    expect(deskMessage({ id: 'a', matter: long, name: 'x' }).Subject).toMatch(/^[ -~]{1,100}$/);
  });

  it('tells a person which file, what is wrong, how to mend it, and where to look', () => {
    for (const part of [matter.key, 'In which zone?', 'Add the zone.', link, 'The Ledger']) {
      expect(texts['email']).toContain(part);
    }
    expect(texts['email']).toContain(`npx newsroom status 'wires/Sülh müqaviləsi <!channel>.txt'`);
    expect(texts['default']).toBe(texts['email']);
  });

  it('gives programs the same as JSON, with attributes to filter by', () => {
    expect(JSON.parse(texts['sqs'] ?? '')).toMatchObject({
      id: 'a1',
      kind: 'held',
      key: matter.key,
      receipt: link,
    });
    expect(message.MessageAttributes).toEqual({
      kind: { DataType: 'String', StringValue: 'held' },
      state: { DataType: 'String', StringValue: 'held' },
    });
  });

  it('gives chat channels their own form, in which no file name can call a channel', () => {
    const chat = JSON.parse(texts['https'] ?? '');
    expect(chat).toMatchObject({
      version: '1.0',
      source: 'custom',
      id: 'a1',
      metadata: { eventType: 'held' },
    });
    expect(chat.content.title).not.toContain('<!');
    expect(chat.content.nextSteps).toEqual(['Add the zone.', expect.stringContaining(`<${link}|`)]);
  });
});
