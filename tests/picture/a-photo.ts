import sharp from 'sharp';

export interface PhotoWords {
  readonly headline?: string;
  readonly caption?: string;
  readonly byline?: string;
  readonly credit?: string;
  readonly rights?: string;
  readonly terms?: string;
  readonly instructions?: string;
  readonly alt?: string;
}

export interface PhotoShape {
  readonly width?: number;
  readonly height?: number;
  readonly colour?: string;
}

/** A JPEG of our own with a stripe across, and with XMP metadata as agencies write it. */
export async function aPhoto(
  words: PhotoWords = {},
  shape: PhotoShape = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { width = 1200, height = 800, colour = '#2f6f8f' } = shape;
  const stripe = {
    create: { width, height: Math.ceil(height / 4), channels: 3, background: '#f2c14e' },
  } as const;
  const photo = sharp({ create: { width, height, channels: 3, background: colour } })
    .composite([{ input: await sharp(stripe).png().toBuffer(), gravity: 'north' }])
    .jpeg({ quality: 80 })
    .withExif({
      IFD0: { ImageDescription: 'ASCII only', Make: 'Box Camera' },
      IFD3: { GPSLatitude: '51/1 30/1 0/1' },
    })
    .withXmp(xmp(words));
  return new Uint8Array(await photo.toBuffer());
}

export function xmp({
  headline,
  caption,
  byline,
  credit,
  rights,
  terms,
  instructions,
  alt,
}: PhotoWords): string {
  const one = (name: string, value: string | undefined) =>
    value === undefined ? '' : `<${name}>${escaped(value)}</${name}>`;
  const language = (name: string, value: string | undefined) =>
    value === undefined
      ? ''
      : `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(value)}</rdf:li></rdf:Alt></${name}>`;
  const list = (name: string, value: string | undefined) =>
    value === undefined ? '' : `<${name}><rdf:Seq><rdf:li>${escaped(value)}</rdf:li></rdf:Seq></${name}>`;
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">${[
    one('photoshop:Headline', headline),
    language('dc:description', caption),
    list('dc:creator', byline),
    one('photoshop:Credit', credit),
    language('dc:rights', rights),
    language('xmpRights:UsageTerms', terms),
    one('photoshop:Instructions', instructions),
    language('Iptc4xmpCore:AltTextAccessibility', alt),
  ].join('')}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
