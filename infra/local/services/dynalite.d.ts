declare module 'dynalite' {
  import type { Server } from 'node:http';

  interface DynaliteOptions {
    /** Folder of the LevelDB store; absent: in memory. */
    readonly path?: string;
    readonly createTableMs?: number;
    readonly updateTableMs?: number;
    readonly deleteTableMs?: number;
  }

  // biome-ignore lint/style/noDefaultExport: the package is a CommonJS function.
  export default function dynalite(options?: DynaliteOptions): Server;
}
