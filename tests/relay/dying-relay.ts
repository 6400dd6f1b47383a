import type { Relay } from '#shared/pipeline/relay/relay.ts';

export interface Death {
  /** 1-based number of the call at which the worker dies. */
  readonly call: number;
  readonly when: 'before' | 'after';
}

/** The same relay, whose worker dies at one of its calls to the table, the ledger, the queue or the network. */
export function dyingRelay(relay: Relay, death: Death): { relay: Relay; calls: () => number } {
  let calls = 0;
  const room = <Room extends object>(real: Room): Room =>
    new Proxy(real, {
      get: (target, method) => {
        const own: unknown = Reflect.get(target, method, target);
        if (typeof own !== 'function') return own;
        return async (...given: unknown[]) => {
          calls += 1;
          const dies = calls === death.call;
          if (dies && death.when === 'before') throw new Dead();
          const answer: unknown = await own.apply(target, given);
          if (dies) throw new Dead();
          return answer;
        };
      },
    });
  const { network, ledger, table, queues } = relay;
  return {
    relay: {
      ...relay,
      network: room(network),
      ledger: room(ledger),
      table: room(table),
      queues: room(queues),
    },
    calls: () => calls,
  };
}

/** A worker that is gone writes nothing any more: the relay takes this for an unreadable answer at most. */
class Dead extends Error {}
