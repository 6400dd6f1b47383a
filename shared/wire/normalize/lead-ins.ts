import { primaryLanguage } from '../language/language-tag.ts';

/**
 * Words that tie a sentence to the one before and say nothing on their own, longest first, lower case.
 *
 * Only connectives: an attribution ("According to police,") is part of what a headline says and stays.
 */
export function leadIns(language: string): readonly string[] {
  return lists[primaryLanguage(language)] ?? [];
}

const sources: Readonly<Record<string, string>> = {
  en: `in this context,|in this regard,|in this respect,|in that context,|against this background,|against this backdrop,
|on the other hand,|at the same time,|as a result,|for this reason,|in the meantime,|in other words,|in addition,|in particular,
|for example,|for instance,|in general,|as is known,|meanwhile,|moreover,|furthermore,|however,|therefore,|nevertheless,
|nonetheless,|consequently,|thus,|additionally,|besides,|indeed,|notably,|overall,|also,|but |and `,
  az: `bu baxımdan,|bu kontekstdə,|bununla yanaşı,|bununla belə,|eyni zamanda,|bundan əlavə,|digər tərəfdən,|qeyd edək ki,
|məlumdur ki,|bildirək ki,|xatırladaq ki,|beləliklə,|həmçinin,|lakin |amma |ancaq `,
  tr: `bu bağlamda,|bu kapsamda,|bununla birlikte,|bunun yanı sıra,|aynı zamanda,|öte yandan,|diğer yandan,|ayrıca,|ancak |fakat |ama `,
  ru: `в этом контексте|в этой связи|при этом|кроме того,|вместе с тем,|в то же время|тем временем|между тем|с другой стороны,
|таким образом,|однако |также |напомним,|но `,
  uk: `у цьому контексті|водночас|крім того,|тим часом|таким чином,|однак |проте |але `,
  de: `in diesem zusammenhang |vor diesem hintergrund |darüber hinaus |außerdem |unterdessen |zudem |allerdings |jedoch |aber `,
  fr: `dans ce contexte,|par ailleurs,|en outre,|de plus,|en effet,|cependant,|toutefois,|néanmoins,|ainsi,|mais `,
  es: `en este contexto,|en este sentido,|por otra parte,|por otro lado,|además,|sin embargo,|no obstante,|asimismo,|mientras tanto,|pero `,
  it: `in questo contesto,|inoltre,|tuttavia,|intanto,|nel frattempo,|ma `,
  pt: `neste contexto,|nesse contexto,|além disso,|no entanto,|entretanto,|porém,|mas `,
};

const lists: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(sources).map(([language, words]) => [
    language,
    words
      .replaceAll('\n', '')
      .split('|')
      .sort((one, other) => other.length - one.length),
  ]),
);
