const [lineFeed, space] = [0x0a, 0x20];
const shortestCodedLine = 60;

/**
 * Counts the lines of a message that are no base64: shorter than its lines, or with a blank.
 *
 * Each of them costs the MIME library a piece of its own, so that a few megabytes of empty lines take a minute.
 */
export function countTextLines(bytes: Uint8Array): number {
  let lines = 0;
  let length = 0;
  let hasBlank = false;
  for (const byte of bytes) {
    if (byte === lineFeed) {
      if (hasBlank || length < shortestCodedLine) lines += 1;
      length = 0;
      hasBlank = false;
    } else {
      length += 1;
      if (byte === space) hasBlank = true;
    }
  }
  return lines;
}
