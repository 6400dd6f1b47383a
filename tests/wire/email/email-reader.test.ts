import { describe, expect, it } from 'vitest';
import { p, word } from '../docx/word-files.ts';
import { envelope, multipart, readMail, readStories, wordsOf } from './read-mail.ts';

const story =
  'PORTSEA, June 1 (PNA) - The harbour authority said on Tuesday that the night ferry would run again.\n\nThe first ship sails at six.';
const told =
  'The harbour authority said on Tuesday that the night ferry would run again.\n\nThe first ship sails at six.';

describe('an e-mail with a story in its text', () => {
  it('gives its subject as headline, its date with the offset, and no byline', async () => {
    const item = await readMail(story);
    expect(item).toMatchObject({
      headline: 'Night ferry returns',
      located: 'PORTSEA',
      created: { instant: '2032-06-01T05:30:00.000Z', offset: '+04:00' },
    });
    expect(item.byline).toBeUndefined();
    expect(item.uri).toBeUndefined();
    expect(wordsOf(item)).toBe(told);
    expect(JSON.stringify(item)).not.toContain('ada@ferry.example');
  });

  it('reads the header lines and the byline of its text', async () => {
    const item = await readMail(`Headline: Ferry sails at night\nUrgency: 2\n\nBy Mara Lind\n\n${story}`);
    expect(item.overrides).toMatchObject({ headline: 'Ferry sails at night', urgency: 2 });
    expect(item.byline).toBe('Mara Lind');
  });

  it('keeps a first line beside the subject as text, unless it repeats it', async () => {
    expect(wordsOf(await readMail(`Ships sail from June\n\n${story}`))).toContain('Ships sail from June');
    expect(wordsOf(await readMail(`NIGHT FERRY RETURNS\n\n${story}`))).toBe(told);
  });

  it('takes the headline from the text where the subject says nothing', async () => {
    const mail = `${envelope.replace('Night ferry returns', 'Press release')}\r\n\r\nShips sail from June\n\n${story}`;
    expect((await readStories(mail))[0]?.headline).toBe('Ships sail from June');
  });

  it('knows the wire’s own id by its header', async () => {
    const item = await readMail(story, 'X-Story-ID: urn:pna:4711\r\nMessage-ID: <a@ferry.example>');
    expect(item.uri).toBe('urn:pna:4711');
  });

  it.each([
    ['an order to kill', 'KILL: Night ferry returns', { signals: ['kill'] }],
    [
      'a correction',
      'CORRECTED-Night ferry returns',
      { headline: 'Night ferry returns', signals: ['correction'] },
    ],
    [
      'an embargo that nobody can read',
      'Embargo for Monday: night ferry',
      { embargo: { raw: 'Embargo for Monday: night ferry' } },
    ],
  ])('obeys %s in its subject', async (_what, subject, expected) => {
    const [item] = await readStories(`${envelope.replace('Night ferry returns', subject)}\r\n\r\n${story}`);
    expect(item).toMatchObject(expected);
  });
});

describe('what never leaves an e-mail', () => {
  it.each([
    ['a greeting', `Dear editors,\n\n${story}`],
    ['a line that says where the story is', `Hi all,\nplease find the story below:\n\n${story}`],
    ['a signature', `${story}\n\n-- \nAda Press\n+44 1632 960 001`],
    ['a closing with names below', `${story}\n\nKind regards,\nAda Press\nHead of Press`],
    ['telephone numbers and addresses', `${story}\n\nTel: +44 1632 960 001\nada@ferry.example`],
    [
      'a disclaimer',
      `${story}\n\nThis e-mail is confidential and intended solely for the use of the addressee.`,
    ],
    ['where it was written', `${story}\n\nSent from my iPhone`],
    [
      'a quoted reply',
      `${story}\n\nOn Mon, 31 May 2032 at 10:00, Desk <desk@courier.example> wrote:\n> When does it sail?\n> secret`,
    ],
    [
      'an older message below',
      `${story}\n\n-----Original Message-----\nFrom: Desk\nSent: Monday\nSubject: When?\n\nsecret`,
    ],
    [
      'the head of a forwarded message',
      `FYI\n\n---------- Forwarded message ---------\nFrom: Port <port@ferry.example>\nDate: Mon, 31 May 2032\nSubject: Night ferry returns\nTo: ada@ferry.example\n\n\n${story}`,
    ],
  ])('%s', async (_what, text) => {
    const item = await readMail(text);
    expect(wordsOf(item)).toBe(told);
    expect(item.headline).toBe('Night ferry returns');
  });

  it('but a message that is nothing else keeps its words', async () => {
    expect(wordsOf(await readMail('> The ferry sails at six.'))).toBe('The ferry sails at six.');
    expect(wordsOf(await readMail('Sent from my iPhone'))).toBe('Sent from my iPhone');
  });

  it('a sentence that names an address stays', async () => {
    const text = `${story}\n\nPassengers with a ticket can write to the office of the harbour at ferry@port.example until Friday.`;
    expect(wordsOf(await readMail(text))).toContain('ferry@port.example');
  });
});

describe('the parts of an e-mail', () => {
  const plain = 'Content-Type: text/plain; charset=utf-8\r\n\r\n';
  const html = 'Content-Type: text/html; charset=utf-8\r\n\r\n';

  it('plain text wins over HTML where it is a real alternative', async () => {
    expect(
      wordsOf(await readMail(...multipart('alternative', `${plain}${story}`, `${html}<p>Other words.</p>`))),
    ).toBe(told);
    const stub = `${plain}Please view this message in a browser: it is HTML.`;
    expect(
      wordsOf(
        await readMail(
          ...multipart(
            'alternative',
            stub,
            `${html}<p>The ferry sails at six, the harbour authority said on Tuesday.</p>`,
          ),
        ),
      ),
    ).toBe('The ferry sails at six, the harbour authority said on Tuesday.');
  });

  it('HTML keeps its links and loses quoted replies and signatures', async () => {
    const item = await readMail(
      '<p>Dear all,</p><p>The <a href="https://ferry.example/">ferry</a> sails at six.</p><script>alert(1)</script><blockquote type="cite">secret</blockquote><div class="gmail_signature">Ada</div>',
      'Content-Type: text/html; charset=utf-8',
    );
    expect(item.body).toMatchObject([
      {
        type: 'paragraph',
        content: [
          { text: 'The ' },
          { type: 'link', href: 'https://ferry.example/' },
          { text: ' sails at six.' },
        ],
      },
    ]);
  });

  it('a story in an attached Word file is read where the text is a note', async () => {
    const file = Buffer.from(word({ body: p('The ferry sails at six.') })).toString('base64');
    const part = `Content-Type: application/octet-stream; name="ferry.docx"\r\nContent-Disposition: attachment; filename="ferry.docx"\r\nContent-Transfer-Encoding: base64\r\n\r\n${file}`;
    const item = await readMail(...multipart('mixed', `${plain}See attached.`, part));
    expect(wordsOf(item)).toBe('The ferry sails at six.');
    expect(item.headline).toBe('Night ferry returns');
    expect(JSON.stringify(item.body)).not.toContain('attached');
  });

  it('several attached stories are several stories', async () => {
    const file = (name: string, text: string) =>
      `Content-Type: text/plain; charset=utf-8; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${text}`;
    const [body, headers] = multipart(
      'mixed',
      file('a.txt', `Night ferry\n\n${story}`),
      file('b.txt', `Day ferry\n\n${story}`),
    );
    const items = await readStories(`${envelope}\r\n${headers}\r\n\r\n${body}`);
    expect(items.map(({ headline }) => headline)).toEqual(['Night ferry', 'Day ferry']);
  });

  it('a forwarded message in an empty one is read as its own', async () => {
    const inner = `From: Port <port@ferry.example>\r\nSubject: Ships sail\r\nDate: Mon, 31 May 2032 10:00:00 +0000\r\n\r\n${story}`;
    const item = await readMail(...multipart('mixed', `Content-Type: message/rfc822\r\n\r\n${inner}`));
    expect(item).toMatchObject({ headline: 'Ships sail', created: { instant: '2032-05-31T10:00:00.000Z' } });
    expect(wordsOf(item)).toBe(told);
  });

  it('attachments beside a story are named to the desk and left out', async () => {
    const sheet =
      'Content-Type: application/pdf; name="ferry.pdf"\r\nContent-Disposition: attachment; filename="ferry.pdf"\r\n\r\nx';
    const item = await readMail(...multipart('mixed', `${plain}${story}`, sheet));
    expect(wordsOf(item)).toBe(told);
    expect(item.warnings).toContainEqual(
      expect.objectContaining({
        code: 'attachments_left_out',
        message: expect.stringContaining('ferry.pdf'),
      }),
    );
  });

  it('a picture beside a story is its picture', async () => {
    const image =
      'Content-Type: image/png; name="ferry.png"\r\nContent-Disposition: attachment; filename="ferry.png"\r\n\r\nx';
    const item = await readMail(...multipart('mixed', `${plain}${story}`, image));
    expect(item.picture).toEqual({});
    expect(item.warnings).toEqual([]);
  });

  it('a form gives its answers as fields, and never who sent it', async () => {
    const item = await readMail(
      JSON.stringify({
        Headline: ['Ships sail from June'],
        Body: ['The ferry sails at six.\n\nIt is new.'],
        Dateline: ['PORTSEA', ''],
        'News Value': ['2'],
        Username: ['ada@ferry.example'],
        'Legal flag': ['LEGAL'],
      }),
    );
    expect(item).toMatchObject({
      headline: 'Ships sail from June',
      located: 'PORTSEA',
      urgency: 2,
      edNote: 'Legal flag: LEGAL',
    });
    expect(wordsOf(item)).toBe('The ferry sails at six.\n\nIt is new.');
    expect(JSON.stringify(item)).not.toContain('ada@');
  });

  it('an e-mail of more lines than a story has is answered at once; a large attachment is not', async () => {
    await expect(readMail('a\r\n'.repeat(50_000))).rejects.toMatchObject({ code: 'mail-too-long' });
    const photo = `Content-Type: image/png\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${'A'.repeat(76)}\r\n`.repeat(50_000)}`;
    expect(wordsOf(await readMail(...multipart('mixed', `${plain}${story}`, photo)))).toBe(told);
  });

  it('an e-mail without any story is answered in an editor’s words', async () => {
    const image = 'Content-Type: image/png; name="ferry.png"\r\nContent-Disposition: attachment\r\n\r\nx';
    await expect(readMail(...multipart('mixed', image))).rejects.toMatchObject({
      code: 'mail-without-story',
      message: expect.stringContaining('ferry.png'),
    });
  });
});

describe('the characters of an e-mail', () => {
  it('flowed lines are one paragraph, with their blank deleted where the sender says so', async () => {
    const flowed = 'The ferry sails at six, \r\nevery day.';
    expect(wordsOf(await readMail(flowed, 'Content-Type: text/plain; format=flowed'))).toBe(
      'The ferry sails at six, every day.',
    );
  });

  it.each([
    ['encoded words', '=?windows-1251?Q?=CC=EE=F0=E5?=', 'Море'],
    ['encoded words cut in the middle of a letter', '=?utf-8?B?xo9s?=\r\n =?utf-8?B?aQ==?=', 'Əli'],
    ['bare UTF-8', 'Säying hello', 'Säying hello'],
    [
      'UTF-8 that is declared to be something else',
      '=?windows-1252?Q?B=C3=BCrger_f=C3=BCr_M=C3=BCller_=C3=BCber?=',
      'Bürger für Müller über',
    ],
    ['two lines', 'Night\r\n ferry', 'Night ferry'],
  ])('a subject of %s', async (_what, subject, headline) => {
    const [item] = await readStories(`${envelope.replace('Night ferry returns', subject)}\r\n\r\n${story}`);
    expect(item?.headline).toBe(headline);
  });

  it.each([
    ['no charset', undefined, 'Der Fähre über die Brücke fährt früh.'],
    ['a charset that nobody knows', 'X-UNKNOWN', 'Der Fähre über die Brücke fährt früh.'],
  ])('a text with %s in an old code page is read as its language', async (_what, charset, text) => {
    const type = charset === undefined ? '' : `Content-Type: text/plain; charset=${charset}\r\n`;
    const mail = Uint8Array.from(
      `${envelope}\r\n${type}Content-Transfer-Encoding: 8bit\r\n\r\n${text}`,
      (sign) => sign.charCodeAt(0),
    );
    expect(wordsOf((await readStories(mail))[0])).toBe(text);
  });
});
