const maxLooked = 64 * 1024;

/** Marks of Markdown that wire copy does not use; a list star or a dash rule alone proves nothing. */
const marks: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /\]\(\s{0,4}(?:https?:\/\/|mailto:|\/|\.|#)/i,
  /^ {0,3}```/m,
  /\*\*[^\s*][^*\n]{0,200}\*\*/,
  /^ {0,3}> \S/m,
  /^!\[[^\]\n]{0,200}\]\(/m,
  /^\|? ?:?-{3,}:? ?\|/m,
  /^\[[^\]\n]{1,80}\]: \S/m,
];

/**
 * True for a file with front matter between fences, or with at least two kinds of Markdown marks.
 *
 * A name or type that says Markdown makes up for the marks.
 */
export function looksLikeMarkdown(text: string, saysMarkdown: boolean): boolean {
  if (saysMarkdown || hasFrontMatter(text)) return true;
  const looked = text.slice(0, maxLooked);
  return marks.filter((mark) => mark.test(looked)).length >= 2;
}

/** A fence on the first line, `key:` or `key =` below it, and the same fence again. */
function hasFrontMatter(text: string): boolean {
  const lines = text.slice(0, maxLooked).trimStart().split('\n');
  const fence = /^(---|\+\+\+|~~~)(?:yaml|toml)?[ \t]*\r?$/.exec(lines[0] ?? '')?.[1];
  if (fence === undefined) return false;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence);
  return end > 1 && lines.slice(1, end).some((line) => /^["']?[\w-]{1,60}["']? {0,8}[:=](?:\s|$)/.test(line));
}
