/** What the site answered to a reader. */
export interface SiteAnswer {
  readonly status: number;
  readonly body: string;
  /** False when the body is longer than what is read. */
  readonly whole: boolean;
  /** For how long the edge may go on giving this very answer. */
  readonly sharedSeconds: number;
}

// A hanging site must not hang the function: all surfaces together stay well below its timeout.
const patienceMs = 5_000;
const maxBytes = 8 * 1024 * 1024;

/**
 * Opens the public site over HTTP as a reader does, through the edge with its cache, redirects and functions.
 *
 * It is no AWS room: it has no credentials and sees what anybody sees. That is its worth as a witness.
 */
export class SiteReader {
  private readonly origin: string;

  /** @param origin - public origin of the site, without a trailing slash */
  constructor(origin: string) {
    this.origin = origin;
  }

  /**
   * @param path - site path; a redirect is followed once, and never to another site
   * @returns `unreachable` when nothing answered in time
   */
  async open(path: string): Promise<SiteAnswer | 'unreachable'> {
    try {
      const first = await this.fetch(path);
      const onward = first.headers.get('location');
      if (first.status < 300 || first.status >= 400 || onward === null) return await answerOf(first);
      await first.body?.cancel();
      const target = new URL(onward, this.origin + path);
      if (target.origin !== new URL(this.origin).origin) return { ...nothing, status: first.status };
      return await answerOf(await this.fetch(target.pathname + target.search));
    } catch {
      return 'unreachable';
    }
  }

  private fetch(path: string): Promise<Response> {
    const headers = { 'user-agent': 'newsroom-kill-certificate', accept: '*/*' };
    return fetch(this.origin + path, {
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
  }
}

const nothing = { body: '', whole: true, sharedSeconds: 0 };

async function answerOf(response: Response): Promise<SiteAnswer> {
  const sharedSeconds = Number(
    /s-maxage=(\d{1,9})/.exec(response.headers.get('cache-control') ?? '')?.[1] ?? 0,
  );
  const { body, whole } = await textOf(response);
  return { status: response.status, body, whole, sharedSeconds };
}

async function textOf({ body }: Response): Promise<{ body: string; whole: boolean }> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    text += decoder.decode(chunk, { stream: true });
    if (bytes > maxBytes) return { body: text, whole: false };
  }
  return { body: text + decoder.decode(), whole: true };
}
