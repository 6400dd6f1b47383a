/** What a link weighs in a post, however long it is. */
export const linkWeight = 23;

/**
 * Whether X makes a link of this word: an http(s) URL under a top-level domain that it surely knows.
 *
 * A link to `localhost`, to an IP address or under an unknown domain stays text there and is counted as text.
 */
export function isKnownLink(word: string): boolean {
  if (word.length > maxLinkLength) return false;
  const [, host = '', path = ''] = link.exec(word) ?? [];
  if (path.includes('//') || host.startsWith('-') || host.includes('-.') || host.includes('.-')) return false;
  const labels = host.toLowerCase().split('.');
  const domain = labels.at(-1) ?? '';
  return labels.length > 1 && !labels.includes('') && (countries.has(domain) || others.has(domain));
}

const maxLinkLength = 2048;
const link = /^https?:\/\/([A-Za-z0-9.-]+)(?::\d{1,5})?(\/(?:[A-Za-z0-9/_-]*[A-Za-z0-9/])?)?$/;

// From twitter-text 3.1.0, Copyright 2018 Twitter, Inc., Apache License 2.0: all country codes, some common others.
const countries = new Set(
  `ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc
  cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga ge
  gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh
  ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw
  mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb
  sc sd se sg sh si sj sk sl sm sn so sr st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk
  us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw`.split(/\s+/),
);
const others = new Set(
  `com net org info biz edu gov int news press media online site app dev blog live today world agency digital africa
  name pro radio report review social space tech website xyz global international city network studio cloud asia`.split(
    /\s+/,
  ),
);
