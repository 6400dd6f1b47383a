import { primaryLanguage } from './language-tag.ts';

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
  ar: `في من على إلى عن أن إن التي الذي الذين هذا هذه ذلك تلك هو هي هم كان كانت قد لقد ما لا لم لن كما كل بعد قبل بين مع عند
حيث أو ثم أي حتى خلال منذ وقد وقال قال قالت وأضاف أضاف إذا غير ليس و أنه أنها إنه إنها به بها له لها فيه فيها منها عليه`,
  fa: `و در به از که این آن را با است برای یک تا بر هم خود شد شده بود می نیز اما یا هر ما او آنها کرد کرده کند شود باید
گفت دارد نیست پس بین پیش روی همه اگر چه دو وی هستند بودند`,
  he: `של על את הוא היא הם לא כי אם גם זה זו זאת אשר אל עם מן כל או אך רק עוד כך כדי אבל היה היתה הייתה היו יש אין אני אנחנו
אתה בין לפני אחרי לאחר מה מי כמו אלה יותר אמר אמרה`,
};

const sets = new Map<string, ReadonlySet<string>>();

/** The function words of a language, lower case; empty for a language without a list. */
export function functionWords(language: string): ReadonlySet<string> {
  const primary = primaryLanguage(language);
  const known = sets.get(primary);
  if (known) return known;
  const words = new Set((lists[primary] ?? '').split(/\s+/).filter(Boolean));
  if (lists[primary]) sets.set(primary, words);
  return words;
}

/**
 * The language whose function words fill a text: certain and cheap for a text of some length.
 *
 * @param words - lower case
 * @returns absent unless one language clearly leads
 */
export function languageByFunctionWords(words: readonly string[]): string | undefined {
  if (words.length < 60) return undefined;
  const shares = Object.keys(lists)
    .map((language) => ({ language, share: shareOf(words, functionWords(language)) }))
    .sort((one, other) => other.share - one.share);
  const [first, second] = shares;
  if (!first || first.share < 0.3 || first.share < 2 * (second?.share ?? 0)) return undefined;
  return first.language;
}

function shareOf(words: readonly string[], list: ReadonlySet<string>): number {
  return words.filter((word) => list.has(word)).length / words.length;
}
