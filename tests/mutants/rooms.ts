/** Files of one kind, of whose changes the tests must notice at least nine in ten. */
export interface Room {
  readonly name: string;
  has(path: string): boolean;
  /** The goal holds for each file by itself. */
  readonly each: boolean;
}

/** What the tests noticed of the changes that were tried; an explained one changes nothing, and was not noticed. */
export interface Score {
  readonly all: number;
  readonly noticed: number;
  readonly explained: number;
}

const order =
  /^shared\/story\/(?:versions\/(?:transitions|slot-changes|state-table|rank)|desk\/desk-command)\.ts$/;

export const rooms: readonly Room[] = [
  { name: 'the order logic', has: (path) => order.test(path), each: true },
  { name: 'shared/story', has: (path) => path.startsWith('shared/story/'), each: false },
  { name: 'shared/social', has: (path) => path.startsWith('shared/social/'), each: false },
];

const leastNoticed = 0.9;

/** The score of each room of which all files were tried, and the names of what is below the goal. */
export function verdicts(scores: ReadonlyMap<string, Score>, sources: readonly string[]) {
  return rooms.flatMap(({ name, has, each }) => {
    const paths = sources.filter(has);
    const tried = [...scores].filter(([path]) => has(path));
    if (paths.length === 0 || tried.length < paths.length) return [];
    const score = together(tried.map(([, one]) => one));
    const low = each ? tried.filter(([, one]) => isLow(one)).map(([path]) => path) : [];
    return [{ name, score, below: isLow(score) ? [name, ...low] : low }];
  });
}

export function scoreLine(name: string, { all, noticed, explained }: Score): string {
  const share = ((100 * noticed) / all).toFixed(1).padStart(5);
  return `${share} % ${noticed}/${all} ${name}: ${explained} explained, ${all - noticed - explained} not`;
}

function together(scores: readonly Score[]): Score {
  const sum = (key: keyof Score) => scores.reduce((total, score) => total + score[key], 0);
  return { all: sum('all'), noticed: sum('noticed'), explained: sum('explained') };
}

function isLow({ all, noticed }: Score): boolean {
  return noticed < all * leastNoticed;
}
