import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { WireFormatError } from '../../../errors.ts';
import { unscramble } from '../../decode/mojibake.ts';
import { type Notes, noNotes } from '../../decode/notes.ts';
import { needsRepair, readAgain, withUnknownCharsets } from './charset-repair.ts';
import { countTextLines } from './text-lines.ts';

/** A message taken apart: nested messages are attachments, and texts are decoded by their own charsets. */
export interface Mail {
  /** One line; absent where blank. */
  readonly subject?: string;
  /** The name before the sender's address. */
  readonly senderName?: string;
  readonly text?: string;
  readonly html?: string;
  readonly attachments: readonly Attachment[];
  /** How texts were read whose charset was missing or wrong. */
  readonly notes: Notes;
  /** The first header of a name in lower case, unfolded. */
  header(name: string): string | undefined;
  /** Names of all headers, in lower case. */
  readonly headerNames: readonly string[];
}

const mostTextLines = 40_000;
const limits = { maxNestingDepth: 50, maxHeadersSize: 512 * 1024 };

/**
 * Takes a message apart, an mbox line or blank lines above its headers left out.
 *
 * @throws WireFormatError `mail-too-deep`, `mail-too-long`
 */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  if (countTextLines(bytes) > mostTextLines) throw tooLong();
  const source = bytes.subarray(headersStart(bytes));
  const email = await parse(source);
  const { text, html, notes } = await readTexts(email, source);
  const header = (name: string): string | undefined => email.headers.find(({ key }) => key === name)?.value;
  const subject = line(email.subject);
  const senderName = line(email.from && 'name' in email.from ? email.from.name : undefined);
  return {
    ...(subject !== undefined && { subject }),
    ...(senderName !== undefined && !senderName.includes('@') && { senderName }),
    ...(text !== undefined && { text }),
    ...(html !== undefined && { html }),
    notes,
    attachments: email.attachments,
    header,
    headerNames: email.headers.map(({ key }) => key),
  };
}

function tooLong(): WireFormatError {
  return new WireFormatError({
    code: 'mail-too-long',
    message: `The e-mail has more than ${mostTextLines} lines of text, which is more than a story.`,
    fix: 'Take the story out of the message and drop it alone.',
  });
}

async function readTexts(email: Email, source: Uint8Array): Promise<Pick<Mail, 'text' | 'html' | 'notes'>> {
  if (!needsRepair(source, [email.text, email.html])) {
    return { ...texts(unscrambled(email.text), unscrambled(email.html)), notes: noNotes };
  }
  const again = await parse(withUnknownCharsets(source));
  const text = again.text === undefined ? undefined : await readAgain(again.text, source);
  const html = again.html === undefined ? undefined : await readAgain(again.html, source);
  return { ...texts(text?.text, html?.text), notes: text?.notes ?? html?.notes ?? noNotes };
}

function texts(text: string | undefined, html: string | undefined): Pick<Mail, 'text' | 'html'> {
  return {
    ...(text !== undefined && { text: legal(text) }),
    ...(html !== undefined && { html: legal(html) }),
  };
}

const unscrambled = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : (unscramble(text)?.text ?? text);

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { ...limits, forceRfc822Attachments: true });
  } catch (cause) {
    throw new WireFormatError({
      code: 'mail-too-deep',
      message:
        'The parts of this e-mail cannot be taken apart: there are too many in each other, or too many headers.',
      fix: 'Forward the story as plain text, or drop the text itself.',
      cause,
    });
  }
}

function headersStart(bytes: Uint8Array): number {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  const [blank = ''] = /^[\s\u00EF\u00BB\u00BF]*/.exec(head) ?? [];
  const [mbox = ''] = /^>?From [^\n]{0,500}\n/.exec(head.slice(blank.length)) ?? [];
  return blank.length + mbox.length;
}

function line(text: string | undefined): string | undefined {
  const words = legal(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? undefined : words;
}

/** Text without what no page and no feed may hold. */
function legal(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}
