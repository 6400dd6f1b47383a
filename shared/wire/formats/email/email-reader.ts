import { WireFormatError } from '../../../errors.ts';
import type { Decision, Warning } from '../../../story/story.ts';
import { bodyTextOf } from '../../normalize/body-text.ts';
import type { ReaderInput, WireItem, WireReader } from '../../wire-file.ts';
import { readFormStory } from './form-story.ts';
import type { MailCut } from './mail-lines.ts';
import { type Mail, readMail } from './mail-parts.ts';
import { isCoverNote } from './mail-phrases.ts';
import { type MailText, mailText } from './mail-text.ts';
import { readMailTime } from './mail-time.ts';
import { attachedPictures } from './pictures-in-mail.ts';
import { type AttachedStories, mayHoldStory, nameOf, readAttachedStories } from './story-attachments.ts';
import { commandsDesk, usableSubject, withSubject } from './subject-line.ts';

/**
 * Reads an e-mail: the story in its text, in a form that it carries, or in its attachments where the text is empty or
 * only speaks of them.
 *
 * The subject is the headline, the date with its offset the time. Greeting, forwarded headers, quoted replies, signature,
 * contacts and disclaimer stay off the page, and so does the sender: a name in `From` is no byline. A `Message-ID` names a
 * message, which is new each time a story is sent, so it is no identity; a header such as `X-Story-ID` is one.
 *
 * @throws WireFormatError `mail-too-deep`, `mail-too-long`, `mail-without-story`, or what the only attachment's reader throws
 * @see RFC 5322, RFC 2045 to 2047, RFC 3676
 */
export const emailReader: WireReader = {
  read: (input: ReaderInput): Promise<WireItem[]> => readMessage(input, 0),
};

const deepestMessage = 5;

async function readMessage(input: ReaderInput, depth: number): Promise<WireItem[]> {
  const mail = await readMail(input.bytes);
  const text = mailText(mail, input);
  const candidates = mail.attachments.filter((part) => mayHoldStory(part));
  const isNote = text === undefined || isCoverNote(text.words, candidates.map(nameOf));
  const found =
    isNote && candidates.length > 0
      ? await readAttachedStories(candidates, (bytes) => readNested({ ...input, bytes }, depth + 1))
      : undefined;
  const attached = found && isMoreThan(text, found) ? found : undefined;
  const items = attached?.items ?? (await itemsOfText(mail, text, found));
  return items.map((item) => withEnvelope(item, { mail, text, attached }));
}

/** A note that says more than what is attached to it is the story itself. */
function isMoreThan(note: MailText | undefined, { items }: AttachedStories): boolean {
  const words = items.map(({ body }) => bodyTextOf(body)).join('');
  return items.length > 0 && words.length > (note?.words.trim().length ?? 0);
}

async function readNested(input: ReaderInput, depth: number): Promise<WireItem[]> {
  return depth > deepestMessage ? [] : readMessage(input, depth);
}

async function itemsOfText(
  mail: Mail,
  text: MailText | undefined,
  attached: AttachedStories | undefined,
): Promise<readonly WireItem[]> {
  const form = text && readFormStory(text.words);
  if (form) return [form];
  if (text === undefined || text.words.trim() === '') throw attached?.errors[0] ?? withoutStory(mail);
  const subject = usableSubject(mail.subject, text.forwardedSubject);
  const isCommand = commandsDesk(subject);
  const items = await text.read(isCommand ? subject : undefined);
  return items.length === 1 && !isCommand ? items.map((item) => withSubject(item, subject)) : items;
}

interface Envelope {
  readonly mail: Mail;
  readonly text: MailText | undefined;
  readonly attached: AttachedStories | undefined;
}

/** What the message says about a story that does not say it itself. */
function withEnvelope(item: WireItem, { mail, text, attached }: Envelope): WireItem {
  const sent = readMailTime(mail.header('date'));
  const created = item.created?.instant === undefined ? (sent ?? item.created) : item.created;
  const uri = item.uri ?? wireId(mail);
  const isFromFile = attached !== undefined;
  const named =
    isFromFile && item.headline === undefined
      ? withSubject(item, usableSubject(mail.subject, undefined))
      : item;
  return {
    ...named,
    ...(created !== undefined && { created }),
    ...(uri !== undefined && { uri }),
    ...embargoOf(named, mail.subject),
    ...(attachedPictures(mail).length > 0 && !isFromFile && { picture: {} }),
    ...(mail.notes.holds.length > 0 && { holds: [...(named.holds ?? []), ...mail.notes.holds] }),
    warnings: [...(named.warnings ?? []), ...mail.notes.warnings, ...attachmentWarnings(mail, attached)],
    decisions: [...(named.decisions ?? []), ...mailDecisions(mail, isFromFile ? [] : (text?.cuts ?? []))],
  };
}

/** An embargo that only the subject speaks of holds the story, whatever its words are. */
function embargoOf(item: WireItem, subject: string | undefined): Pick<WireItem, 'embargo'> {
  const speaksOfOne =
    /^[\s([*-]{0,5}(?:strict(?:ly)? )?(?:under )?(?:embargo|sperrfrist|эмбарго|ambargo)/i.test(subject ?? '');
  if (!speaksOfOne || item.embargo !== undefined || subject === undefined) return {};
  return { embargo: { raw: subject.slice(0, 200) } };
}

function wireId(mail: Mail): string | undefined {
  const name = mail.headerNames.find((header) =>
    /^x-(?:story|item|news|wire|article)-(?:id|uri)$/.test(header),
  );
  const id = name === undefined ? undefined : mail.header(name)?.trim().slice(0, 500);
  return id === '' ? undefined : id;
}

function mailDecisions(mail: Mail, cuts: readonly MailCut[]): Decision[] {
  const override = 'Drop the text of the story by itself to publish these lines.';
  const cut = cuts.map(({ rule, words }) => ({ rule, saw: shortened(words), override }));
  const decisions: Decision[] = [...mail.notes.decisions, ...cut];
  if (mail.senderName !== undefined)
    decisions.push({ rule: 'mail_sender_kept_off', saw: shortened(mail.senderName) });
  if (mail.attachments.length > 0)
    decisions.push({ rule: 'mail_attachments', saw: shortened(mail.attachments.map(nameOf).join(', ')) });
  return decisions;
}

function attachmentWarnings({ attachments }: Mail, attached: AttachedStories | undefined): Warning[] {
  const failed = (attached?.errors ?? []).map(({ message, fix }) => ({
    code: 'attachment_not_read',
    message: `An attachment could not be read. ${message}`,
    fix,
  }));
  const pictures = attachedPictures({ attachments });
  const others = attachments.filter((one) => !one.related && !pictures.includes(one));
  const left = attached === undefined ? others : [];
  if (left.length === 0) return failed;
  const names = shortened(left.map(nameOf).join(', '));
  return [
    {
      code: 'attachments_left_out',
      message: `The e-mail has attachments, which were not published: ${names}.`,
      fix: 'Drop an attachment by itself to publish what is in it.',
    },
  ];
}

function withoutStory({ attachments }: Mail): WireFormatError {
  const names = attachments.map(nameOf).join(', ').slice(0, 200);
  return new WireFormatError({
    code: 'mail-without-story',
    message:
      names === ''
        ? 'This e-mail has no text.'
        : `This e-mail has no text, and no story is in its attachments: ${names}.`,
    fix: 'Ask the sender for the story as text, or drop its file by itself.',
  });
}

function shortened(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 200).toWellFormed();
}
