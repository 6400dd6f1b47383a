/** One file of the storm and what must become of it. */
export interface StormFile {
  readonly key: string;
  readonly body: string;
  readonly kind: 'story' | 'duplicate' | 'update' | 'hostile' | 'killed' | 'kill';
}

/**
 * So many files, or one less, as a bad hour brings them: of a hundred, 20 are texts that are there already under another name,
 * 10 replace a file that came a moment before, 5 are hostile, 2 kill a story that comes at the same time.
 */
export function stormFiles(count: number): StormFile[] {
  const files: StormFile[] = [];
  for (let number = 0; ; number++) {
    const some = filesAt(number);
    // A story is never taken without its update or its kill.
    if (files.length + some.length > count) return files;
    files.push(...some);
  }
}

function filesAt(number: number): StormFile[] {
  const at = number % 50;
  if (at < 10) return [story(number, 'story'), { ...story(number, 'duplicate'), key: `copy-${number}.txt` }];
  if (at < 15)
    return [story(number, 'story'), { ...story(number, 'update'), body: copy(number, 'It left again.') }];
  if (at < 18) return [hostile(number)];
  if (at < 19) return [ninjs(number, 'usable'), ninjs(number, 'canceled')];
  return [story(number, 'story')];
}

function story(number: number, kind: StormFile['kind']): StormFile {
  return { key: `storm-${number}.txt`, body: copy(number), kind };
}

function copy(number: number, more = ''): string {
  return `Barge ${number} reaches Vell\n\nThe barge numbered ${number} reached Vell at noon with salt and slate. ${more}\n\nIts crew of ${number % 9} slept.\n`;
}

function ninjs(number: number, pubstatus: 'usable' | 'canceled'): StormFile {
  const item = {
    uri: `urn:vell:storm:${number}`,
    type: 'text',
    version: pubstatus === 'usable' ? '1' : '2',
    versioncreated: '2026-11-24T09:00:00Z',
    pubstatus,
    headline: `Barge ${number} is lost`,
    body_text: `The barge numbered ${number} was lost off Vell, it was said in error.`,
  };
  const kind = pubstatus === 'usable' ? 'killed' : 'kill';
  return { key: `storm-${number}-${pubstatus}.json`, body: JSON.stringify(item), kind };
}

const hostiles = [
  `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><nitf>&b;</nitf>`,
  `<nitf>${'<p>'.repeat(3000)}`,
  '\u0000\u0001\u0002\u0003'.repeat(400),
  '[[[[[[[[[['.repeat(2000),
];

function hostile(number: number): StormFile {
  const body = `${hostiles[number % hostiles.length]}`;
  return { key: `hostile-${number}.xml`, body, kind: 'hostile' };
}
