const maxHeaderBlock = 64 * 1024;

/** Headers that no person types: one of them settles it. */
const machineHeaders = new Set(
  (
    'received return-path delivered-to message-id mime-version content-transfer-encoding dkim-signature ' +
    'arc-seal authentication-results x-received x-mailer x-originating-ip received-spf'
  ).split(' '),
);
const mailHeaders = new Set('from to cc bcc subject date sent sender reply-to content-type'.split(' '));

/**
 * True where the file begins with the headers of an e-mail (RFC 5322), an mbox `From ` line included.
 *
 * A story that begins with a line like `Source: ...` is not one: mail shows a header that only machines write, or a sender
 * with a subject.
 */
export function looksLikeEmail(text: string): boolean {
  const headers = leadingHeaders(text.slice(0, maxHeaderBlock));
  const names = new Set(headers.keys());
  const isMail = [...names].some((name) => mailHeaders.has(name));
  if (!isMail && names.size < 2) return false;
  if ([...names].some((name) => machineHeaders.has(name))) return true;
  if (/^multipart\/\w/i.test(headers.get('content-type') ?? '')) return true;
  if (!headers.has('from') || !headers.has('subject')) return false;
  return (
    headers.get('from')?.includes('@') === true || ['to', 'date', 'sent'].some((name) => headers.has(name))
  );
}

/** True where the first line is a header of any name: enough for a file that says that it is mail. */
export function beginsWithHeader(text: string): boolean {
  return leadingHeaders(text.slice(0, maxHeaderBlock)).size > 0;
}

/** The content type of the whole message, folded lines joined; empty where it has none. */
export function emailContentType(text: string): string {
  return leadingHeaders(text.slice(0, maxHeaderBlock)).get('content-type') ?? '';
}

function leadingHeaders(text: string): Map<string, string> {
  const headers = new Map<string, string>();
  let last: string | undefined;
  for (const line of linesOf(text)) {
    const isFolded = /^[ \t]/.test(line) && last !== undefined;
    if (line.trim() === '' && !isFolded && headers.size === 0) continue;
    if (line.trim() === '') break;
    if (isFolded && last !== undefined) {
      headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
      continue;
    }
    if (headers.size === 0 && /^>?From \S/.test(line)) continue;
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trimEnd().toLowerCase();
    if (!/^[\x21-\x39\x3b-\x7e]{1,76}$/.test(name)) break;
    last = name;
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

/** Line by line, since most files show by their first that they are no mail. */
function* linesOf(text: string): Generator<string> {
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    yield text.slice(start, end < 0 ? text.length : end);
    start = end < 0 ? text.length + 1 : end + 1;
  }
}
