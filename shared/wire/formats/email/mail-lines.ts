import { forwardedHead, isReplyLead } from './forwarding.ts';
import { isClosing, isContactLine, isCoverLine, isDisclaimer, isGreeting } from './mail-phrases.ts';

/** What was taken off the text of a message, for its receipt. */
export interface MailCut {
  readonly rule: 'mail_forward_head' | 'mail_greeting' | 'mail_quote' | 'mail_signature' | 'mail_disclaimer';
  readonly words: string;
}

export interface StoryLines {
  /** Indexes of the lines that are left, in order. */
  readonly kept: readonly number[];
  readonly cuts: readonly MailCut[];
  /** Subject of the message that was forwarded. */
  readonly forwardedSubject?: string;
}

const longestCover = 400;
const furthestSignature = 25;

/**
 * Leaves the story of a message: without greeting, forwarded headers, quoted replies, signature, contacts and disclaimer.
 *
 * At least one line with words is always left where there was one.
 *
 * @param lines - of plain text, or one a paragraph of HTML
 */
export function storyLines(lines: readonly string[]): StoryLines {
  const text = new MailLines(lines);
  text.takeForwarding();
  text.takeQuotes();
  text.takeSignature();
  text.takeEnd();
  text.takeTop();
  return {
    kept: text.kept,
    cuts: text.cuts,
    ...(text.forwardedSubject !== undefined && { forwardedSubject: text.forwardedSubject }),
  };
}

class MailLines {
  kept: number[];
  readonly cuts: MailCut[] = [];
  forwardedSubject: string | undefined;
  readonly #lines: readonly string[];

  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.kept = [...lines.keys()];
  }

  /** A story below a forwarded head is the message's own; what stands below the story is an older message. */
  takeForwarding(): void {
    const texts = this.kept.map((index) => this.#text(index));
    const head = forwardedHead(texts);
    if (!head) return;
    const above = texts.slice(0, head.start).join('\n').trim();
    const below = texts.slice(head.end).join('\n').trim();
    const isCover = above.length <= longestCover && below.length > above.length;
    if (isCover) {
      this.#cut('mail_forward_head', 0, head.end);
      this.forwardedSubject = head.subject;
    } else this.#cut('mail_quote', head.start, texts.length);
  }

  takeQuotes(): void {
    const isQuoted = (at: number): boolean => /^\s{0,3}>/.test(this.#at(at)) && !/^>From /.test(this.#at(at));
    const marks = this.kept.map((_, at) => isQuoted(at));
    if (!marks.includes(true)) return;
    for (const [at] of this.kept.entries()) {
      if (!isReplyLead(this.#at(at))) continue;
      const next = [at + 1, at + 2, at + 3].find((after) => this.#at(after).trim() !== '');
      if (next !== undefined && marks[next] === true) marks.fill(true, at, next);
    }
    const left = this.kept.filter((_, at) => marks[at] !== true);
    if (!left.some((index) => this.#text(index).trim() !== '')) return;
    this.#note(
      'mail_quote',
      this.kept.filter((_, at) => marks[at] === true),
    );
    this.kept = left;
  }

  /** The standard delimiter is two hyphens and a blank; many programs lose the blank. */
  takeSignature(): void {
    const from = Math.max(0, this.kept.length - furthestSignature);
    const at = this.kept.findIndex((_, index) => index >= from && /^-- ?$/.test(this.#at(index)));
    if (at > 0) this.#cut('mail_signature', at, this.kept.length);
  }

  /** Paragraph by paragraph from the end: disclaimers, contacts, a closing with the names below it. */
  takeEnd(): void {
    for (let rounds = 0; rounds < furthestSignature; rounds += 1) {
      const { start, end } = this.#lastParagraph();
      const lines = this.kept.slice(start, end).map((index) => this.#text(index).trim());
      const rule = endRule(lines);
      if (start === end || rule === undefined) break;
      if (!this.#cut(rule, start, this.kept.length)) break;
    }
    this.#takeClosing();
  }

  takeTop(): void {
    for (let rounds = 0; rounds < 3; rounds += 1) {
      const at = this.kept.findIndex((index) => this.#text(index).trim() !== '');
      const text = this.#at(at).trim();
      if (at < 0 || !(isGreeting(text) || isCoverLine(text))) return;
      if (!this.#cut('mail_greeting', 0, at + 1)) return;
    }
  }

  #takeClosing(): void {
    const from = Math.max(1, this.kept.length - furthestSignature);
    for (let at = this.kept.length - 1; at >= from; at -= 1) {
      if (!isClosing(this.#at(at).trim())) continue;
      const below = this.kept.slice(at + 1).map((index) => this.#text(index).trim());
      if (below.every((line) => line.length <= 80)) this.#cut('mail_signature', at, this.kept.length);
      return;
    }
  }

  #lastParagraph(): { start: number; end: number } {
    let end = this.kept.length;
    while (end > 0 && this.#at(end - 1).trim() === '') end -= 1;
    let start = end;
    while (start > 0 && this.#at(start - 1).trim() !== '') start -= 1;
    return { start, end };
  }

  #at(position: number): string {
    return this.#text(this.kept[position] ?? -1);
  }

  #text(index: number): string {
    return this.#lines[index] ?? '';
  }

  /** Takes a range off unless no words were left; tells whether it did. */
  #cut(rule: MailCut['rule'], start: number, end: number): boolean {
    const left = this.kept.toSpliced(start, end - start);
    if (!left.some((index) => /[\p{L}\p{N}]/u.test(this.#text(index)))) return false;
    this.#note(rule, this.kept.slice(start, end));
    this.kept = left;
    return true;
  }

  #note(rule: MailCut['rule'], indexes: readonly number[]): void {
    const words = indexes
      .map((index) => this.#text(index))
      .join('\n')
      .trim();
    if (words !== '') this.cuts.push({ rule, words });
  }
}

function endRule(lines: readonly string[]): MailCut['rule'] | undefined {
  if (lines.length === 0) return undefined;
  if (isDisclaimer(lines.join(' '))) return 'mail_disclaimer';
  return lines.every(isContactLine) ? 'mail_signature' : undefined;
}
