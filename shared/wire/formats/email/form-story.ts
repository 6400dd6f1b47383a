import { WireFormatError } from '../../../errors.ts';
import type { Block } from '../../../story/body.ts';
import { isRecord, JsonFields } from '../../json/json-fields.ts';
import { readJson } from '../../json/read-json.ts';
import { readFiledText } from '../../markup/filed-text.ts';
import { bodyTextOf } from '../../normalize/body-text.ts';
import type { WireItem } from '../../wire-file.ts';
import { urgencyOf } from '../../xml/whole-number.ts';

/**
 * Reads a story that a web form sent by mail: one JSON object, with a list of answers to each question.
 *
 * Who filled in the form is not told to readers: it is no byline.
 *
 * @returns absent where the text is no such object
 */
export function readFormStory(text: string): WireItem | undefined {
  if (!/^\s*\{\s*"/.test(text)) return undefined;
  const value = valueOrNothing(text);
  if (!isRecord(value)) return undefined;
  const form = new JsonFields(firstAnswers(value));
  const words = form.text('body', 'story', 'text', 'copy');
  if (words === undefined) return undefined;
  const { blocks, deskNotes } = readFiledText(words, { declared: 'plain' });
  const abstract = form.text('abstract', 'summary');
  const place = form.text('dateline');
  const created = form.text('timestamp', 'date');
  const legal = form.text('legalflag');
  const notes = [form.text('ednote', 'editorsnote', 'notes'), legal && `Legal flag: ${legal}`, ...deskNotes];
  const edNote = notes.filter((note) => note !== undefined && note !== '').join('\n');
  return {
    ...present({
      headline: form.text('headline', 'title'),
      slugline: form.text('slugline', 'slug'),
      byline: form.text('byline', 'author'),
      dateline: place,
      located: place,
      summary: abstract,
      genre: form.text('genre'),
      section: form.text('category', 'section'),
      urgency: urgencyOf(form.text('newsvalue')) ?? urgencyOf(form.text('urgency', 'priority')),
      edNote: edNote === '' ? undefined : edNote,
      created: created === undefined ? undefined : { raw: created },
    }),
    body: withLead(abstract, blocks),
    warnings: form.complaints(),
    decisions: [{ rule: 'form_in_mail', saw: form.names().join(', ').slice(0, 200) }],
  };
}

/** The abstract of a form is its standfirst: part of what the desk wrote to be read, so it leads the text. */
function withLead(abstract: string | undefined, blocks: readonly Block[]): Block[] {
  if (abstract === undefined || bodyTextOf(blocks).includes(abstract)) return [...blocks];
  return [{ type: 'paragraph', content: [{ type: 'text', text: abstract }] }, ...blocks];
}

function valueOrNothing(text: string): unknown {
  try {
    return readJson(text).value;
  } catch (error) {
    if (error instanceof WireFormatError) return undefined;
    throw error;
  }
}

function firstAnswers(form: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(form).map(([question, answers]) => [
      question,
      Array.isArray(answers)
        ? answers.find((answer) => typeof answer === 'string' && answer.trim() !== '')
        : answers,
    ]),
  );
}

function present(
  fields: { readonly [Name in keyof WireItem]?: WireItem[Name] | undefined },
): Partial<WireItem> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
