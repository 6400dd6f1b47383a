import { WireFormatError } from '../../errors.ts';

/**
 * Refuses a DOCTYPE that declares entities for the text of the document.
 *
 * A reference to an outside DTD is harmless, since nothing is fetched; so is a parameter entity that names an
 * outside file, as Kyodo's NewsML declares one. Everything that could expand is refused.
 *
 * @param doctype - what stands between `<!DOCTYPE` and its `>`
 * @throws WireFormatError `xml-entities`
 */
export function refuseEntities(doctype: string): void {
  for (let at = doctype.indexOf(declaration); at >= 0; at = doctype.indexOf(declaration, at + 1)) {
    const start = at + declaration.length;
    if (!outsideParameterEntity.test(doctype.slice(start, start + 300))) throw refused();
  }
}

const declaration = '<!ENTITY';
const outsideParameterEntity = /^\s{1,20}%\s{1,20}[^\s"'>]{1,200}\s{1,20}(?:SYSTEM|PUBLIC)\s/;

function refused(): WireFormatError {
  return new WireFormatError({
    code: 'xml-entities',
    message:
      'The file declares its own XML entities, which this newsroom refuses: they can hide or multiply text.',
    fix: 'Ask the sender for the file without entity declarations, or drop the story as plain text.',
  });
}
