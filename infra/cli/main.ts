import { enableCompileCache } from 'node:module';
import { commands, isCommandName } from './commands.ts';
import { helpOfAll } from './help-of-all.ts';
import { sentenceOf } from './sentence-of.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

enableCompileCache();
process.exitCode = await newsroom(process.argv.slice(2), openTerminal());

/**
 * Runs one command.
 *
 * @returns 0 when all went well, 1 when a file or the command failed, 2 for a command that was typed wrongly
 */
async function newsroom(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '--help', ...rest] = argv;
  try {
    if (name === '--help' || name === '-h' || name === 'help') return await help(rest, terminal);
    if (!isCommandName(name)) throw new UsageError(`There is no command ${name}.`);
    const command = await commands[name].load();
    return await command.run(rest, terminal);
  } catch (error) {
    return report(error, terminal, isCommandName(name) ? name : undefined);
  }
}

async function help(topic: readonly string[], terminal: Terminal): Promise<number> {
  const [name] = topic;
  if (name === undefined) await terminal.print(helpOfAll(terminal.paint));
  else if (isCommandName(name)) await (await commands[name].load()).run(['--help'], terminal);
  else throw new UsageError(`There is no command ${name}.`);
  return 0;
}

function report(error: unknown, terminal: Terminal, name: string | undefined): number {
  if (error instanceof UsageError) {
    terminal.complain(`${error.message}\nSee: npx newsroom ${name ? `${name} ` : ''}--help`);
    return 2;
  }
  terminal.complain(sentenceOf(error));
  return 1;
}
