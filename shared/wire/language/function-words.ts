import { characterKind } from './character-kind.ts';
import { primaryLanguage } from './language-tag.ts';
import { Lexicon } from './lexicon.ts';

/**
 * Words that carry grammar rather than meaning, for the languages that desks file most.
 *
 * Used to weigh words (headline, keywords, slug) and to recognise a language without loading a model.
 */
const lists: Readonly<Record<string, string>> = {
  en: `a about above after again against all also am among an and any are aren't as at be because been before
being below between both but by can cannot could did do does doing down during each even ever few for from further
had has have having he he's her here hers herself him himself his how however i if in into is isn't it it's its
itself just like may me might more most much must my no nor not now of off on once one only onto or other our ours
out over own per said same say says she should since so some still such than that that's the their theirs them then
there these they this those though through to told too under until up upon us very via was we were what when where
whether which while who whom whose why will with within without would yet you your`,
  az: `amma artıq bax belə ben bir bu bunun buna bunlar bütün biz bizim cəmi çünki çox da daha də deyil deyib dedi
edib edir edən etdi etmək etmiş gərək görə hansı hər həm həmçinin həmin ilə isə idi və var ya yoxdur yox ki kimi
lakin mən məhz nə necə o olan olaraq olub oldu olunub olacaq onlar onun ona onu öz özü qədər qeyd sonra siz sizin tərəfindən
üçün üzrə üzərində əgər əvvəl ən artıq bildirib arasında ilk yeni əsasən`,
  tr: `ama ancak artık bana bazı belki ben beri bir biri biz bizim bu buna bunlar bunu bunun çok çünkü da daha de değil
dedi diye diğer dolayı eden ederek edildi etti gibi göre hem her hiç için ile ilgili ise itibaren kadar kendi ki kim
mı mi mu mü ne neden o olan olarak oldu olduğu olduğunu olması on ona onlar onu onun oysa sadece sonra şey şu tarafından
tüm üzere ve veya ya yani yapılan yeni yer yok var sonra önce arasında açıkladı`,
  ru: `а без более бы был была были было быть в вам вас весь во вот все всё всех вы где да даже для до его ее её если
есть еще ещё же за и из или им их к как ко когда который которая которые которых кто ли лишь между меня мне можно мы
на над нас наш не него нее нет ни них но ну о об однако он она они оно от очень по под при про с сам свою своих себя
со так также такой там тем то того тоже той только том тот у уже чем через что чтобы эта эти это этого этой этом этот я`,
  uk: `а або але без би був була були було бути в вам вас весь ви від він вона вони все всі де для до з за зі і із й
його їх її й інших як яка які який якщо коли кого ж же ми між мене мені можна на над нас не немає ні ним них ну о
один однак по під після при про саме свої себе так також та такий там те тим того тоді той тому тільки у уже хто це цей
ця ці цього цьому через чи що щоб я`,
  de: `aber alle allem allen als also am an auch auf aus bei beim bis damit dann das dass dem den denn der des deren
dessen die dies diese diesem diesen dieser dieses doch dort durch ein eine einem einen einer eines er es etwa für gegen
hat hatte hatten haben habe hier hinter ich ihm ihn ihr ihre ihrem ihren ihrer im in ins ist ja jede jeden jeder kann kein
keine können man mehr mit muss müssen nach nicht noch nun nur ob oder ohne sagte schon sehr sei sein seine seinem seinen
seiner seit sich sie sind so soll sollen sondern sowie über um und uns unter vom von vor war waren was weil wenn werde
werden wie wieder will wir wird wo wurde wurden zu zum zur zwischen`,
  fr: `a afin ai ainsi alors après au aussi autre autres aux avait avant avec avoir car ce cela ces cet cette ceux chez
comme contre d dans de déjà depuis des deux dit dont du elle elles en encore entre est et été être eu fait faire il ils
je jusqu l la le les leur leurs lors lui mais même moins n ne non nos notre nous on ont ou où par pas pendant peu peut
plus pour pourquoi qu quand que quel quelle qui s sa sans se selon sera ses si soit son sont sous sur tous tout toute
toutes très un une vers vos vous y`,
  es: `a al algo algunos ante antes así aunque cada casi como con contra cual cuando de del desde después dijo donde dos
durante e el ella ellas ellos en entre era eran es esa ese eso esta está están estas este esto estos fue fueron ha había
han hasta hay la las le les lo los más me mi mientras mucho muy ni no nos nosotros o otra otras otro otros para pero poco
por porque pues que qué quien quienes se según ser si sí sido sin sino sobre son su sus también tan tanto tiene tienen
todo todos tras tres tu un una uno unos y ya yo`,
  it: `a ad ai al alla alle allo anche ancora avere aveva c che chi ci come con contro cui da dal dalla dalle dei del della
delle dello di dopo dove due e è ed era essere fra gli ha hanno i il in io la le lei li lo loro ma mentre mi molto ne nei
nel nella nelle noi non o ogni per perché più poi prima quale quando quello questa questo qui se sei senza si sia solo sono
stata stati stato su sua sue sugli sui sul sulla suo tra tutti tutto un una uno vi`,
  pt: `a à ainda ao aos apenas após as às até com como contra cada da das de dela dele deles depois desde do dos durante e é
ela elas ele eles em entre era essa esse esta está estão este eu foi foram há isso isto já lhe mais mas me mesmo muito na
não nas nem no nos nós o os ou para pela pelas pelo pelos por porque qual quando que quem se segundo sem ser seu seus sido
são sob sobre sua suas também tem têm um uma umas uns`,
  nl: `aan al als alle bij daar dan dat de der deze die dit doch doen door dus een eens en er ge geen had heb hebben heeft
hem het hier hij hoe hun iets ik in is ja je kan kon maar me meer men met mijn moet na naar niet niets nog nu of om omdat
ons ook op over te tegen toch toen tot u uit uw van veel voor want waren was wat we wel werd wie wij wil worden wordt zal
ze zei zelf zich zij zijn zo zonder zou`,
  sv: `alla allt att av blev bli blir de dem den denna deras dess det detta dig din du där då efter ej eller en er ett från för
ha hade han har henne hon honom hur här i icke in inga ingen inte jag kan kommer kunde man med mellan men mot mycket ni nu när
någon något några och om oss på sa samma sedan sig sin sina sitt ska skulle som så säger till under upp ut utan vad var vara
varit vi vid vilka är än även över`,
  nb: `alle at av ble blir da de dem den denne der deres det dette du eller en enn er et etter for fra før ha hadde han har hennes
her hos hun hva hvem hvor hvordan i ikke ingen inn jeg kan kom kunne man med mellom men mer mot må ned noe noen nå når og også om
opp oss over på sa seg selv sier sin sine sitt skal skulle slik som så til under ut ved vi vil ville være vært`,
  da: `af alle at blev bliver da de dem den denne der deres det dette dig du efter eller en er et for fra før ham han har havde
hende her hos hun hvad hvem hvor i ikke ind jeg kan kom kunne man med mellem men mere mod må ned noget nogle nu når og også om op
os over på sagde selv sig siger sin sine sit skal skulle som så til ud under ved vi vil ville være været`,
  fi: `ei eivät että ennen ettei hän hänen he ilman ja joiden joka jonka jos jossa jotka jälkeen kaikki kanssa kertoo kertoi koska
kuin kuitenkin kun me mikä mitä mukaan mutta myös ne niiden niin nyt ole oli olivat olla on ovat sanoi se sekä sen siitä sillä
sitä tai tämä tämän vain vielä voi`,
  pl: `a aby ale bardzo bez był była było były być co czy dla do gdy gdzie go i ich jak jako jednak jego jej jest jeszcze już
kiedy który która które których lub ma może na nad nie nim o od oraz po pod powiedział przed przez przy się są tak także tego tej
ten to tylko tym u w we więc z za ze że`,
  cs: `a aby ale ani až bez bude být by byl byla bylo byly co do i jak jako je jeho její jejich ještě již jsem jsou k kde když která
které který kteří ke mezi na nad ne nebo než o od po pod podle pro proti před při řekl s se si tak také ten to toho tím u už v ve
více však z za ze že`,
  ro: `a acest această ai ale am ar are au avea ca care ce cea cei cel cele cu cum că către de din după este fi fost iar la le lor
lui mai nu o pe pentru prin sau se spus sunt sa să său un una unei unor unui va și în între într`,
  hu: `a az azt ez ezt egy és hogy nem is van volt meg már csak de ha mint vagy még el ki be fel le aki ami amely amelyek ezek
azok szerint után között által mondta majd pedig minden lehet kell`,
  el: `αν από για δεν είναι ενώ ή η θα και κατά με μετά μια να ο οι όπως όταν ότι που προς σε στα στη στην στις στο στον στους
τα τη την της τις το τον του τους των ως`,
  ar: `في من على إلى عن أن إن التي الذي الذين هذا هذه ذلك تلك هو هي هم كان كانت قد لقد ما لا لم لن كما كل بعد قبل بين مع عند
حيث أو ثم أي حتى خلال منذ وقد وقال قال قالت وأضاف أضاف إذا غير ليس و أنه أنها إنه إنها به بها له لها فيه فيها منها عليه`,
  fa: `و در به از که این آن را با است برای یک تا بر هم خود شد شده بود می نیز اما یا هر ما او آنها کرد کرده کند شود باید
گفت دارد نیست پس بین پیش روی همه اگر چه دو وی هستند بودند`,
  he: `של על את הוא היא הם לא כי אם גם זה זו זאת אשר אל עם מן כל או אך רק עוד כך כדי אבל היה היתה הייתה היו יש אין אני אנחנו
אתה בין לפני אחרי לאחר מה מי כמו אלה יותר אמר אמרה`,
};

const sameWords: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

const sets = new Map<string, ReadonlySet<string>>();

/** The function words of a language, lower case; empty for a language without a list. */
export function functionWords(language: string): ReadonlySet<string> {
  const known = sets.get(language);
  if (known) return known;
  const primary = primaryLanguage(language);
  const list = lists[sameWords[primary] ?? primary] ?? '';
  const words = new Set(list.split(/\s+/).filter(Boolean));
  // Bounded: filed tags may be anything.
  if (sets.size < 200) sets.set(language, words);
  return words;
}

const wordsRead = 400;

/**
 * The language whose function words fill a text: certain and cheap for a text of some length.
 *
 * @param text - lower case
 * @returns absent unless one language clearly leads
 */
export function languageByFunctionWords(text: string): string | undefined {
  const counts = new Int32Array(languages.length);
  let words = 0;
  for (let at = 0; at < text.length; ) {
    const word = readers.wordAt(text, at);
    at += word?.filed.length ?? 1;
    if (word === undefined) continue;
    words += 1;
    if (words > wordsRead) break;
    for (const index of word.languages) counts[index] = (counts[index] ?? 0) + 1;
  }
  return words < 40 ? undefined : leading(counts, Math.min(words, wordsRead));
}

function leading(counts: Int32Array, words: number): string | undefined {
  let first = 0;
  let second = 0;
  for (let index = 1; index < counts.length; index += 1) {
    const count = counts[index] ?? 0;
    if (count > (counts[first] ?? 0)) {
      second = counts[first] ?? 0;
      first = index;
    } else second = Math.max(second, count);
  }
  const most = counts[first] ?? 0;
  return most < words / 5 || most < 3 * second ? undefined : languages[first];
}

const languages = Object.keys(lists);

/** In which languages a word carries grammar, by their places in `languages`. */
const readers = new Lexicon((filed) => ({ filed, languages: languagesByWord().get(filed) ?? [] }), {
  least: characterKind.letter,
  joints: "'’",
});

let byWord: ReadonlyMap<string, readonly number[]> | undefined;

function languagesByWord(): ReadonlyMap<string, readonly number[]> {
  if (byWord) return byWord;
  const found = new Map<string, number[]>();
  for (const [index, language] of languages.entries()) {
    for (const word of functionWords(language)) found.set(word, [...(found.get(word) ?? []), index]);
  }
  byWord = found;
  return found;
}
