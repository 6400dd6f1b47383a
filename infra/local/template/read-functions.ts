import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LocalCloudError } from '../local-cloud-error.ts';
import type { FunctionPlan } from './cloud-plan.ts';
import type { Properties } from './properties.ts';
import type { ReadResource } from './read-resources.ts';
import type { Assembly } from './template.ts';

/**
 * Reads the functions with the folder of their bundle.
 *
 * @throws LocalCloudError `function-code-missing`
 */
export function readFunctions(
  resources: readonly ReadResource[],
  invokeConfigs: readonly ReadResource[],
  assembly: Assembly,
): FunctionPlan[] {
  return resources.map((resource) => {
    const { id, name, arn, properties } = resource;
    const [module = '', exportName = ''] = (properties.text('Handler') ?? 'index.handler').split('.');
    const invocation = invokeConfigOf(invokeConfigs, resource);
    return {
      id,
      name,
      arn,
      file: moduleFile(resource, assembly, module),
      exportName,
      timeoutMs: properties.number('Timeout', 3) * 1000,
      memoryMb: properties.number('MemorySize', 128),
      environment: properties.inner('Environment').inner('Variables').asText(),
      deadLetterArn:
        invocation?.inner('DestinationConfig').inner('OnFailure').text('Destination') ??
        properties.inner('DeadLetterConfig').text('TargetArn'),
      retries: invocation?.number('MaximumRetryAttempts', 2) ?? 2,
    };
  });
}

function invokeConfigOf(
  configs: readonly ReadResource[],
  { name, arn }: ReadResource,
): Properties | undefined {
  return configs.find(({ properties }) => [name, arn].includes(properties.text('FunctionName') ?? ''))
    ?.properties;
}

function moduleFile({ id, properties }: ReadResource, assembly: Assembly, module: string): string {
  const key = properties.inner('Code').text('S3Key') ?? '';
  const folder = assembly.assetFolder(key.replace(/\.zip$/, ''));
  const files =
    folder === undefined ? [] : [`${module}.mjs`, `${module}.js`].map((name) => join(folder, name));
  const file = files.find((candidate) => existsSync(candidate));
  if (file !== undefined) return file;
  throw new LocalCloudError({
    code: 'function-code-missing',
    message: `The bundle of ${id} has no module ${module}.`,
    fix: 'Run `npx cdk synth` and look at the asset of the function.',
  });
}
