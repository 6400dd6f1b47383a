import { SnsError } from './fauxqs-parts.ts';

type Fields = Record<string, string | undefined>;

/**
 * Does to a Publish what SNS does and fauxqs does not: refuses what SNS refuses, and picks the text meant for a
 * queue out of a `MessageStructure: json` message (queues are the only subscribers that fauxqs serves).
 *
 * @param fields - of the form-encoded request; `Message` may be rewritten
 * @throws SnsError as SNS would answer
 */
export function applySnsRules(fields: Fields): void {
  if (fields['Action'] === 'Publish') applyTo(fields, '');
  if (fields['Action'] !== 'PublishBatch') return;
  const entries = new Set(
    Object.keys(fields).flatMap((name) => /^PublishBatchRequestEntries\.member\.\d{1,3}\./.exec(name) ?? []),
  );
  for (const prefix of entries) applyTo(fields, prefix);
}

function applyTo(fields: Fields, prefix: string): void {
  refuseSubject(fields[`${prefix}Subject`]);
  refuseEmptyAttributes(fields, prefix);
  const structure = fields[`${prefix}MessageStructure`];
  if (structure === undefined) return;
  if (structure !== 'json') throw invalid(`MessageStructure`);
  fields[`${prefix}Message`] = textForQueues(fields[`${prefix}Message`] ?? '');
}

function textForQueues(message: string): string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(message);
  } catch {
    throw invalid('Message Structure - JSON message body failed to parse');
  }
  const byProtocol = parsed !== null && typeof parsed === 'object' ? (parsed as Record<string, unknown>) : {};
  const { default: fallback, sqs } = byProtocol;
  if (typeof fallback !== 'string') {
    throw invalid('Message Structure - No default entry in JSON message body');
  }
  return typeof sqs === 'string' ? sqs : fallback;
}

function refuseSubject(subject: string | undefined): void {
  if (subject === undefined) return;
  const refused =
    subject === '' || subject.length > 100 || /[^\x20-\x7e]/.test(subject) || subject.startsWith(' ');
  if (refused) throw invalid('Subject');
}

function refuseEmptyAttributes(fields: Fields, prefix: string): void {
  const start = `${prefix}MessageAttributes.entry.`;
  for (const [name, value] of Object.entries(fields)) {
    if (!name.startsWith(start) || value !== '') continue;
    if (!name.endsWith('.StringValue') && !name.endsWith('.BinaryValue')) continue;
    throw new SnsError(
      'ParameterValueInvalid',
      `The message attribute ${name} must contain non-empty value.`,
      400,
    );
  }
}

function invalid(what: string): SnsError {
  return new SnsError('InvalidParameter', `Invalid parameter: ${what}`, 400);
}
