import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { SettingsError } from '../shared/errors.ts';
import { readSettings } from '../shared/settings/settings.ts';
import { readDeployment } from './constructs/deployment.ts';
import { NewsroomStack } from './newsroom-stack.ts';

// The library would tag a dashboard; cfn-lint's schema of the resource knows no tags, and they are for the bill alone.
const untagged = { excludeResourceTypes: ['AWS::CloudWatch::Dashboard'] };

try {
  describeNewsroom(new App({ analyticsReporting: false }));
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n${error.fix}\n`);
  process.exit(1);
}

function describeNewsroom(app: App): void {
  const settings = readSettings(app.node.tryGetContext('newsroom'));
  const deployment = readDeployment(app.node.tryGetContext('deployment'), app.node.tryGetContext('stage'));
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const stack = new NewsroomStack(app, deployment.stackName, { settings, deployment });
  for (const [key, value] of Object.entries(deployment.tags)) Tags.of(stack).add(key, value, untagged);
}
