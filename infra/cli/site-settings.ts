import { readFile } from 'node:fs/promises';
import { SettingsError } from '../../shared/errors.ts';
import { type NewsroomSettings, readSettings } from '../../shared/settings/settings.ts';

const cdkJson = new URL('../../cdk.json', import.meta.url);

/**
 * The newsroom's settings as the stack gets them: the `newsroom` context of `cdk.json`.
 *
 * @throws SettingsError `settings-unreadable` when the file is missing or no JSON, `settings-invalid` for a wrong key
 */
export async function siteSettings(): Promise<NewsroomSettings> {
  return readSettings((await contextOf(cdkJson))['newsroom']);
}

async function contextOf(file: URL): Promise<Record<string, unknown>> {
  try {
    const { context = {} } = JSON.parse(await readFile(file, 'utf8')) as {
      context?: Record<string, unknown>;
    };
    return context;
  } catch (cause) {
    throw new SettingsError({
      code: 'settings-unreadable',
      message: 'The settings in cdk.json cannot be read.',
      fix: 'Put back cdk.json with its newsroom context.',
      cause,
    });
  }
}
