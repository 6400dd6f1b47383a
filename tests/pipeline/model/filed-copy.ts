import { sha256Hex } from '#shared/story/digest.ts';
import type { Draft } from './public-model.ts';

const hourMs = 3_600_000;

/** Keys, ids, times and texts of one run, none of which another run uses. */
export class FiledCopy {
  private readonly run: number;
  private readonly begun = Date.now();

  constructor(run: number) {
    this.run = run;
  }

  keyOf(story: number): string {
    return `run-${this.run}/story-${story}.txt`;
  }

  orderKey(order: number, verb: string): string {
    return `_desk/${this.run}-${order}-${verb}.json`;
  }

  async uriOf(story: number): Promise<string> {
    return `urn:newsroom:key:${(await sha256Hex(this.keyOf(story))).slice(0, 32)}`;
  }

  tokenOf(story: number, text: number): string {
    return `QZ${this.run}S${story}T${text}X`;
  }

  /** UTC instant of an hour of the run. */
  instantOf(hour: number, afterMs = 0): string {
    return new Date(this.begun + hour * hourMs + afterMs).toISOString();
  }

  textOf({ token, embargo, asks }: Pick<Draft, 'token' | 'embargo' | 'asks'>): string {
    const until = embargo === undefined ? '' : `EMBARGOED UNTIL ${this.instantOf(embargo)}\n\n`;
    // Without a zone the desk is asked.
    const question = asks ? 'EMBARGOED UNTIL 18:00\n\n' : '';
    const body = `The council of Harrowmouth heard ${token} twice on Tuesday and put it off.`;
    return `${until}${question}${headlineOf(token)}\n\n${body}\n\nIt will hear it again in spring.\n`;
  }
}

export function headlineOf(token: string): string {
  return `Council hears ${token} at last`;
}
