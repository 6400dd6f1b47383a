import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { makeFolder, removeFolder } from '../../local/temporary-folder.ts';
import { installedServer } from './installed-server.ts';

/** A real Bluesky server on loopback, with one account. */
export interface Pds {
  readonly url: string;
  readonly account: string;
  readonly password: string;
  readonly did: string;
  /** Of the server's own package, and of the Node that it runs under. */
  readonly version: string;
  readonly node: string;
  /** The account's posts as anybody may read them, by their keys. */
  posts(): Promise<PostRecord[]>;
  /** The status with which it answers for one record. */
  statusOf(uri: string): Promise<number>;
  stop(): Promise<void>;
}

export interface PostRecord {
  readonly uri: string;
  readonly cid: string;
  readonly value: {
    readonly text: string;
    readonly langs: readonly string[];
    readonly createdAt: string;
    readonly facets?: readonly {
      readonly index: { readonly byteStart: number; readonly byteEnd: number };
      readonly features: readonly { readonly $type: string; readonly uri?: string; readonly tag?: string }[];
    }[];
    readonly reply?: { readonly root: Reference; readonly parent: Reference };
    readonly embed?: { readonly external: { readonly uri: string; readonly title: string } };
  };
}

interface Reference {
  readonly uri: string;
  readonly cid: string;
}

const collection = 'app.bsky.feed.post';

export async function startPds(): Promise<Pds> {
  const { home, node } = installedServer(() => {});
  const data = makeFolder();
  const server = spawn(node, ['server.mjs', data], {
    cwd: home,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LOG_ENABLED: 'false' },
  });
  const line = await new Promise<string>((resolve, reject) => {
    createInterface(server.stdout).once('line', resolve);
    server.once('exit', (code) => reject(new Error(`the Bluesky server ended with ${code}`)));
  });
  const known = JSON.parse(line) as Omit<Pds, 'posts' | 'statusOf' | 'stop'>;
  const ask = (method: string, query: Record<string, string>) =>
    fetch(`${known.url}/xrpc/com.atproto.repo.${method}?${new URLSearchParams(query)}`);
  return {
    ...known,
    posts: async () => {
      const answer = await ask('listRecords', { repo: known.did, collection, limit: '100' });
      const { records } = (await answer.json()) as { records: PostRecord[] };
      return records.toReversed();
    },
    statusOf: async (uri) => {
      const rkey = uri.split('/').at(-1) ?? '';
      return (await ask('getRecord', { repo: known.did, collection, rkey })).status;
    },
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      removeFolder(data);
    },
  };
}
