import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What was measured of a file elsewhere, in CPU microseconds a parse, and how far from it we may be. */
interface Measured {
  readonly name: string;
  readonly folder: string;
  /** Part of the file's name. */
  readonly called: string;
  /** Parse and map, Superdesk core d8815260 on Python 3.11.2 with lxml 4.9.2. */
  readonly superdesk: number;
  /** Parse into a tree with saxes on the same machine, which tells how fast that machine was. */
  readonly saxes: number;
  /** Most that we may take of Superdesk's time. */
  readonly goal: number;
}

const measured: readonly Measured[] = [
  { name: 'nitf-fishing', folder: 'nitf', called: 'fishing', superdesk: 658, saxes: 70, goal: 0.5 },
  { name: 'ap-nitf', folder: 'nitf', called: 'ap-nitf', superdesk: 741, saxes: 56, goal: 0.5 },
  { name: 'reuters-l4n G2', folder: 'newsml-g2', called: 'L4N1FL0N0', superdesk: 218, saxes: 96, goal: 1 },
  { name: 'ansa G2', folder: 'newsml-g2', called: 'ansa-newsmlg2', superdesk: 230, saxes: 33, goal: 1 },
];

const samples = new URL('../../../shared/wire-samples/', import.meta.url);

/** A measured file; its bytes are absent where it does not stand beside the checkout. */
export interface AgencyFile extends Measured {
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

/** The four agency files of which figures of Superdesk exist. */
export function agencyFiles(): AgencyFile[] {
  return measured.map((file) => {
    const folder = new URL(`${file.folder}/`, samples);
    const found = existsSync(folder)
      ? readdirSync(folder).find((name) => name.includes(file.called))
      : undefined;
    if (found === undefined) return file;
    return { ...file, bytes: new Uint8Array(readFileSync(new URL(encodeURIComponent(found), folder))) };
  });
}
