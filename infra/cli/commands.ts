import type { Command } from './command.ts';

interface Entry {
  readonly summary: string;
  /** Loads a command when it is called for, so that each costs only its own start. */
  load(): Promise<Command>;
}

/** Every command of the newsroom, in the order in which help lists them. */
export const commands = {
  start: {
    summary: 'Run the whole newsroom on this machine.',
    load: async () => (await import('./commands/start.ts')).start,
  },
  drop: {
    summary: 'Drop wire files, and wait for what becomes of them.',
    load: async () => (await import('./commands/drop.ts')).drop,
  },
  normalize: {
    summary: 'Read wire files and print what the newsroom makes of them; changes nothing.',
    load: async () => (await import('./commands/normalize.ts')).normalize,
  },
  templates: {
    summary: 'Look at every type of page with sample stories, in your own look.',
    load: async () => (await import('./commands/templates.ts')).templates,
  },
  status: {
    summary: 'What became of a file, or the desk at a glance.',
    load: async () => (await import('./commands/status.ts')).status,
  },
  history: {
    summary: 'Every version of a story and what each changed.',
    load: async () => (await import('./commands/history.ts')).history,
  },
  kill: {
    summary: 'Take a story down for good.',
    load: async () => (await import('./commands/orders.ts')).kill,
  },
  hold: {
    summary: 'Hide a story until it is released.',
    load: async () => (await import('./commands/orders.ts')).hold,
  },
  release: {
    summary: 'End a hold, or publish a version whose receipt asks a question.',
    load: async () => (await import('./commands/orders.ts')).release,
  },
  reinstate: {
    summary: 'Undo a kill.',
    load: async () => (await import('./commands/orders.ts')).reinstate,
  },
  correct: {
    summary: 'Tell readers what was put right.',
    load: async () => (await import('./commands/orders.ts')).correct,
  },
  move: {
    summary: 'Change the address of a page; the former one leads to it.',
    load: async () => (await import('./commands/orders.ts')).move,
  },
  rerender: {
    summary: 'Render pages anew after a change of the template.',
    load: async () => (await import('./commands/rerender.ts')).rerender,
  },
  canary: {
    summary: 'Send a small story through the newsroom and take it away again.',
    load: async () => (await import('./commands/canary.ts')).canary,
  },
  erase: {
    summary: 'Remove every word of a story by order, with a certificate.',
    load: async () => (await import('./commands/erase.ts')).erase,
  },
  cost: {
    summary: 'What so many stories a month cost on AWS.',
    load: async () => (await import('./commands/cost.ts')).cost,
  },
  redrive: {
    summary: 'Show what failed for good and why, and try it again.',
    load: async () => (await import('./commands/redrive.ts')).redrive,
  },
  replay: {
    summary: 'Rebuild table and site from the wire bucket.',
    load: async () => (await import('./commands/replay.ts')).replay,
  },
  'verify-ledger': {
    summary: 'Check that the public record of corrections was not changed.',
    load: async () => (await import('./commands/verify-ledger.ts')).verifyLedger,
  },
} as const satisfies Record<string, Entry>;

export function isCommandName(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}
