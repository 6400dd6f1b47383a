interface Parts {
  readonly docdata?: string;
  readonly docdataAttributes?: string;
  readonly head?: string;
  readonly afterDocdata?: string;
  readonly bodyHead?: string;
  readonly content?: string;
  readonly bodyEnd?: string;
  readonly attributes?: string;
}

/** A NITF document about the invented port of Vell, with the given parts. */
export function nitf(parts: Parts = {}): string {
  const {
    docdata = '<doc-id id-string="vell-1"/>',
    docdataAttributes = '',
    head = '',
    afterDocdata = '',
    bodyHead = '<hedline><hl1>Ferry sails again</hl1></hedline>',
    content = '<p>The ferry sailed again on Tuesday.</p>',
    bodyEnd = '',
    attributes = '',
  } = parts;
  return `<nitf ${attributes}><head>${head}<docdata ${docdataAttributes}>${docdata}</docdata>${afterDocdata}</head>
<body><body.head>${bodyHead}</body.head><body.content>${content}</body.content><body.end>${bodyEnd}</body.end></body></nitf>`;
}
