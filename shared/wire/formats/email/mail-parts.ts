import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { WireFormatError } from '../../../errors.ts';

/** A message taken apart: nested messages are attachments, and texts are decoded by their own charsets. */
export interface Mail {
  /** One line; absent where blank. */
  readonly subject?: string;
  /** The name before the sender's address. */
  readonly senderName?: string;
  readonly text?: string;
  readonly html?: string;
  readonly attachments: readonly Attachment[];
  /** The first header of a name in lower case, unfolded. */
  header(name: string): string | undefined;
  /** Names of all headers, in lower case. */
  readonly headerNames: readonly string[];
}

const limits = { maxNestingDepth: 50, maxHeadersSize: 512 * 1024 };

/**
 * Takes a message apart, an mbox line or blank lines above its headers left out.
 *
 * @throws WireFormatError `mail-too-deep`
 */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  const email = await parse(bytes.subarray(headersStart(bytes)));
  const header = (name: string): string | undefined => email.headers.find(({ key }) => key === name)?.value;
  const subject = line(email.subject);
  const senderName = line(email.from && 'name' in email.from ? email.from.name : undefined);
  return {
    ...(subject !== undefined && { subject }),
    ...(senderName !== undefined && !senderName.includes('@') && { senderName }),
    ...(email.text !== undefined && { text: email.text }),
    ...(email.html !== undefined && { html: email.html }),
    attachments: email.attachments,
    header,
    headerNames: email.headers.map(({ key }) => key),
  };
}

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
  const words = (text ?? '').replace(/[\s\0]+/g, ' ').trim();
  return words === '' ? undefined : words;
}
