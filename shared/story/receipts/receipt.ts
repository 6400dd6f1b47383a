import type { CertificateNote } from '../kill/kill-certificate.ts';
import type { Decision, Warning } from '../story.ts';
import type { StoryState } from '../versions/record.ts';

/** A post as it would go out, with its length as the network counts it. */
export interface PreviewedPost {
  readonly network: string;
  readonly text: string;
  readonly length: number;
  readonly limit: number;
  /** Whose word the limit is; only on networks whose servers differ. */
  readonly limitFrom?: 'instance' | 'settings' | 'usual';
  /** Without `#`. */
  readonly hashtags: readonly string[];
  readonly card?: { readonly url: string; readonly title: string; readonly description: string };
}

/** What became of one post on one network. */
export interface SentPost {
  readonly network: string;
  readonly kind: string;
  /** `waiting`, `sending`, `sent`, `unknown`, `refused`, `skipped` or `removed`. */
  readonly state: string;
  /** UTC instant of the first reservation. */
  readonly at: string;
  /** The network's own. */
  readonly id?: string;
  readonly url?: string;
  /** Stable kebab-case code; where it was not sent or is not gone. */
  readonly reason?: string;
}

/** What happened to one story of a file, in words and in fields. */
export interface StoryReceipt {
  readonly state: StoryState;
  /** One sentence for the editor: what happened. */
  readonly message: string;
  /** One sentence: why. For a rejected file the error says it. */
  readonly why?: string;
  /** What the editor can do next. For a rejected file the error's fix says it. */
  readonly next?: string;
  readonly uri?: string;
  readonly headline?: string;
  readonly revision?: number;
  /** Absolute; present only while the story is public. */
  readonly url?: string;
  readonly error?: {
    readonly code: string;
    readonly message: string;
    readonly fix: string;
    readonly line?: number;
  };
  /** What a human must answer before the story can become public. */
  readonly questions?: readonly { readonly code: string; readonly message: string; readonly fix: string }[];
  /** Of a story that the wire sends in parts: which one this file brought, and what became of it. */
  readonly take?: { readonly number: number; readonly message: string };
  /** Of a killed story that was public: the proof that it no longer is. */
  readonly certificate?: CertificateNote;
  /** Posts of this version, as they are counted. */
  readonly social?: readonly PreviewedPost[];
  /** What was posted of the story, and what became of it. */
  readonly posts?: readonly SentPost[];
  readonly decisions: readonly Decision[];
  readonly warnings: readonly Warning[];
  /** UTC instants: `received` (object time), `published`, `modified`, `embargoedUntil`, `expires`. */
  readonly times: Readonly<Record<string, string>>;
}

/** The answer to one dropped file. A file of several stories repeats the first one's state and lists all. */
export interface Receipt extends StoryReceipt {
  /** Object key without `incoming/`. */
  readonly key: string;
  /** By which the newsroom's logs name the file. */
  readonly inLogs?: string;
  readonly stories?: readonly StoryReceipt[];
}

/** States in which the editor has something to do or to know, so that a readable text stands beside the receipt. */
export function needsReading(state: StoryState): boolean {
  return state === 'rejected' || state === 'held' || state === 'embargoed' || state === 'killed';
}

/** The receipt of a file of several stories: as good as its worst one, so that no failure hides behind a success. */
export function receiptOf(key: string, stories: readonly StoryReceipt[]): Receipt {
  const [only] = stories;
  if (only && stories.length === 1) return { key, ...only };
  const worst = [...stories].sort((a, b) => severity(a.state) - severity(b.state))[0];
  const live = stories.filter(({ state }) => state === 'live').length;
  return {
    key,
    state: worst?.state ?? 'rejected',
    message: `${live} of ${stories.length} stories in this file are live.`,
    decisions: [],
    warnings: [],
    times: worst?.times['received'] ? { received: worst.times['received'] } : {},
    stories,
  };
}

/** The receipt as an editor reads it, plain text in UTF-8. */
export function receiptText(receipt: Receipt): string {
  const parts = receipt.stories ?? [receipt];
  const head = [receipt.key, receipt.stories ? receipt.message : ''].filter((line) => line !== '').join('\n');
  return `${[head, ...parts.map(storyText)].join('\n\n')}\n`;
}

const order: readonly StoryState[] = ['rejected', 'held', 'killed', 'embargoed', 'expired', 'live'];

function severity(state: StoryState): number {
  return order.indexOf(state);
}

function storyText(part: StoryReceipt): string {
  const lines = [
    part.headline ? `“${part.headline}”` : '',
    `${part.state.toUpperCase()}: ${part.message}`,
    part.url ? `Page: ${part.url}` : '',
    part.take && !part.questions ? part.take.message : '',
    part.why && !part.questions ? `Why: ${part.why}` : '',
    ...(part.error
      ? [`What is wrong: ${part.error.message}${at(part.error.line)}`, `How to fix it: ${part.error.fix}`]
      : []),
    ...certificateLines(part.certificate),
    ...(part.questions ?? []).flatMap(({ message, fix }) => [`To answer: ${message}`, `How: ${fix}`]),
    ...part.warnings.map(({ message, fix }) => `Please check: ${message}${fix ? ` ${fix}` : ''}`),
    part.next ? `What you can do: ${part.next}` : '',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function certificateLines(certificate: StoryReceipt['certificate']): string[] {
  if (!certificate) return [];
  const place = certificate.key === undefined ? '' : ` It stands beside this receipt as ${certificate.key}.`;
  return [`Certificate: ${certificate.message}${place}`];
}

function at(line: number | undefined): string {
  return line === undefined ? '' : ` (line ${line})`;
}
