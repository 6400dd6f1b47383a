import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A message to the desk, as an editor would find it in the mail. */
export interface DeskMail {
  readonly subject: string;
  readonly text: string;
}

export interface DeskOutboxOptions {
  /** Of the desk's topic; nothing else is kept. */
  readonly topicArn: string | undefined;
  readonly folder: string;
  readonly onMail?: ((mail: DeskMail) => void) | undefined;
}

/**
 * Takes what the functions publish to the desk's topic: on a laptop nobody reads mail, so each message becomes a
 * text file in a folder.
 *
 * @returns takes the fields of one SNS Publish request
 */
export function openDeskOutbox({ topicArn, folder, onMail }: DeskOutboxOptions) {
  return (fields: Readonly<Record<string, string | undefined>>): void => {
    if (topicArn === undefined || fields['TopicArn'] !== topicArn) return;
    const mail = { subject: fields['Subject'] ?? '', text: mailText(fields['Message'] ?? '') };
    mkdirSync(folder, { recursive: true });
    const name = new Date().toISOString().replace(/[:.]/g, '');
    writeFileSync(freeFile(folder, name), `${mail.subject}\n\n${mail.text}\n`, { flag: 'wx' });
    onMail?.(mail);
  };
}

let written = 0;

// Two messages of one millisecond do not overwrite each other.
function freeFile(folder: string, name: string): string {
  written += 1;
  return join(folder, `${name}-${process.pid}-${written}.txt`);
}

function mailText(message: string): string {
  try {
    const texts = JSON.parse(message);
    return String(texts.email ?? texts.default ?? message);
  } catch {
    return message;
  }
}
