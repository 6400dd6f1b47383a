import { parseDocument } from 'yaml';
import { WireFormatError } from '../../../errors.ts';
import type { Warning } from '../../../story/story.ts';
import { isRecord, JsonFields } from '../../json/json-fields.ts';
import type { MatterLanguage } from './front-matter.ts';
import { simpleLines } from './simple-lines.ts';
import { withoutTags } from './site-tags.ts';

/**
 * Reads front matter into fields. Every value stays as typed: `007`, `no` and dates are texts.
 *
 * Matter that is no YAML is read line by line, `key: value`, with a warning.
 *
 * @throws WireFormatError `front-matter-aliases` where references inside it would multiply it
 */
export function readFrontMatter(
  matter: string,
  language: MatterLanguage,
): { fields: JsonFields; warnings: Warning[] } {
  const typed = withoutTags(matter);
  const value = language === 'toml' ? simpleLines(typed, '=') : yamlValue(typed);
  if (isRecord(value)) return { fields: new JsonFields(value), warnings: [] };
  const lines = simpleLines(typed, ':');
  const isEmpty = value === null || typed.trim() === '';
  return { fields: new JsonFields(lines), warnings: isEmpty ? [] : [matterRepaired] };
}

/** JSON is YAML too. The failsafe schema knows texts, lists and maps, and no tag of any language. */
function yamlValue(matter: string): unknown {
  try {
    const document = parseDocument(matter, {
      schema: 'failsafe',
      strict: false,
      uniqueKeys: false,
      stringKeys: true,
      logLevel: 'silent',
      prettyErrors: false,
    });
    return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    if (error instanceof ReferenceError && /alias count/i.test(error.message)) throw aliases();
    // Anything else that trips the parser: the lines are read by themselves.
    return undefined;
  }
}

const mostAliases = 50;

const matterRepaired: Warning = {
  code: 'front_matter_repaired',
  message: 'The front matter is not valid YAML; it was read line by line.',
  fix: 'Put values with colons or quotation marks in quotation marks.',
};

function aliases(): WireFormatError {
  return new WireFormatError({
    code: 'front-matter-aliases',
    message: 'The front matter refers to its own parts so often that it would become too large to read.',
    fix: 'Write the values out, without & and *.',
  });
}
