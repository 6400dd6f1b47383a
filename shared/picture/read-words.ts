import exifr from 'exifr';
import sharp from 'sharp';
import type { PictureWords } from '../story/pictures/picture-words.ts';
import { plainWords } from './plain-words.ts';

/**
 * Reads what the metadata of a picture says of it: XMP first, then IPTC IIM, then EXIF, which is often cut to ASCII.
 *
 * Metadata that cannot be read says nothing. Places are not read at all.
 *
 * @param bytes - of a picture that was measured
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
  const read = { ...(await parsed(bytes)), ...(await parsed(await withXmpAlone(bytes))) };
  const section = (name: string) => fieldsIn(read[name]);
  return { xmp: (namespace, name) => section(namespace)[name], iptc: section('iptc'), exif: section('ifd0') };
}

async function parsed(bytes: Uint8Array | undefined): Promise<Fields> {
  return fieldsIn(bytes && (await exifr.parse(bytes, sections).catch(() => undefined)));
}

// exifr finds XMP in JPEG and TIFF alone, libvips in every format: it is put where exifr looks.
async function withXmpAlone(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const isFound = /^(?:\xff\xd8|II|MM)/.test(String.fromCharCode(...bytes.subarray(0, 2)));
  if (isFound) return undefined;
  const { xmp } = await sharp(bytes, { pages: 1 }).metadata();
  if (!xmp || xmp.length > longestXmp) return undefined;
  const dot = sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } });
  return dot.jpeg().withXmp(xmp.toString('utf8')).toBuffer();
}

/** A segment of a JPEG holds no more. */
const longestXmp = 64_000;

function fieldsIn(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
