import type { Terminal } from './terminal.ts';

/** An option as `parseArgs` reads it, with the words that help shows for it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly help: string;
  /** Name of the value in help, e.g. `DIR`. */
  readonly value?: string;
  readonly default?: string;
}

export type Options = Readonly<Record<string, Option>>;

/** What was typed: one value an option, absent where it was not given. */
export type Values<O extends Options> = {
  readonly [K in keyof O]: O[K]['type'] extends 'boolean'
    ? boolean
    : O[K] extends { readonly default: string }
      ? string
      : string | undefined;
};

export interface CommandSpec<O extends Options> {
  readonly name: string;
  /** Words after the name in the usage line, e.g. `FILE... [--html]`. */
  readonly usage: string;
  /** What it does, in a few lines. */
  readonly about: string;
  readonly options: O;
  /** Command lines that can be pasted, each with what it does. */
  readonly examples: readonly (readonly [line: string, does: string])[];
  /** How many operands may stand; more or fewer is a usage error. */
  readonly operands: readonly [least: number, most: number];
  /** @returns the exit code */
  run(typed: { operands: readonly string[]; values: Values<O> }, terminal: Terminal): Promise<number>;
}

export interface Command {
  run(argv: readonly string[], terminal: Terminal): Promise<number>;
}
