import type { CommandSpec, Option, Options } from './command.ts';
import type { Paint } from './terminal.ts';

/** Help of one command: usage, what it does, its options and lines to paste. */
export function helpOf(spec: CommandSpec<Options>, paint: Paint): string {
  const options = Object.entries(spec.options).map(
    ([name, option]) => [flag(name, option), option.help] as const,
  );
  return [
    `${paint('bold', 'Usage:')} npx newsroom ${spec.name} ${spec.usage}`,
    spec.about,
    section('Options', columns([...options, ['--help', 'Show this help.']]), paint),
    section(
      'Examples',
      spec.examples.map(([line, does]) => `${line}\n    ${does}`),
      paint,
    ),
  ].join('\n\n');
}

function flag(name: string, option: Option): string {
  return option.type === 'boolean' ? `--${name}` : `--${name} ${option.value ?? 'VALUE'}`;
}

/** Two columns, the first as wide as its longest entry. */
export function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `${left.padEnd(width)}  ${right}`);
}

/** Indented lines under a bold title. */
export function section(title: string, lines: readonly string[], paint: Paint): string {
  return [paint('bold', `${title}:`), ...lines.map((line) => `  ${line}`)].join('\n');
}
