import type { DataFolder } from '../data-folder.ts';
import type { AwsServices } from '../services/aws-services.ts';
import { contentTypeOf } from './content-type.ts';
import { Inbox } from './inbox.ts';

export interface InboxRoom {
  readonly folder: DataFolder;
  readonly aws: AwsServices;
  readonly wireBucket: string;
  /** Takes one line, for a terminal. */
  readonly log: ((line: string) => void) | undefined;
}

/** Opens the folder whose files are dropped. */
export function openInbox(path: string, { folder, aws, wireBucket, log }: InboxRoom): Inbox {
  return new Inbox({
    folder: path,
    memoryFile: folder.inside('inbox-dropped.jsonl'),
    drop: (file, bytes) => {
      aws.objects.putObject(wireBucket, `incoming/${file}`, bytes, contentTypeOf(file));
    },
    onProblem: (file, error) => log?.(`The inbox could not drop ${file}: ${String(error)}`),
  });
}
