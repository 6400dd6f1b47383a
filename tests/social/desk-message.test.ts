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

describe('a message of several problems', () => {
  const key = "wires/O'Neil <&>.txt";
  const problems = [
    { code: 'no-headline', message: 'No <headline> & none.', fix: 'Add > one.' },
    { code: 'no-body', message: 'No text.', fix: 'Add a text.' },
  ];
  const rejected: DeskMatter = { kind: 'rejected', state: 'rejected', key, problems };
  const textsOf = (news: Parameters<typeof deskMessage>[0]) =>
    JSON.parse(deskMessage(news).Message) as Record<string, string>;
  const whole = textsOf({ id: 'a1', matter: rejected, link: 'https://l.example/a', name: 'The Ledger' });

  it('gives a person one paragraph to each, and a command that any shell takes', () => {
    expect(whole['email']).toBe(
      [
        `Rejected: ${key}`,
        'No <headline> & none.\nAdd > one.',
        'No text.\nAdd a text.',
        'The whole answer, by a link that works for some hours, twelve at most:\nhttps://l.example/a',
        "At any time: npx newsroom status 'wires/O'\\''Neil <&>.txt'",
        'The Ledger',
      ].join('\n\n'),
    );
  });

  it('gives chat channels the whole of it, escaped', () => {
    expect(JSON.parse(whole['https'] ?? '')).toEqual({
      ...{ version: '1.0', source: 'custom', id: 'a1' },
      content: {
        textType: 'client-markdown',
        title: "Rejected: wires/O'Neil &lt;&amp;&gt;.txt",
        description: 'No &lt;headline&gt; &amp; none.\nNo text.',
        nextSteps: [
          'Add &gt; one.',
          'Add a text.',
          '<https://l.example/a|Open the receipt> (for some hours, twelve at most)',
        ],
        keywords: ['rejected', 'rejected'],
      },
      metadata: {
        ...{ threadId: key, summary: 'Rejected (no-headline)', eventType: 'rejected' },
        additionalContext: { state: 'rejected', newsroom: 'The Ledger' },
      },
    });
  });

  it('gives every program the same', () => {
    const form = { id: 'a1', ...rejected, receipt: 'https://l.example/a', newsroom: 'The Ledger' };
    for (const protocol of ['sqs', 'lambda', 'http', 'firehose']) {
      expect(JSON.parse(whole[protocol] ?? '')).toEqual(form);
    }
  });

  it('promises no receipt where there is none', () => {
    const texts = textsOf({ id: 'a1', matter: rejected, name: 'The Ledger' });
    expect(texts['email']).not.toContain('link');
    expect(JSON.parse(texts['sqs'] ?? '')).not.toHaveProperty('receipt');
    expect(JSON.parse(texts['https'] ?? '').content.nextSteps).toEqual(['Add &gt; one.', 'Add a text.']);
  });

  it('is cut to what a telephone and a subject take', () => {
    expect(whole['sms']).toBe(`Rejected (no-headline): ${key}`);
    const long = { ...rejected, key: 'k'.repeat(200) };
    expect(textsOf({ id: 'a', matter: long, name: 'x' })['sms']).toBe(
      `Rejected (no-headline): ${'k'.repeat(116)}`,
    );
    const code = { ...rejected, problems: [{ code: `é${'x'.repeat(200)}`, message: '', fix: '' }] };
    expect(deskMessage({ id: 'a', matter: code, name: 'x' }).Subject).toBe(`Rejected (${'x'.repeat(90)}`);
  });

  it.each([
    ['killed', 'Killed'],
    ['overdue', 'Overdue'],
  ] as const)('names the matter once: %s', (kind, subject) => {
    const named = {
      ...rejected,
      kind,
      key: 'wires/flood-1.txt',
      problems: [{ code: kind, message: '', fix: '' }],
    };
    expect(deskMessage({ id: 'a', matter: named, name: 'x' }).Subject).toBe(subject);
    expect(deskMessage({ id: 'a', matter: { ...named, problems: [] }, name: 'x' }).Subject).toBe(subject);
    expect(textsOf({ id: 'a', matter: named, name: 'x' })['email']).toContain('status wires/flood-1.txt');
  });
});
