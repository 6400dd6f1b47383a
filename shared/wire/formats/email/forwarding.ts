const rule =
  /^[\s>]{0,6}(?:-{2,12}|_{5,60}|={3,60})?\s{0,3}(?:begin )?(?:forwarded message|forwarded by .{1,80}|original message|original appointment|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|message d'origine|mensaje reenviado|mensaje original|пересылаемое сообщение|исходное сообщение|yönlendirilmiş ileti|yönləndirilmiş məktub)\s{0,3}:?\s{0,3}(?:-{2,12}|_{5,60}|={3,60})?\s{0,3}$/i;
const header =
  /^\*{0,2}(?:from|sent|date|to|cc|bcc|subject|reply-to|von|gesendet|datum|an|betreff|de|envoyé|à|objet|от|дата|кому|тема|kimden|tarih|kime|konu)\*{0,2}\s?:\*{0,2}\s?/i;
const subject = /^\*{0,2}(?:subject|betreff|objet|asunto|тема|konu)\*{0,2}\s?:\*{0,2}\s{0,3}/i;
const sender = /^\*{0,2}(?:from|von|de|от|kimden)\*{0,2}\s?:\*{0,2}\s?/i;
const longestHead = 14;

/**
 * Finds the head that a mail program puts over an older message: a rule and its headers, or the headers alone.
 *
 * @returns the lines that it takes, blank ones between its headers included
 */
export function forwardedHead(
  lines: readonly string[],
): { start: number; end: number; subject?: string } | undefined {
  for (const [at, line] of lines.entries()) {
    if (line.length > 200) continue;
    const isRule = rule.test(line);
    if (!isRule && !sender.test(line)) continue;
    const found = headersFrom(lines, isRule ? at + 1 : at);
    if (found.count >= (isRule ? 1 : 3)) {
      const filed = found.subject === undefined ? {} : { subject: found.subject };
      return { start: at, end: found.end, ...filed };
    }
  }
  return undefined;
}

/** The line over a quoted reply: `On Tuesday, 4 May 2027, Jane Doe wrote:`. */
export function isReplyLead(line: string): boolean {
  const text = line.trim();
  return (
    text.length <= 200 &&
    /(?:wrote|writes|schrieb|a écrit|escribió|ha scritto|написал\(?а?\)?|yazdı|yazıb)\s?:$/i.test(text)
  );
}

function headersFrom(
  lines: readonly string[],
  start: number,
): { count: number; end: number; subject: string | undefined } {
  let count = 0;
  let end = start;
  let filed: string | undefined;
  for (let at = start; at < Math.min(lines.length, start + longestHead); at += 1) {
    const parts = (lines[at] ?? '').split('\n').map((part) => part.trim());
    const isHead = parts.every((part) => part === '' || header.test(part));
    if (!isHead) break;
    count += parts.filter((part) => part !== '').length;
    const topic = parts.find((part) => subject.test(part));
    if (topic !== undefined) filed ??= topic.replace(subject, '').trim();
    if (parts.some((part) => part !== '')) end = at + 1;
    else if (count > 0) break;
  }
  return { count, end, subject: filed === '' ? undefined : filed };
}
