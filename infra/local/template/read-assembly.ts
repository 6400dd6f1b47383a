import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalCloudError } from '../local-cloud-error.ts';
import type { Assembly, Template } from './template.ts';

interface Manifest {
  readonly artifacts: Readonly<
    Record<
      string,
      {
        readonly type: string;
        readonly properties?: { readonly templateFile?: string; readonly stackName?: string };
      }
    >
  >;
}

interface AssetManifest {
  readonly files: Readonly<
    Record<string, { readonly source: { readonly path?: string; readonly packaging?: string } }>
  >;
}

/**
 * Reads what `cdk synth` wrote.
 *
 * @param folder - the cloud assembly, with `manifest.json`
 * @throws LocalCloudError `no-single-stack` when it does not hold exactly one stack
 */
export function readAssembly(folder: string): Assembly {
  const manifest: Manifest = readJson(join(folder, 'manifest.json'));
  const stacks = Object.entries(manifest.artifacts).filter(
    ([, { type }]) => type === 'aws:cloudformation:stack',
  );
  const [stack] = stacks;
  if (!stack || stacks.length > 1) throw noSingleStack(stacks.length);
  const [id, { properties }] = stack;
  const template: Template = readJson(join(folder, properties?.templateFile ?? `${id}.template.json`));
  const assets: AssetManifest = readJson(join(folder, `${id}.assets.json`));
  return {
    stackName: properties?.stackName ?? id,
    template,
    assetFolder: (hash) => {
      const source = assets.files[hash]?.source;
      return source?.packaging === 'zip' && source.path ? join(folder, source.path) : undefined;
    },
  };
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function noSingleStack(count: number): LocalCloudError {
  return new LocalCloudError({
    code: 'no-single-stack',
    message: `The CDK app describes ${count} stacks; the local newsroom runs exactly one.`,
    fix: 'Keep one stack in infra/app.ts.',
  });
}
