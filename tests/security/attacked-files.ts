/** A wire format into whose every place for words an attack string can be put. */
export interface AttackedFormat {
  readonly key: string;
  /** The file, with the string as headline, byline, body, link, caption and keyword. */
  file(attack: string): string;
}

const prose = 'The ferry of Vell sailed again on Tuesday with ninety people aboard, the harbour master said.';

/** A text file, with the editor's lines above the copy. */
const text: AttackedFormat = {
  key: 'attack.txt',
  file(attack) {
    const line = oneLine(attack);
    return `Headline: ${line}
Byline: ${line}
Keywords: ${line}
Summary: ${line}
Source: ${line}

${prose}

${attack}

"${attack}" the harbour master said.

- ${line}
- ${line}

https://vell.example/${line}
`;
  },
};

/** A web page: the string as markup where markup may stand, and as text where it may not. */
const html: AttackedFormat = {
  key: 'attack.html',
  file(attack) {
    const value = attack.replaceAll('"', '&quot;');
    const words = escaped(attack);
    return `<!doctype html><html lang="en"><head><title>${words}</title>
<meta name="keywords" content="${value}"><meta name="author" content="${value}"><meta property="og:title" content="${value}">
<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: attack, author: { name: attack } }).replaceAll('<', '\\u003c')}</script>
</head><body><article><h1>${words}</h1><p class="byline">By ${words}</p><p>${prose}</p><p>${words}</p>
<div>${attack}</div>
<p><a href="${value}">${words}</a> <a href="https://vell.example/${value}">${attack}</a></p>
<table><caption>${words}</caption><tr><th>${words}</th><td>${attack}</td></tr></table>
<figure><img src="${value}" alt="${value}"><figcaption>${words}</figcaption></figure>
<p>${prose}</p></article></body></html>`;
  },
};

const ninjs: AttackedFormat = {
  key: 'attack.json',
  file: (attack) =>
    JSON.stringify({
      uri: 'https://vell.example/ferry',
      type: 'text',
      version: '1',
      headline: attack,
      byline: attack,
      slugline: attack,
      keywords: [attack],
      subject: [{ code: attack, name: attack }],
      copyrightholder: attack,
      description_text: attack,
      located: attack,
      body_html: `<p>${prose}</p><p>${attack}</p><p>${escaped(attack)}</p><p><a href="${escaped(attack)}">${escaped(attack)}</a></p>`,
      associations: { featured: { type: 'picture', headline: attack, description_text: attack } },
    }),
};

const nitf: AttackedFormat = {
  key: 'attack.xml',
  file(attack) {
    const words = escaped(
      attack.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''),
    );
    return `<?xml version="1.0" encoding="UTF-8"?>
<nitf><head><title>${words}</title><docdata><doc-id id-string="vell-1"/>
<key-list><keyword key="${words}"/></key-list><doc.copyright holder="${words}"/></docdata></head>
<body><body.head><hedline><hl1>${words}</hl1></hedline><byline>${words}</byline><dateline><location>${words}</location></dateline></body.head>
<body.content><p>${prose}</p><p>${words}</p><p><a href="${words}">${words}</a></p>
<media media-type="image"><media-reference source="${words}"/><media-caption><p>${words}</p></media-caption></media>
<table><caption>${words}</caption><tr><td>${words}</td></tr></table></body.content></body></nitf>`;
  },
};

const markdown: AttackedFormat = {
  key: 'attack.md',
  file(attack) {
    const line = oneLine(attack);
    const value = JSON.stringify(line);
    return `---
title: ${value}
author: ${value}
tags: [${value}]
description: ${value}
---

${prose}

## ${line}

${attack}

[${line}](${line}) [${line}](<https://vell.example/${line}> ${value}) ![${line}](${line} ${value})

> ${line}

| ${line} | b |
| --- | --- |
| ${line} | c |
`;
  },
};

export const attackedFormats = { text, html, ninjs, nitf, markdown } as const;

function oneLine(attack: string): string {
  return attack.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ');
}

function escaped(attack: string): string {
  return attack
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
