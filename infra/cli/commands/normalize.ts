import { NewsroomError } from '../../../shared/errors.ts';
import type { NewsroomSettings } from '../../../shared/settings/settings.ts';
import type { Post } from '../../../shared/social/post.ts';
import type { Story } from '../../../shared/story/story.ts';
import { readWire } from '../../../shared/wire/read-wire.ts';
import { fileKind } from '../../../shared/wire/recognise/file-kind.ts';
import { defineCommand } from '../define-command.ts';
import { pictureOnDisk } from '../picture-on-disk.ts';
import { siteSettings } from '../site-settings.ts';
import { wireFileOnDisk } from '../wire-file-on-disk.ts';

/** `normalize FILE...`: what the newsroom makes of wire files, one JSON line a story. */
export const normalize = defineCommand({
  name: 'normalize',
  usage: 'FILE... [--html] [--social]',
  about: `Prints one JSON line a story: {"file", "format", "story", "warnings"}, or
{"file", "error": {"code", "message", "fix"}} for a file that cannot become one. A picture
is no story by itself: its line also has "picture", with what would be read and shown of it.
Exit code 1 when any file failed.`,
  options: {
    html: { type: 'boolean', help: 'Add the page as "html".' },
    social: {
      type: 'boolean',
      help: 'Add the posts as "social", with their length as the network counts it.',
    },
  },
  examples: [
    ['npx newsroom normalize flood.txt', 'The story in flood.txt, field by field.'],
    ['npx newsroom normalize flood.txt --social', 'With the posts that would go out.'],
    ['npx newsroom normalize wires/*.xml | jq .story.headline', 'The headlines of a folder of files.'],
  ],
  operands: [1, Number.POSITIVE_INFINITY],
  async run({ operands, values }, terminal) {
    const settings = await siteSettings();
    let failed = false;
    for (const file of operands) {
      for (const row of await rowsOf(file, settings, values)) {
        failed ||= 'error' in row;
        await terminal.print(JSON.stringify(row));
      }
    }
    return failed ? 1 : 0;
  },
});

type Row = { readonly file: string } & (
  | {
      readonly format: string;
      readonly story: Story;
      readonly warnings: Story['warnings'];
      readonly html?: string;
      readonly social?: readonly Post[];
    }
  | {
      readonly error: { readonly code: string; readonly message: string; readonly fix: string };
      /** What is read of a file that is a picture. */
      readonly picture?: object;
    }
);

interface Extras {
  readonly html: boolean;
  readonly social: boolean;
}

async function rowsOf(file: string, settings: NewsroomSettings, extras: Extras): Promise<Row[]> {
  let picture: object | undefined;
  try {
    const dropped = await wireFileOnDisk(file);
    if (fileKind(dropped.bytes) === 'photo') picture = await pictureOnDisk(dropped);
    const { format, readings } = await readWire(dropped, settings);
    const rows: Row[] = [];
    for (const reading of readings) {
      if ('error' in reading) rows.push(failure(file, reading.error));
      else rows.push({ file, format, ...(await storyFields(reading.story, settings, extras)) });
    }
    return rows;
  } catch (error) {
    return [{ ...failure(file, error), ...(picture ? { picture } : {}) }];
  }
}

async function storyFields(story: Story, settings: NewsroomSettings, { html, social }: Extras) {
  const fields = { story, warnings: story.warnings };
  if (!html && !social) return fields;
  const { pagePreview, previewSite, socialPreview } = await import('../preview.ts');
  const site = previewSite(settings);
  return {
    ...fields,
    ...(html ? { html: pagePreview(story, site) } : {}),
    ...(social ? { social: await socialPreview(story, site) } : {}),
  };
}

function failure(file: string, error: unknown): Row {
  if (error instanceof NewsroomError) {
    return { file, error: { code: error.code, message: error.message, fix: error.fix } };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return {
    file,
    error: {
      code: 'reader-failed',
      message: `The reader failed on this file: ${reason}`,
      fix: 'Save the story as plain text and drop that; report the file as a defect.',
    },
  };
}
