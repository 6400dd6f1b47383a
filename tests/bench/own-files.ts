const sentence =
  'The ferry of Vell sailed again on Tuesday with ninety people aboard, the harbour master Ida Quay said.';
const paragraph = `${sentence} "We waited all winter," she told the Vell Courier. The line to Ostmar had stood still since a storm broke the mole in the night of 12 January.`;
const paragraphs = Array.from({ length: 9 }, (_, index) => `${paragraph} It was trip ${index + 1}.`);
const headline = 'Ferry of Vell sails again';

const blank = paragraphs.join('\n\n');
const tagged = paragraphs.map((words) => `<p>${words}</p>`).join('');

/** One story of some 450 words about the invented port of Vell in each format, by the file's name. */
export const ownFiles: Readonly<Record<string, string>> = {
  'ferry.txt': `21 August 2024 09:00 (UTC+04:00)\n\n${headline}\nBy Ole Mole\n\nVELL (VLL) - ${blank}\n`,
  'ferry.7901': `\x01vel0003 3 i 450  vll 0045\r\n\r\nVell/ferry/\r\n\x021ST LEAD\r\n${headline}\r\nBy Ole Mole, vll =\r\n\r\nVell (dpa) - ${blank.replaceAll('\n', '\r\n')}\r\n\x03212322 GMT Nov 18\r\n\x04`,
  'ferry.anpa': `\x16\x16\x01W42\x1f_vell\r\nr s\x13\x11 BC-VL--Ferry 11-13 0450\r\n\x02BC-VL--Ferry,450<\r\n^${headline}<\r\n^By OLE MOLE=\r\n${paragraphs.map((words) => `\t   ${words}\r\n \r\n`).join('')}\t   \x03AP-WF-11-13-18 1509GMT<\r\n\x04`,
  'ferry.sgm': `<REUTERS NEWID="17"><DATE> 3-MAR-1987 11:14:46.57</DATE><TOPICS><D>ship</D></TOPICS><TEXT><TITLE>${headline}</TITLE><DATELINE> VELL, March 3 - </DATELINE><BODY>${paragraphs.join('\n    ')}\n Reuter\n&#3;</BODY></TEXT></REUTERS>`,
  'ferry.nitf.xml': `<?xml version="1.0"?><nitf><head><title>${headline}</title><docdata><doc-id id-string="vell-1"/><urgency ed-urg="3"/><date.issue norm="20240821T090000+0400"/></docdata></head><body><body.head><hedline><hl1>${headline}</hl1></hedline><byline>By Ole Mole</byline></body.head><body.content>${tagged}</body.content></body></nitf>`,
  'ferry.g2.xml': `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:vell.example:1" version="1"><itemMeta><itemClass qcode="ninat:text"/><versionCreated>2024-08-21T09:00:00+04:00</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><urgency>3</urgency><headline>${headline}</headline><by>Ole Mole</by></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${tagged}</body></html></inlineXML></contentSet></newsItem>`,
  'ferry.json': JSON.stringify({
    uri: 'urn:vell:1',
    version: '1',
    type: 'text',
    headline,
    byline: 'Ole Mole',
    versioncreated: '2024-08-21T09:00:00+04:00',
    body_html: tagged,
  }),
  'ferry.html': `<!doctype html><html lang="en"><head><title>${headline}</title></head><body><nav><a href="/">Home</a></nav><article><h1>${headline}</h1><p>By Ole Mole</p>${tagged}</article><footer>Vell Courier</footer></body></html>`,
  'ferry.md': `---\ntitle: ${headline}\nauthor: Ole Mole\ndate: 2024-08-21T09:00:00+04:00\n---\n\n${blank}\n`,
  'ferry.rss': `<rss version="2.0"><channel><title>Vell Courier</title><link>https://vell.example/</link><description>News</description><item><title>${headline}</title><guid>vell-1</guid><link>https://vell.example/1</link><pubDate>Wed, 21 Aug 2024 05:00:00 GMT</pubDate><description>${tagged.replaceAll('<', '&lt;')}</description></item></channel></rss>`,
  'ferry.rtf': `{\\rtf1\\ansi\\ansicpg1252 {\\b ${headline}}\\par\\par ${paragraphs.join('\\par\\par ')}\\par}`,
  'ferry.eml': `From: Ole Mole <ole@vell.example>\r\nTo: desk@vell.example\r\nSubject: ${headline}\r\nDate: Wed, 21 Aug 2024 09:00:00 +0400\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${blank}\r\n`,
};
