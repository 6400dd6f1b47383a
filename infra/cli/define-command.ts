import { parseArgs } from 'node:util';
import type { Command, CommandSpec, Options, Values } from './command.ts';
import { helpOf } from './help.ts';
import { UsageError } from './usage-error.ts';

/**
 * Makes a command out of its description: reads what was typed, answers `--help`, checks the operands.
 *
 * @throws UsageError from `run` for an unknown option, a missing value or the wrong number of operands
 */
export function defineCommand<const O extends Options>(spec: CommandSpec<O>): Command {
  return {
    async run(argv, terminal) {
      const { values, positionals } = read(argv, spec);
      if (values['help'] === true) {
        await terminal.print(helpOf(spec, terminal.paint));
        return 0;
      }
      checkOperands(positionals.length, spec);
      return spec.run({ operands: positionals, values: values as Values<O> }, terminal);
    },
  };
}

function read(argv: readonly string[], spec: CommandSpec<Options>) {
  const help = { type: 'boolean', short: 'h' } as const;
  try {
    return parseArgs({
      args: [...argv],
      options: { ...booleans(spec.options), help },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? (error.message.split(/\. To |\n/)[0] ?? '') : String(error),
    );
  }
}

function booleans(options: Options) {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      option.type === 'boolean' ? { type: option.type, default: false } : option,
    ]),
  );
}

function checkOperands(count: number, { name, usage, operands: [least, most] }: CommandSpec<Options>): void {
  if (count >= least && count <= most) return;
  throw new UsageError(
    `${count < least ? 'Something is missing' : 'There is too much'}: npx newsroom ${name} ${usage}`,
  );
}
