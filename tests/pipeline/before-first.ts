import type { Newsroom } from '#shared/pipeline/newsroom.ts';

/** The same rooms, in which something happens once, before the first call of a method of one of them. */
export function beforeFirst(
  newsroom: Newsroom,
  { room, method }: { room: 'wire' | 'table'; method: string },
  happens: () => Promise<unknown>,
): Newsroom {
  let happened = false;
  const watched = new Proxy<object>(newsroom[room], {
    get: (target, name) => {
      const own = Reflect.get(target, name, target);
      if (typeof own !== 'function') return own;
      return async (...given: unknown[]) => {
        if (name === method && !happened) {
          happened = true;
          await happens();
        }
        return own.apply(target, given);
      };
    },
  });
  return { ...newsroom, [room]: watched };
}
