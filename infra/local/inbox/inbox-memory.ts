import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Which files of the inbox have been dropped, as they were then. */
export interface InboxMemory {
  has(path: string, version: string): boolean;
  remember(path: string, version: string): void;
}

/**
 * Keeps the memory in a file of JSON lines `[path, version]`: one more line a drop, tidied at each start.
 *
 * A last line that a crash cut short is left out, so that its file is dropped once more.
 */
export function openInboxMemory(file: string): InboxMemory {
  const known = existsSync(file) ? readLines(readFileSync(file, 'utf8')) : new Map<string, string>();
  writeFileSync(`${file}.new`, [...known].map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  renameSync(`${file}.new`, file);
  return {
    has: (path, version) => known.get(path) === version,
    remember: (path, version) => {
      known.set(path, version);
      appendFileSync(file, `${JSON.stringify([path, version])}\n`);
    },
  };
}

function readLines(text: string): Map<string, string> {
  const known = new Map<string, string>();
  for (const line of text.split('\n')) {
    try {
      const [path, version] = JSON.parse(line);
      known.set(String(path), String(version));
    } catch {
      // The blank after the last line, or a line that was cut short.
    }
  }
  return known;
}
