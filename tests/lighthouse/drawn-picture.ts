import sharp from 'sharp';
import { xmp } from '../picture/a-photo.ts';

/** A harbour at dusk of our own drawing, with as much detail as a photo has, its caption and its credit. */
export async function drawnPicture(): Promise<Uint8Array<ArrayBuffer>> {
  const [width, height] = [2000, 1333];
  const waves = Array.from({ length: 700 }, (_, index) => {
    const [x, y] = [(index * 379) % width, 760 + ((index * 211) % 560)];
    const shade = 70 + ((index * 37) % 110);
    return `<ellipse cx="${x}" cy="${y}" rx="${24 + (index % 90)}" ry="${2 + (index % 5)}" fill="rgb(${shade - 30},${shade},${shade + 40})" opacity=".5"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#27425f"/><stop offset=".7" stop-color="#e9a267"/><stop offset="1" stop-color="#f5d9a8"/></linearGradient></defs><rect width="100%" height="760" fill="url(#sky)"/><rect y="760" width="100%" height="573" fill="#2c4d63"/>${waves.join('')}<circle cx="1420" cy="640" r="92" fill="#ffe9bd"/><path d="M260 820h620l-90 120H350z" fill="#1d2730"/><path d="M560 820V380l230 400z" fill="#f3efe6"/></svg>`;
  const words = {
    caption: 'A boat comes in at dusk.',
    byline: 'Ada Quill',
    alt: 'A sailing boat in a harbour at dusk',
  };
  const jpeg = await sharp(Buffer.from(svg)).jpeg({ quality: 88 }).withXmp(xmp(words)).toBuffer();
  return new Uint8Array(jpeg);
}
