import { agencyFiles } from './agency-files.ts';
import { cpuMicroseconds } from './cpu-time.ts';
import { saxesTree } from './saxes-tree.ts';

// A process of its own, run by the bench: prints the CPU of a bare parse of each agency file, in microseconds by name.
const figures: Record<string, number> = {};
for (const { name, bytes } of agencyFiles()) {
  if (!bytes) continue;
  const text = new TextDecoder().decode(bytes);
  figures[name] = await cpuMicroseconds(() => saxesTree(text));
}
process.stdout.write(JSON.stringify(figures));
