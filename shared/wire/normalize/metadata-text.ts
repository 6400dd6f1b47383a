/**
 * Reads a value of S3 user metadata, which travels in HTTP headers, as its editor typed it.
 *
 * Clients send other letters than ASCII as RFC 2047 encoded-words (S3 itself answers so), as percent-encoded
 * UTF-8, or as raw UTF-8 bytes that a library then shows as Latin-1. Each is undone where it is certain.
 */
export async function metadataText(value: string): Promise<string> {
  if (value.includes('=?')) {
    const { decodeWords } = await import('postal-mime');
    return decodeWords(value);
  }
  return percentDecoded(value) ?? latin1AsUtf8(value) ?? value;
}

function percentDecoded(value: string): string | undefined {
  if (!/%[0-9a-f]{2}/i.test(value)) return undefined;
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

function latin1AsUtf8(value: string): string | undefined {
  if (!/[\u0080-\u00ff]/.test(value) || /[^\u0000-\u00ff]/.test(value)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(value, (c) => c.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
