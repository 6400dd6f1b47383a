import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromiumPath } from '../browser/chromium.ts';

/** The newest that runs on the Node of this project. */
const lighthouse = 'lighthouse@13.5.0';

/** Nothing that draws on a graphics card that is not there, and no errands of the browser's own while it measures. */
const chromeFlags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
];

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Each of 0 to 100. */
export type Scores = Readonly<Record<(typeof categories)[number], number>>;

interface Report {
  readonly categories: Record<
    string,
    { score: number | null; auditRefs: readonly { id: string; weight: number }[] }
  >;
  readonly audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
}

/**
 * Runs Lighthouse on a page as a phone (its default).
 *
 * @returns the scores, and what cost them points in Lighthouse's words
 */
export async function scoresOf(url: string): Promise<{ scores: Scores; faults: string[] }> {
  const report = await reportOn(url);
  const score = (name: string) => Math.round(100 * (report.categories[name]?.score ?? 0));
  const scores = Object.fromEntries(categories.map((name) => [name, score(name)])) as Scores;
  return { scores, faults: categories.filter((name) => scores[name] < 100).flatMap(faultsIn(report)) };
}

function faultsIn({ categories: judged, audits }: Report): (name: string) => string[] {
  return (name) =>
    (judged[name]?.auditRefs ?? [])
      .filter(({ weight, id }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${name}: ${audits[id]?.title ?? id} ${audits[id]?.displayValue ?? ''}`.trim());
}

/** Chromium loses its own trace now and then, which says nothing of the page: then it looks once more. */
async function reportOn(url: string, tries = 3): Promise<Report> {
  const options = [url, '--output=json', '--quiet', `--only-categories=${categories.join(',')}`];
  const chrome = `--chrome-flags=${chromeFlags.join(' ')}`;
  const command = ['exec', '--yes', `--package=${lighthouse}`, '--', 'lighthouse', ...options, chrome];
  const child = spawn('npm', command, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CHROME_PATH: chromiumPath() },
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    output += piece;
  });
  const [code] = await once(child, 'close');
  if (code !== 0 && tries > 1) return reportOn(url, tries - 1);
  if (code !== 0) throw new Error(`Lighthouse ended with ${code}`);
  return JSON.parse(output) as Report;
}
