import { WireFormatError } from '../../errors.ts';

/** Largest picture file that is read, 40 MiB. */
export const maxPictureBytes = 40 * 1024 * 1024;

/** The answer to a picture whose pixels would fill the memory. */
export function pictureTooBig(width: number, height: number, maxPixels: number): WireFormatError {
  const million = (pixels: number) => Math.round(pixels / 1_000_000);
  return new WireFormatError({
    code: 'picture-too-big',
    message: `The picture says that it has ${width} × ${height} pixels, ${million(width * height)} million; at most ${million(maxPixels)} million are read.`,
    fix: 'Save it smaller, 4,000 pixels across are plenty, and drop it again.',
  });
}

export function pictureFileTooBig(bytes: number): WireFormatError {
  const mib = (size: number) => (size / (1024 * 1024)).toFixed(0);
  return new WireFormatError({
    code: 'picture-file-too-big',
    message: `This picture file has ${mib(bytes)} MB; at most ${mib(maxPictureBytes)} MB are read.`,
    fix: 'Save it as a JPEG, 4,000 pixels across are plenty, and drop it again.',
  });
}

export function pictureNotRead(): WireFormatError {
  return new WireFormatError({
    code: 'picture-not-read',
    message:
      'This kind of picture is not read: an SVG can carry a program, and HEIC, RAW or PSD need their own software.',
    fix: 'Export it as a JPEG, PNG, WebP, AVIF or TIFF and drop that under the same name.',
  });
}

export function pictureBroken(cause?: unknown): WireFormatError {
  return new WireFormatError({
    code: 'picture-broken',
    message: 'The picture could not be decoded: the file is damaged, cut off, or no picture.',
    fix: 'Open the original, export it as a JPEG and drop that under the same name.',
    cause,
  });
}
