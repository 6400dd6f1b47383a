import sharp, { type Metadata, type Sharp } from 'sharp';
import { WireFormatError } from '../errors.ts';
import { type PictureFormat, type Rendition, renditionsOf } from '../story/pictures/picture.ts';
import { pictureBroken, pictureNotRead, pictureTooBig } from '../story/pictures/picture-problems.ts';

/** Most pixels that are decoded: a page of a magazine at 600 dpi, and far below a bomb. */
export const maxPixels = 80_000_000;
/** Smaller than this it is an icon, a tracking dot or a signature, not a photo. */
const minSide = 120;
/** Longest time for one rendition. */
const maxSeconds = 60;

/** Bumped when renditions of the same picture come out differently: their addresses change with it. */
export const recipe = 1;

/** What can be told of a picture before it is decoded. */
export interface PictureShape {
  /** Upright, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Mean colour, `#rrggbb`. */
  readonly colour: string;
}

// JPEG, PNG, GIF, TIFF, WebP and the family of AVIF, by their first bytes: nothing else reaches a decoder.
const signatures =
  /^(?:\xff\xd8\xff|\x89PNG\r\n\x1a\n|GIF8[79]a|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP|\0[\s\S]{3}ftyp(?:avif|avis|mif1|msf1))/;
// One picture at a time is developed, and a function has one or two cores.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Measures a picture and decodes it once, so that a broken or hostile one is known before anything is kept.
 *
 * @throws WireFormatError `picture-not-read`, `picture-too-big`, `picture-too-small`, `picture-broken`
 */
export async function measurePicture(bytes: Uint8Array): Promise<PictureShape> {
  if (!signatures.test(String.fromCharCode(...bytes.subarray(0, 16)))) throw pictureNotRead();
  const { compression, width = 0, height = 0, orientation = 1 } = await headOf(bytes);
  if (width * height > maxPixels) throw pictureTooBig(width, height, maxPixels);
  if (compression === 'hevc') throw pictureNotRead();
  if (Math.min(width, height) < minSide) throw tooSmall(width, height);
  const upright = orientation >= 5 ? { width: height, height: width } : { width, height };
  return { ...upright, colour: await meanColour(bytes) };
}

/** Makes one rendition: upright, in sRGB, without any metadata. The same picture gives the same bytes. */
export async function developPicture(
  bytes: Uint8Array,
  { width, format }: Pick<Rendition, 'width' | 'format'>,
): Promise<Uint8Array> {
  const image = open(bytes)
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .flatten({ background: '#ffffff' });
  return decoded(() =>
    encoders[format](image.toColourspace('srgb')).timeout({ seconds: maxSeconds }).toBuffer(),
  );
}

/** Every rendition of a mark, one after the other: they must fit into the memory of one function. */
export async function* developAll(bytes: Uint8Array, mark: string) {
  for (const rendition of renditionsOf(mark))
    yield { ...rendition, bytes: await developPicture(bytes, rendition) };
}

const encoders: Readonly<Record<PictureFormat, (image: Sharp) => Sharp>> = {
  avif: (image) => image.avif({ quality: 52, effort: 2 }),
  webp: (image) => image.webp({ quality: 76, effort: 4 }),
  jpg: (image) => image.jpeg({ quality: 78, mozjpeg: true }),
};

function open(bytes: Uint8Array): Sharp {
  // One page of what moves or has several; a photo that ends early shows nothing that is wrong.
  return sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true, pages: 1 });
}

async function headOf(bytes: Uint8Array): Promise<Metadata> {
  try {
    // Without a limit here, so that a bomb is named as one: the head alone is read.
    return await sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata();
  } catch (cause) {
    throw pictureBroken(cause);
  }
}

async function meanColour(bytes: Uint8Array): Promise<string> {
  const image = open(bytes)
    .flatten({ background: '#ffffff' })
    .resize(1, 1, { fit: 'fill' })
    .toColourspace('srgb');
  const pixel = await decoded(() => image.timeout({ seconds: maxSeconds }).raw().toBuffer());
  const [red = 0, green = red, blue = red] = pixel.length >= 3 ? pixel : [pixel[0] ?? 0];
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

async function decoded<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof WireFormatError) throw cause;
    throw pictureBroken(cause);
  }
}

function tooSmall(width: number, height: number): WireFormatError {
  return new WireFormatError({
    code: 'picture-too-small',
    message: `The picture has ${width} × ${height} pixels, which is too small to lead a story.`,
    fix: `Drop the original: each side needs at least ${minSide} pixels, and 1,600 across look best.`,
  });
}
