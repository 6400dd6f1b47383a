import { build } from 'esbuild';
import { relatedScript } from '../site/related-script.ts';
import { searchScript } from '../site/search-script.ts';
import { bundling } from './bundling.ts';
import { latePatterns } from './late-patterns.ts';
import { leanSdk } from './lean-sdk.ts';

// Run by bundle.ts as a process of its own: esbuild takes plugins only where nobody waits for it synchronously, and
// the CDK does.
const [name, outdir, ...external] = process.argv.slice(2);
if (!name || !outdir) throw new Error('usage: run-bundler.ts FUNCTION FOLDER [PACKAGE…]');

await build({
  ...bundling,
  plugins: [leanSdk, latePatterns],
  define: {
    SEARCH_SCRIPT: JSON.stringify(searchScript()),
    RELATED_SCRIPT: JSON.stringify(relatedScript()),
  },
  entryPoints: { index: `functions/${name}/handler.ts` },
  outdir,
  external,
});
