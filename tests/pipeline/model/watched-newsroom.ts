import type { Newsroom } from '#shared/pipeline/newsroom.ts';

/** What left the newsroom for the outside, in the order in which it did. */
export interface Emission {
  readonly surface: 'page' | 'announcement' | 'log';
  /** Path of a page, with its metadata; empty for the others. */
  readonly name: string;
  readonly text: string;
}

/** The same rooms, with everything that becomes public or is logged noted down. */
export function watchedNewsroom(newsroom: Newsroom): { newsroom: Newsroom; takeEmissions: () => Emission[] } {
  let emissions: Emission[] = [];
  const note = (surface: Emission['surface'], name: string, text: string) =>
    emissions.push({ surface, name, text });
  const pages = intercepted(newsroom.pages, 'put', (page) => note('page', page.path, JSON.stringify(page)));
  const topic = intercepted(newsroom.topic, 'publish', (message) =>
    note('announcement', '', JSON.stringify(message)),
  );
  return {
    newsroom: {
      ...newsroom,
      pages,
      topic,
      log: (event, fields) => note('log', '', JSON.stringify({ event, ...fields })),
    },
    takeEmissions: () => {
      const taken = emissions;
      emissions = [];
      return taken;
    },
  };
}

function intercepted<Room extends object, Method extends keyof Room>(
  room: Room,
  method: Method,
  note: (first: FirstOf<Room[Method]>) => void,
): Room {
  return new Proxy(room, {
    get: (target, name) => {
      const own = Reflect.get(target, name, target);
      if (typeof own !== 'function') return own;
      return (...given: [FirstOf<Room[Method]>, ...unknown[]]) => {
        if (name === method) note(given[0]);
        return own.apply(target, given);
      };
    },
  });
}

type FirstOf<Method> = Method extends (first: infer First, ...rest: never[]) => unknown ? First : never;
