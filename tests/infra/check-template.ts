import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm run check:template`: the stack in each of its forms, synthesized and held against the schemas of CloudFormation's
 * resources by cfn-lint, for a region of each partition. Where cfn-lint is not installed (`pip install cfn-lint`) nothing
 * is checked, and the exit code is 2.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')) as {
  context: Record<string, object>;
};
const { newsroom = {}, deployment = {} } = context;

const networks = {
  bluesky: { account: 'desk.example', secret: '/desk/bluesky' },
  mastodon: { instance: 'https://mastodon.example', secret: '/desk/mastodon' },
  slack: { secret: '/desk/slack' },
};
const domain = {
  name: 'news.example',
  certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-0000-0000-0000-000000000000',
  zone: { id: 'Z0123456789ABCDEFGHIJ', name: 'example' },
};
const forms: Readonly<Record<string, object>> = {
  shipped: {},
  dev: { stage: 'dev' },
  'own-name': { deployment: { ...deployment, domain, deskEmail: 'desk@news.example' } },
  networks: { newsroom: { ...newsroom, social: { networks } } },
};

/** The library names again what an attribute depends on already: harmless, and not ours. */
const accepted = ['W3005'];
const regions = ['us-east-1', 'eu-central-1', 'ap-southeast-2'];

process.exitCode = isInstalled() ? lint() : 2;

function isInstalled(): boolean {
  const { status, stdout, error } = spawnSync('cfn-lint', ['--version'], { encoding: 'utf8' });
  const found = error === undefined && status === 0;
  process.stdout.write(
    found ? stdout : 'cfn-lint is not installed: nothing was checked. pip install cfn-lint\n',
  );
  return found;
}

function lint(): number {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-lint-'));
  try {
    const templates = Object.entries(forms).map(([form, changes]) =>
      synthesized(join(folder, form), changes),
    );
    const options = ['--regions', ...regions, '--ignore-checks', ...accepted, '--', ...templates];
    const { status } = spawnSync('cfn-lint', options, { stdio: 'inherit' });
    if (status === 0) process.stdout.write(`${templates.length} templates are clean.\n`);
    return status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function synthesized(outdir: string, changes: object): string {
  const env = {
    ...process.env,
    CDK_OUTDIR: outdir,
    CDK_CONTEXT_JSON: JSON.stringify({ ...context, ...changes }),
    CDK_VALIDATION: 'false',
  };
  const { status } = spawnSync(process.execPath, ['infra/app.ts'], { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) throw new Error('The stack could not be synthesized.');
  const { artifacts } = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8')) as {
    artifacts: Record<string, { type: string; properties?: { templateFile?: string } }>;
  };
  const stack = Object.values(artifacts).find(({ type }) => type === 'aws:cloudformation:stack');
  return join(outdir, stack?.properties?.templateFile ?? '');
}
