const greeting =
  /^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|hallo|guten (?:morgen|tag|abend)|sehr geehrte[rs]?|liebe[rs]?|bonjour|bonsoir|madame|chère?s?|estimad[oa]s?|hola|buenos días|gentile|здравствуйте|уважаем\p{L}{2,3}|добрый (?:день|вечер)|доброе утро|hörmətli|salam|merhaba|sayın|iyi günler)(?![\p{L}\p{N}])/iu;
const cover =
  /^(?:please (?:find|see|use|publish|run)|(?:below|attached|enclosed|here) (?:is|are|you)|(?:the )?(?:story|article|press release|statement|text) (?:is )?(?:below|attached|follows)|see (?:below|attached)|find (?:below|attached)|for (?:immediate )?(?:publication|your information)|fyi\b|anbei|im anhang|ci-joint|veuillez trouver|во вложении|ниже|aşağıda|əlavədə|ekte)/iu;
const disclaimer = [
  /\b(?:confidential|privileged)\b.{0,200}\b(?:recipient|addressee|intended|disclos|information)/i,
  /\b(?:intended|meant) (?:solely |only |exclusively )?for the (?:(?:sole |exclusive )?use of )?(?:the )?(?:named )?(?:addressee|recipient|individual|person|intended)/i,
  /\bif you (?:are not the (?:intended|named)|have received this (?:e-?mail|message|communication))/i,
  /\b(?:this|the) (?:e-?mail|message)(?: message)? (?:has been |was )?(?:scanned|checked|sent from)\b/i,
  /\bconsider the environment before printing\b/i,
  /\bsent from my (?:iphone|ipad|android|samsung|huawei|mobile|phone|blackberry)\b|\bget outlook for (?:ios|android)\b/i,
  /\b(?:to unsubscribe|unsubscribe from|click here to unsubscribe|manage your (?:subscription|preferences))\b/i,
  /\b(?:no virus found|virus-free|avast|checked by avg)\b/i,
  /\bdiese e-?mail (?:enthält|kann) vertrauliche\b|\bvon meinem (?:iphone|ipad|samsung\S{0,20}) gesendet\b/i,
  /\bce (?:message|courriel).{0,80}confidentiel|\beste (?:mensaje|correo).{0,80}confidencial/i,
  /конфиденциальн\p{L}{2,5} .{0,120}(?:получател|адресат)|bu (?:e-?posta|elektron məktub).{0,120}(?:gizli|məxfi|konfidensial)/iu,
];
const closing =
  /^(?:(?:with )?(?:best|kind|warm|many|kindest|warmest)?\s?(?:regards|wishes|thanks)|best|cheers|sincerely|yours (?:sincerely|faithfully|truly)|thank you(?: very much)?|many thanks|mit (?:freundlichen|besten|herzlichen) grüßen|viele grüße|freundliche grüße|mfg|cordialement|bien cordialement|meilleures salutations|saludos(?: cordiales)?|atentamente|cordiali saluti|distinti saluti|с уважением|hörmətlə|saygılarımla|saygılar|iyi çalışmalar)[,.!]?$/iu;
const contactLabel =
  /^(?:t|f|m|e|w|tel|tel\.|phone|telephone|mobile|mob|cell|fax|e-?mail|web|website|skype|direct|office|telefon|handy|mobil|tél|тел|моб|эл\. ?почта|почта|faks|ünvan)\s{0,2}[.:]\s{0,2}\S/iu;
const address = /[^\s@<>]{1,64}@[^\s@<>]{1,80}\.[a-z]{2,12}/i;
const phone = /^[\s()+\d./–-]{7,30}$/;
const longestLine = 120;

/** `Dear editors,`: a line of its own above the story. */
export function isGreeting(line: string): boolean {
  const text = line.trim();
  return text.length <= 60 && greeting.test(text) && (/[,!:;.…]$/.test(text) || text.split(' ').length <= 4);
}

/** A short line to the desk that says where the story is. */
export function isCoverLine(line: string): boolean {
  const text = line.trim();
  return text.length <= 160 && cover.test(text) && /[.:!,]$/.test(text);
}

/** Legal and technical sentences that mail systems put under every message. */
export function isDisclaimer(paragraph: string): boolean {
  const text = paragraph.slice(0, 3_000);
  return disclaimer.some((phrase) => phrase.test(text));
}

/** `Best regards,`: the signature follows. */
export function isClosing(line: string): boolean {
  return line.length <= 50 && closing.test(line);
}

/** A line that is nothing but how to reach somebody: a number, an address, or one with its label. */
export function isContactLine(line: string): boolean {
  const text = line.trim();
  if (text.length === 0 || text.length > longestLine) return false;
  if (contactLabel.test(text)) return true;
  if (phone.test(text) && (text.match(/\d/g) ?? []).length >= 6) return true;
  const isSentence = /\p{Ll}{2,}[.!?]["'”»)]?$/u.test(text) && text.split(' ').length > 8;
  return address.test(text) && !isSentence;
}

const longestCoverNote = 400;

/** Whether a text only says that the story is attached; without attachments it is none. */
export function isCoverNote(text: string, attachments: readonly string[]): boolean {
  const words = text.trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return true;
  if (attachments.length === 0 || words.length > longestCoverNote) return false;
  return attachment.test(words) || attachments.some((name) => name.length > 4 && words.includes(name));
}

const attachment =
  /\b(?:attach(?:ed|ment|ments|ing)?|enclosed|anhang|anbei|angehängt|ci-joint|pi[èe]ce jointe|adjunt[oa]s?|allegat[oi])\b|во вложени|вложен|прикреп|əlavə|qoşma|ekte|ekli/iu;
