import { StoreUnavailableError } from '#shared/errors.ts';
import type { Newsroom } from '#shared/pipeline/newsroom.ts';

export interface Fault {
  /** 1-based number of the call to AWS at which the worker dies. */
  readonly call: number;
  /** `after`: the call has its effect, and its answer is lost. */
  readonly when: 'before' | 'after';
}

/** The same rooms, in which the worker dies at one call to AWS; `calls` names those that were made. */
export function faultyNewsroom(newsroom: Newsroom, fault?: Fault): { newsroom: Newsroom; calls: string[] } {
  const calls: string[] = [];
  const room = <Room extends object>(name: string, real: Room): Room =>
    new Proxy(real, {
      get: (target, method) => {
        const own = Reflect.get(target, method, target);
        if (typeof own !== 'function') return own;
        return async (...given: unknown[]) => {
          calls.push(`${name}.${String(method)}`);
          const dies = fault?.call === calls.length;
          if (dies && fault.when === 'before') throw died(calls);
          const answer = await own.apply(target, given);
          if (dies) throw died(calls);
          return answer;
        };
      },
    });
  return {
    calls,
    newsroom: {
      ...newsroom,
      wire: room('wire', newsroom.wire),
      archive: room('archive', newsroom.archive),
      takes: room('takes', newsroom.takes),
      pictures: room('pictures', newsroom.pictures),
      waitingPictures: room('waitingPictures', newsroom.waitingPictures),
      table: room('table', newsroom.table),
      kills: room('kills', newsroom.kills),
      pages: room('pages', newsroom.pages),
      cards: room('cards', newsroom.cards),
      topic: room('topic', newsroom.topic),
      desk: room('desk', newsroom.desk),
      queues: room('queues', newsroom.queues),
      edge: room('edge', newsroom.edge),
      reader: room('reader', newsroom.reader),
    },
  };
}

function died(calls: readonly string[]): StoreUnavailableError {
  return new StoreUnavailableError({
    code: 'worker-died',
    message: `died at ${calls.at(-1)}`,
    fix: 'deliver again',
  });
}
