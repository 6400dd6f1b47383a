import { commands } from './commands.ts';
import { columns, section } from './help.ts';
import type { Paint } from './terminal.ts';

/** Help of the whole command line. */
export function helpOfAll(paint: Paint): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const);
  return [
    `${paint('bold', 'Usage:')} npx newsroom <command> [options]`,
    'Drop a raw wire story, get a live page, a receipt and an announcement.',
    section('Commands', columns(rows), paint),
    'Each command explains itself: npx newsroom <command> --help',
  ].join('\n\n');
}
