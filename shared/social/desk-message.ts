import type { DeskMatter } from '../story/desk/desk-matter.ts';
import type { TopicMessage } from './topic-message.ts';

/** What one message to the desk is made of. */
export interface DeskNews {
  /** The same at every repetition. */
  readonly id: string;
  readonly matter: DeskMatter;
  /** Opens the readable receipt, for some hours; absent where there is none. */
  readonly link?: string;
  /** Of the newsroom, which signs the message. */
  readonly name: string;
}

/**
 * Dresses a matter of the desk for every protocol of its topic: words for people, JSON for programs, and for
 * `https` the form that Amazon Q in chat applications shows in Slack and Teams.
 *
 * Neither text nor headline is in it, and the subject, which stands on locked screens, does not even name the file.
 *
 * @see https://docs.aws.amazon.com/chatbot/latest/adminguide/custom-notifs.html
 */
export function deskMessage(news: DeskNews): TopicMessage {
  const { matter } = news;
  const readable = readableText(news);
  const json = JSON.stringify(programForm(news));
  const texts = {
    default: readable,
    email: readable,
    sms: `${subjectOf(matter)}: ${matter.key}`.slice(0, maxSmsLength),
    sqs: json,
    lambda: json,
    http: json,
    firehose: json,
    https: JSON.stringify(chatForm(news)),
  };
  return {
    Subject: subjectOf(matter),
    Message: JSON.stringify(texts),
    MessageAttributes: {
      kind: { DataType: 'String', StringValue: matter.kind },
      state: { DataType: 'String', StringValue: matter.state },
    },
  };
}

const maxSubjectLength = 100;
const maxSmsLength = 140;

const words: Readonly<Record<DeskMatter['kind'], string>> = {
  rejected: 'Rejected',
  held: 'Held for an answer',
  killed: 'Killed',
  overdue: 'Overdue',
};

// SNS takes printable ASCII alone.
function subjectOf({ kind, problems: [first] }: DeskMatter): string {
  const code = first === undefined || first.code === kind ? '' : ` (${first.code})`;
  return `${words[kind]}${code}`.replace(/[^ -~]/g, '').slice(0, maxSubjectLength);
}

function readableText({ matter, link, name }: DeskNews): string {
  const { kind, key, problems } = matter;
  return [
    `${words[kind]}: ${key}`,
    ...problems.map(({ message, fix }) => `${message}\n${fix}`),
    ...(link === undefined
      ? []
      : [`The whole answer, by a link that works for some hours, twelve at most:\n${link}`]),
    `At any time: npx newsroom status ${quoted(key)}`,
    name,
  ].join('\n\n');
}

function programForm({ id, matter, link, name }: DeskNews) {
  return { id, ...matter, receipt: link, newsroom: name };
}

function chatForm({ id, matter, link, name }: DeskNews) {
  const { kind, state, key, problems } = matter;
  const receipt = link === undefined ? [] : [`<${link}|Open the receipt> (for some hours, twelve at most)`];
  return {
    version: '1.0',
    source: 'custom',
    id,
    content: {
      textType: 'client-markdown',
      title: `${words[kind]}: ${inChat(key)}`,
      description: problems.map(({ message }) => inChat(message)).join('\n'),
      nextSteps: [...problems.map(({ fix }) => inChat(fix)), ...receipt],
      keywords: [kind, state],
    },
    metadata: {
      threadId: key,
      summary: subjectOf(matter),
      eventType: kind,
      additionalContext: { state, newsroom: name },
    },
  };
}

// A name of a file must not mention a channel or make a link.
function inChat(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function quoted(key: string): string {
  return /^[\w./:-]+$/.test(key) ? key : `'${key.replaceAll("'", "'\\''")}'`;
}
