import { once } from 'node:events';
import { styleText } from 'node:util';
import { plain } from './plain.ts';

type Style = Parameters<typeof styleText>[0];

/** Colours a text where the stream shows colours, else gives it back as it is. */
export type Paint = (style: Style, text: string) => string;

/** Where a command speaks: answers to stdout, complaints and progress to stderr. */
export interface Terminal {
  readonly paint: Paint;
  /** How wide a line may be; undefined in a pipe, where lines are whole. */
  readonly columns: number | undefined;
  /** Writes one answer and waits until the reader of the pipe has room for more. */
  print(text: string): Promise<void>;
  complain(text: string): void;
  /** Says something worth knowing that is no answer. */
  note(text: string): void;
  /** Shows what is under way, on a terminal only; the next line or `undefined` takes its place. */
  progress(text: string | undefined): void;
}

/** The process's own terminal. A reader that closes the pipe early (`| head`) ends the command quietly. */
export function openTerminal(): Terminal {
  const { stdout, stderr } = process;
  stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  let shown = false;
  const clear = () => {
    if (shown) stderr.write('\r\u001b[2K');
    shown = false;
  };
  return {
    columns: stdout.isTTY ? stdout.columns : undefined,
    paint: (style, text) => styleText(style, text, { stream: stdout }),
    async print(text) {
      clear();
      if (!stdout.write(`${text}\n`)) await once(stdout, 'drain');
    },
    complain(text) {
      clear();
      stderr.write(`${styleText('red', 'newsroom:', { stream: stderr })} ${plain(text)}\n`);
    },
    note(text) {
      clear();
      stderr.write(`${styleText('gray', plain(text), { stream: stderr })}\n`);
    },
    progress(text) {
      clear();
      if (!stderr.isTTY || text === undefined) return;
      stderr.write(oneLine(text, stderr.columns));
      shown = true;
    },
  };
}

function oneLine(text: string, columns: number): string {
  return plain(text)
    .replace(/\s+/g, ' ')
    .slice(0, Math.max(columns - 1, 20));
}
