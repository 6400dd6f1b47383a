import { openCanaryRoom } from '../../../shared/aws/open-canary-room.ts';
import { type Flight, flyCanary } from '../../../shared/pipeline/canary/fly-canary.ts';
import { dollars } from '../bill/dollars.ts';
import { priceOf } from '../bill/price-of.ts';
import { usageOf } from '../bill/usage-of.ts';
import { defineCommand } from '../define-command.ts';
import { operationsOptions } from '../operations/find-operations.ts';
import { openOperations } from '../operations/open-operations.ts';
import type { Terminal } from '../terminal.ts';

/** `canary`: one flight of the canary now, as its schedule would send it. */
export const canary = defineCommand({
  name: 'canary',
  usage: '[--dry-run | --json] [--data DIR | --stack NAME]',
  about: `Sends one small story through the whole newsroom: bucket, event, queue, publish function, table, and the
page as a reader opens it. Then everything of it is taken away. It is on no list, in no feed and in no search
engine, and nobody is told. The same flight goes by itself every few minutes (deployment.canaryMinutes).
Exit code 1 when it does not land.`,
  options: {
    'dry-run': { type: 'boolean', help: 'Say what it would cost, and send nothing.' },
    json: { type: 'boolean', help: 'Print how it ended as one JSON object.' },
    ...operationsOptions,
  },
  examples: [
    ['npx newsroom canary', 'Does the newsroom that runs here work?'],
    ['npx newsroom canary --stack Newsroom', 'After a deployment: does it work on AWS?'],
  ],
  operands: [0, 0],
  async run({ values }, terminal) {
    const { names, newsroom } = await openOperations(values);
    if (values['dry-run']) {
      const cost = dollars(priceOf(usageOf('canary')));
      await terminal.print(
        `A story would be sent to ${names.origin} and taken away, for ${cost}. Nothing was done.`,
      );
      return 0;
    }
    const flight = await flyCanary({ ...newsroom, room: openCanaryRoom(names) });
    await terminal.print(values.json ? JSON.stringify(flight) : sentence(flight, terminal));
    return flight.failure === undefined ? 0 : 1;
  },
});

const reasons: Readonly<Record<string, string>> = {
  'canary-unanswered': 'it got no receipt within a minute',
  'canary-not-live': 'its receipt says that it is not live',
  'canary-not-served': 'readers did not get its page',
  'canary-not-cleaned': 'it could not be taken away again',
};

function sentence({ milliseconds = 0, failure }: Flight, { paint }: Terminal): string {
  if (failure === undefined)
    return `${paint('green', 'landed')}  ${(milliseconds / 1000).toFixed(1)} s from the drop to a reader’s page; nothing of it is left`;
  const reason = reasons[failure] ?? 'a room of the newsroom did not answer';
  return `${paint('red', 'failed')}  ${reason} (${failure}); see CanaryFailed in docs/runbook.md`;
}
