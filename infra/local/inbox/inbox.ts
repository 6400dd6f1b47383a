import { type FSWatcher, mkdirSync, watch } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type InboxMemory, openInboxMemory } from './inbox-memory.ts';

export interface InboxOptions {
  readonly folder: string;
  /** Remembers what was dropped, over restarts. */
  readonly memoryFile: string;
  /**
   * Drops one file.
   *
   * @param path - inside the inbox, with `/` on every system
   */
  drop(path: string, bytes: Buffer): void;
  /** Told when a file could not be dropped; it is tried again once it changes. */
  onProblem(path: string, error: unknown): void;
}

/** A file counts as fully written when its size and time have not changed for this long. */
const settledMs = 400;
const tickMs = 100;
/** Looks at everything, for file systems that do not tell of changes. */
const fullLookMs = 10_000;

/** The folder into which an editor puts files: whatever appears or changes there is dropped once it is whole. */
export class Inbox {
  readonly #options: InboxOptions;
  readonly #memory: InboxMemory;
  readonly #pending = new Map<string, { version: string; sinceMs: number }>();
  readonly #watcher: FSWatcher | undefined;
  readonly #timer: NodeJS.Timeout;
  #lookedAtMs = 0;
  #changed = true;
  #looking: Promise<void> | undefined;

  constructor(options: InboxOptions) {
    mkdirSync(options.folder, { recursive: true });
    this.#options = options;
    this.#memory = openInboxMemory(options.memoryFile);
    this.#watcher = watchFolder(options.folder, () => {
      this.#changed = true;
    });
    this.#timer = setInterval(() => this.#tick(), tickMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#watcher?.close();
    await this.#looking;
  }

  /** One look at a time: a slow disk makes looks rarer, not more. */
  #tick(): void {
    const due = this.#changed || this.#pending.size > 0 || Date.now() - this.#lookedAtMs > fullLookMs;
    if (!due || this.#looking) return;
    this.#looking = this.#look()
      .catch((error: unknown) => this.#options.onProblem('', error))
      .finally(() => {
        this.#looking = undefined;
      });
  }

  async #look(): Promise<void> {
    if (this.#changed || Date.now() - this.#lookedAtMs > fullLookMs) await this.#lookAtAll();
    for (const [path, seen] of this.#pending) {
      const version = await this.#versionOf(path);
      if (version === undefined) this.#pending.delete(path);
      else if (version !== seen.version) this.#note(path, version);
      else if (Date.now() - seen.sinceMs >= settledMs) await this.#drop(path, version);
    }
  }

  /** Nested folders too; links are not followed. */
  async #lookAtAll(): Promise<void> {
    this.#changed = false;
    this.#lookedAtMs = Date.now();
    const { folder } = this.#options;
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = relative(folder, join(entry.parentPath, entry.name));
      const version = this.#pending.has(path) ? undefined : await this.#versionOf(path);
      if (version !== undefined && !this.#memory.has(path, version)) this.#note(path, version);
    }
  }

  async #drop(path: string, version: string): Promise<void> {
    this.#pending.delete(path);
    try {
      const bytes = await readFile(join(this.#options.folder, path));
      this.#options.drop(path.split(sep).join('/'), bytes);
    } catch (error) {
      this.#options.onProblem(path, error);
    }
    this.#memory.remember(path, version);
  }

  #note(path: string, version: string): void {
    this.#pending.set(path, { version, sinceMs: Date.now() });
  }

  async #versionOf(path: string): Promise<string | undefined> {
    const stat = await lstat(join(this.#options.folder, path), { bigint: true }).catch(() => undefined);
    return stat?.isFile() ? `${stat.size}-${stat.mtimeNs}` : undefined;
  }
}

/** Undefined where the system cannot watch; the full look then finds the files a little later. */
function watchFolder(folder: string, onChange: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { recursive: true }, onChange);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}
