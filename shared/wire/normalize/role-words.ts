import { primaryLanguage } from '../language/language-tag.ts';

/** Words that say what a person is; lower case. A name after one of them is a person's. */
const roles: Readonly<Record<string, string>> = {
  en: `president minister premier chancellor king queen prince princess pope secretary senator governor mayor ambassador
general colonel major captain lieutenant sergeant admiral commander dr mr mrs ms professor prof sir lady lord judge justice
chairman chairwoman chairperson chief director ceo spokesman spokeswoman spokesperson analyst commentator expert economist coach
manager lawyer attorney prosecutor deputy mp congressman congresswoman representative rep sen gov gen col capt lt rev bishop
archbishop cardinal imam rabbi sheikh emir sultan officer inspector author actor actress singer scientist researcher historian
activist leader politician diplomat envoy speaker engineer farmer teacher nurse doctor resident founder journalist editor`,
  az: `prezident prezidenti nazir naziri deputat sədr sədri səfir səfiri şərhçi politoloq ekspert professor general polkovnik
direktor direktoru rəis rəisi katib katibi müşavir iqtisadçı hüquqşünas jurnalist həkim sözçü sözçüsü icmalçı tarixçi rektor`,
  tr: `cumhurbaşkanı başbakan bakan bakanı başkan başkanı milletvekili büyükelçi vali valisi müdür müdürü sözcü sözcüsü uzman
uzmanı profesör prof doktor dr general albay genel ekonomist avukat gazeteci analist yorumcu`,
  ru: `президент премьер министр глава депутат сенатор губернатор мэр посол генерал полковник профессор директор председатель
секретарь спикер эксперт политолог аналитик экономист адвокат журналист представитель комментатор обозреватель тренер врач`,
  uk: `президент прем'єр міністр глава голова депутат сенатор мер посол генерал полковник професор директор секретар речник
експерт політолог аналітик економіст адвокат журналіст представник тренер лікар`,
  de: `präsident präsidentin minister ministerin kanzler kanzlerin könig königin papst sprecher sprecherin chef chefin leiter leiterin
direktor direktorin experte expertin analyst analystin bürgermeister bürgermeisterin botschafter botschafterin general professor
professorin dr prof herr frau richter richterin anwalt anwältin trainer trainerin vorsitzende vorsitzender politiker politikerin`,
  fr: `président présidente ministre premier chancelier roi reine pape sénateur sénatrice député députée maire ambassadeur ambassadrice
général colonel professeur directeur directrice chef porte-parole expert experte analyste économiste avocat avocate juge m mme mlle
secrétaire gouverneur entraîneur historien historienne`,
  es: `presidente presidenta ministro ministra canciller rey reina papa senador senadora diputado diputada alcalde alcaldesa embajador
embajadora general coronel profesor profesora director directora jefe portavoz experto experta analista economista abogado abogada
juez jueza secretario secretaria gobernador gobernadora entrenador`,
};

const sets = new Map<string, ReadonlySet<string>>();

/** True for a word that names an office, a rank or a trade in this language. */
export function isRole(lowerCaseWord: string, language: string): boolean {
  const words = rolesOf(language);
  if (words.has(lowerCaseWord)) return true;
  // German builds offices: Verteidigungsministerin, Regierungssprecher.
  return (
    language.startsWith('de') && [...words].some((role) => role.length > 5 && lowerCaseWord.endsWith(role))
  );
}

function rolesOf(language: string): ReadonlySet<string> {
  const known = sets.get(language);
  if (known) return known;
  const words = new Set((roles[primaryLanguage(language)] ?? '').split(/\s+/).filter(Boolean));
  // Bounded: filed tags may be anything.
  if (sets.size < 200) sets.set(language, words);
  return words;
}

const organisations = new Set(
  `ministry house department bank group council union nations party agency court office service police university
institute company inc corp corporation committee commission government army force forces times news press post street journal
herald tribune guardian telegraph club united city county association foundation fund organization organisation federation
parliament senate congress assembly board bureau center centre hospital school college airport airlines airways church museum
authority administration team league cup games festival street road avenue river sea ocean mountain island islands caucasus
east west north south northern southern eastern western new san saint monday tuesday wednesday thursday friday saturday sunday
prize award awards capital partners gas oil energy power holdings solutions securities technologies software labs trust investments
industries airline motors systems services media entertainment studios records networks international foods stores bay
january february march april may june july august september october november december reuters bloomberg xinhua`.split(
    /\s+/,
  ),
);

/** True for a word that stands in names of bodies, papers, places and days rather than of people. */
export function isOrganisationWord(lowerCaseWord: string): boolean {
  return organisations.has(lowerCaseWord);
}
