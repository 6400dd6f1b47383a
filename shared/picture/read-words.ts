import exifr from 'exifr';
import type { PictureWords } from '../story/picture-words.ts';
import { plainWords } from './plain-words.ts';

/**
 * Reads what the metadata of a picture says of it: XMP first, then IPTC IIM, then EXIF, which is often cut to ASCII.
 *
 * Total: metadata that cannot be read says nothing. Places are not read at all.
 */
export async function readWords(bytes: Uint8Array): Promise<PictureWords> {
  const { xmp, iptc, exif } = await sectionsOf(bytes);
  const first = (...values: readonly unknown[]) =>
    values.map(plainWords).find((words) => words !== undefined);
  const words = {
    headline: first(xmp('photoshop', 'Headline'), iptc['Headline']),
    caption: first(xmp('dc', 'description'), iptc['Caption'], exif['ImageDescription']),
    alt: first(xmp('Iptc4xmpCore', 'AltTextAccessibility')),
    byline: first(xmp('dc', 'creator'), iptc['Byline'], exif['Artist']),
    credit: first(xmp('photoshop', 'Credit'), iptc['Credit'], xmp('photoshop', 'Source'), iptc['Source']),
    copyrightNotice: first(xmp('dc', 'rights'), iptc['CopyrightNotice'], exif['Copyright']),
    usageTerms: first(xmp('xmpRights', 'UsageTerms')),
    instructions: first(xmp('photoshop', 'Instructions'), iptc['SpecialInstructions'], iptc['Instructions']),
  };
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
}

type Fields = Readonly<Record<string, unknown>>;

interface Sections {
  readonly xmp: (namespace: string, name: string) => unknown;
  readonly iptc: Fields;
  readonly exif: Fields;
}

// Neither places nor a maker's own notes.
const sections = {
  ...{ xmp: true, iptc: true, tiff: true, mergeOutput: false },
  ...{ exif: false, gps: false, ifd1: false, interop: false, makerNote: false, userComment: false },
  ...{ jfif: false, ihdr: false, icc: false },
};

async function sectionsOf(bytes: Uint8Array): Promise<Sections> {
  const read: unknown = await exifr.parse(bytes, sections).catch(() => undefined);
  const section = (name: string) => fieldsIn(fieldsIn(read)[name]);
  return { xmp: (namespace, name) => section(namespace)[name], iptc: section('iptc'), exif: section('ifd0') };
}

function fieldsIn(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
