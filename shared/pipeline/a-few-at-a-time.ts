/**
 * Does a work for each of some things, begun in their order, so many at the same time.
 *
 * @throws what a work threw first; those under way go on, and no more are waited for
 */
export async function aFewAtATime<Thing>(
  things: readonly Thing[],
  atOnce: number,
  does: (thing: Thing) => Promise<void>,
): Promise<void> {
  const left = things.values();
  const worker = async () => {
    for (const thing of left) await does(thing);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
