import type { PublicSurface } from '../../page/feeds/public-surfaces.ts';
import { formerPaths } from '../../story/desk/page-move.ts';
import type { CheckedSurface, SurfaceFault } from '../../story/kill/kill-certificate.ts';
import { namesIn, type TextTraces, traceIn } from '../../story/kill/text-traces.ts';
import type { StoryRecord } from '../../story/versions/record.ts';
import type { SiteAnswer } from '../../web/site-reader.ts';
import { aFewAtATime } from '../a-few-at-a-time.ts';
import type { Newsroom } from '../newsroom.ts';

/** Requests at once: all surfaces are read within seconds, and the site is not pressed. */
const atOnce = 6;

/** A surface as it was read, and until when an edge may still give an older copy. */
export interface ReadSurface {
  readonly surface: CheckedSurface;
  readonly sharedSeconds: number;
}

/** Reads public addresses as a reader does and looks in each for what is left of a story. */
export async function readSurfaces(
  newsroom: Newsroom,
  record: Pick<StoryRecord, 'id' | 'uri' | 'pagePath' | 'addresses'>,
  { surfaces, traces }: { surfaces: readonly PublicSurface[]; traces: TextTraces },
): Promise<ReadSurface[]> {
  const read = new Map<PublicSurface, ReadSurface>();
  await aFewAtATime(surfaces, atOnce, async (surface) => {
    const answer = await newsroom.reader.open(surface.path);
    read.set(surface, judged(newsroom.site.origin + surface.path, answer, { surface, record, traces }));
  });
  return surfaces.flatMap((surface) => read.get(surface) ?? []);
}

interface Judged {
  readonly surface: PublicSurface;
  readonly record: Pick<StoryRecord, 'id' | 'uri' | 'pagePath' | 'addresses'>;
  readonly traces: TextTraces;
}

function judged(url: string, answer: SiteAnswer | 'unreachable', judged: Judged): ReadSurface {
  const expected = judged.surface.kind === 'page' ? { expected: 410 as const } : {};
  if (answer === 'unreachable') {
    const surface = { url, ...expected, bytes: 0, clean: false, faults: ['unreachable' as const] };
    return { surface, sharedSeconds: 0 };
  }
  const { status, body, sharedSeconds } = answer;
  const faults = [...statusFaults(answer, judged.surface), ...wordFaults(body, judged)];
  const surface = { url, status, ...expected, bytes: body.length, clean: faults.length === 0, faults };
  return { surface, sharedSeconds };
}

const accepted: Readonly<Record<PublicSurface['kind'], readonly number[]>> = {
  page: [410],
  image: [404, 410],
  list: [200, 404, 410],
  record: [200, 404, 410],
};

function statusFaults({ status, whole }: SiteAnswer, { kind }: PublicSurface): SurfaceFault[] {
  const failing = !accepted[kind].includes(status);
  const fault = (kind === 'page' || kind === 'image') && status < 500 ? 'not gone' : 'failing';
  return [...(failing ? [fault] : []), ...(whole ? [] : ['too long to read' as const])] as SurfaceFault[];
}

// The notice in the place of the page names its own address, whose slug may be the whole headline; a ledger may too.
function wordFaults(body: string, { surface, record, traces }: Judged): SurfaceFault[] {
  const listed = surface.kind === 'list';
  const own = [record.pagePath ?? '', ...formerPaths(record)]
    .map((path) => path.slice(0, -1))
    .filter(Boolean);
  const unnamed = own.reduce((text, path) => text.replaceAll(path, ' '), body);
  const words = traceIn(listed ? body : unnamed, traces);
  return [
    ...(words === undefined ? [] : [words]),
    ...(listed && body.includes(`-${record.id}`) ? (['address'] as const) : []),
    ...(listed && namesIn(body, record.uri) ? (['uri'] as const) : []),
  ];
}
