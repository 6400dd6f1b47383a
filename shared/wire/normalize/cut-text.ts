/**
 * Cuts a text at the end of a word so that it has at most `limit` UTF-16 units; a shorter text stays as it is.
 *
 * A single longer word is cut between its characters as a reader sees them.
 */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const space = text.lastIndexOf(' ', limit);
  const end = space > limit / 2 ? space : lastBoundary(text, limit);
  return text.slice(0, end).trimEnd();
}

function lastBoundary(text: string, limit: number): number {
  let end = 0;
  for (const granularity of ['word', 'grapheme'] as const) {
    const segmenter = new Intl.Segmenter('und', { granularity });
    for (const { index } of segmenter.segment(text.slice(0, limit + 40))) {
      if (index <= limit) end = Math.max(end, index);
    }
    if (end > limit / 2) return end;
  }
  return end > 0 ? end : safeEnd(text, limit);
}

// One character of hundreds of combining marks: cut it, but never between two surrogates.
function safeEnd(text: string, limit: number): number {
  const unit = text.charCodeAt(limit - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? limit - 1 : limit;
}
