/**
 * The one stylesheet, inlined byte for byte in every page.
 *
 * Its sha256 stands in the site's content security policy, so it is a constant and this file imports nothing.
 * System fonts only; logical properties throughout, so that right-to-left pages need no second sheet.
 */
export const stylesheet = `
:root{color-scheme:light dark;--paper:#fbf9f4;--ink:#1c1a16;--soft:#5d574c;--rule:#d8d1c2;--accent:#a5281b;--wash:#f3ede0}
[lang]{--serif:var(--own-serif,Charter),"Bitstream Charter","Iowan Old Style","Sitka Text",Cambria,Georgia,"Noto Serif",serif;
--sans:var(--own-sans,system-ui),-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif}
@media (prefers-color-scheme:dark){
:root{--paper:#16171a;--ink:#e8e4db;--soft:#aaa498;--rule:#3a3b3f;--accent:#ff9b85;--wash:#212226}}

*{box-sizing:border-box}
html{font-size:106.25%;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-block:2rem;
border-block-start:.4rem solid var(--ink);background:var(--paper)}
body{margin:0 auto;max-width:72rem;padding-inline:clamp(1rem,4vw,2.5rem);color:var(--ink);font:1rem/1.6 var(--serif);
overflow-wrap:anywhere}
h1,h2,h3,p,ol,ul,figure,blockquote,pre,table{margin:0 0 1em}
h1,h2,h3{line-height:1.15;font-weight:700;text-wrap:balance;margin-block-end:.5em}
a{color:inherit;text-decoration:underline;text-decoration-color:var(--accent);text-underline-offset:.16em}
a:hover{color:var(--accent)}
:focus-visible{outline:.2rem solid var(--accent);outline-offset:.2rem;border-radius:1px}
main:focus{outline:none}
.skip{position:absolute;inset-block-start:.5rem;inset-inline-start:.5rem;padding:.7rem 1rem;background:var(--ink);
color:var(--paper);font-family:var(--sans);z-index:1}
.skip:not(:focus){clip-path:inset(50%);block-size:1px;inline-size:1px;padding:0;overflow:hidden;white-space:nowrap}

.masthead{padding-block:1.4rem 0;margin-block-end:2rem;border-block-end:4px double var(--ink)}
.nameplate{flex:1 1 0;margin:0 0 .6rem;font-size:clamp(1.45rem,.95rem + 2.7vw,2.9rem);font-weight:800;line-height:1.1}
.nameplate a{text-decoration:none;color:inherit}
.nameplate a::after,.story>p:last-child::after{content:"";display:inline-block;inline-size:.28em;block-size:.28em;
margin-inline:.14em -.42em;background:var(--accent)}
.mark{block-size:.95em;inline-size:.95em;margin-inline-end:.3em;vertical-align:-.12em;fill:var(--accent)}
.masthead{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:0 1.4rem}
.masthead nav{flex:0 0 100%}
.find{margin:0}
.find a{display:block;padding-block:.4rem;font:600 .88rem/1.4 var(--sans)}
.masthead nav{border-block-start:1px solid var(--rule)}
.masthead ul{display:flex;flex-wrap:wrap;gap:0 1.4rem;list-style:none;margin:0;padding:0}
.masthead li a{display:block;padding-block:.65rem;min-inline-size:1.5rem;font:600 .88rem/1.4 var(--sans);text-decoration:none}
.masthead li a:hover{text-decoration:underline;text-decoration-color:var(--accent)}
.masthead [aria-current]{color:var(--accent);box-shadow:inset 0 -3px var(--accent)}

.breadcrumb,.facts,.times,.byline,.credit,.genre,.about,.share,.colophon,.notice .when,.speaker,caption{font-family:var(--sans);
font-size:.84rem;line-height:1.5}
.times,.facts,.about,.when,.colophon{color:var(--soft)}
.breadcrumb ol{display:flex;flex-wrap:wrap;list-style:none;padding:0;margin:0 0 .6rem}
.breadcrumb li+li::before{content:"/";margin-inline:.55em;color:var(--soft)}
.breadcrumb a,.facts a{display:inline-block;padding-block:.3rem;color:var(--accent);font-weight:600;text-decoration:none}
.breadcrumb a:hover,.facts a:hover{text-decoration:underline}
.genre{margin:0 0 .4rem;font-weight:600;color:var(--soft)}

article header{max-width:56rem}
article h1{font-size:clamp(1.85rem,1.35rem + 2.5vw,3.1rem);line-height:1.1;margin-block-end:.45em}
.standfirst{font-size:1.22rem;line-height:1.45;color:var(--soft);max-width:44rem;text-wrap:pretty}
.byline,.credit{margin:0;font-weight:600}
.signature{padding-block:.8rem;margin-block-end:1.5rem;border-block:1px solid var(--rule)}
.times{margin:0}
.times>span{display:block}
.column{max-width:66ch}
.story{font-size:1.12rem;line-height:1.65}
.story p,.story li{hyphens:auto;hyphenate-limit-chars:8 4 3;text-wrap:pretty}
.story p{margin-block-end:1.05em}
.story h2{font-size:1.32rem;margin-block-start:1.6em}
.story h3{font-size:1.12rem;margin-block-start:1.4em}
.story li{margin-block-end:.35em}
.story ul,.story ol{padding-inline-start:1.4em}
.story hr{inline-size:4rem;margin:2rem auto;border:0;border-block-start:3px double var(--rule)}
.story sub,.story sup{line-height:0}
.picture .frame{display:grid}
.picture .frame>*{grid-area:1/1;min-inline-size:0}
.picture svg{inline-size:100%;block-size:100%}
.picture img{display:block;position:relative;inline-size:100%;block-size:auto}
.picture figcaption{padding-block-start:.5em;font:.84rem/1.5 var(--sans);color:var(--soft);text-wrap:pretty}
.picture .credit{font-size:1em;font-weight:600;white-space:normal}
.dateline{font:650 .86em/1 var(--sans)}
.quote{margin:1.5em 0;padding-inline-start:1.15em;border-inline-start:3px solid var(--accent)}
.quote blockquote{display:inline;margin:0}
.quote p{margin:0}
.quote blockquote p+p::before{content:"";display:block;block-size:1.05em}
.quote blockquote p:last-child,.quote .lead,.quote .lead+blockquote p:first-child,.quote .tail{display:inline}
.quote .speaker{margin-block-start:.5em;color:var(--soft)}
.quote .speaker::before{content:"— "}
.scroll{overflow-x:auto;overflow-wrap:normal;margin-block:1.5em}
.scroll table{border-collapse:collapse;margin:0;min-inline-size:100%;font:.84rem/1.45 var(--sans);
font-variant-numeric:tabular-nums lining-nums}
caption{text-align:start;font-weight:600;padding-block-end:.5em}
th,td{padding:.5em .9em .5em 0;text-align:start;vertical-align:top;border-block-end:1px solid var(--rule)}
th[scope=col]{border-block-end:2px solid var(--ink)}
pre{overflow-x:auto;padding:1em;background:var(--wash);font:.8rem/1.5 ui-monospace,Menlo,Consolas,"Noto Sans Mono",monospace}
.footnotes{font-size:.9rem;border-block-start:1px solid var(--rule)}
.notice{padding:1rem 1.2rem;margin-block-end:1.5rem;background:var(--wash);border-inline-start:.3rem solid var(--accent)}
.notice h2{font:700 .92rem/1.4 var(--sans);margin:0 0 .4em;color:var(--accent)}
.notice p{margin:0 0 .5em}
.notice .when{display:block}
.about{margin-block-start:2.2rem;padding-block-start:1rem;border-block-start:1px solid var(--rule)}
.about p{margin:0 0 .35em}
.share{margin-block:1.6rem}
.share h2{font:inherit;font-weight:700;margin:0 0 .3em}
.share p{display:flex;flex-wrap:wrap;gap:.6rem 1.2rem;align-items:end}
.share label{flex:1 1 18rem;color:var(--soft)}
.share input{display:block;inline-size:100%;padding:.65rem .7rem;margin-block-start:.25rem;font:.84rem/1.4 var(--sans);
direction:ltr;color:var(--ink);background:var(--wash);border:1px solid var(--soft);border-radius:2px}
.share a{padding-block:.7rem;font-weight:600}
.share ul{display:flex;flex-wrap:wrap;gap:0 1.2rem;list-style:none;margin:0;padding:0}
.share li a{display:inline-block}
#share-on{margin:0;color:var(--soft)}

.front h1{font:700 .95rem/1.4 var(--sans);color:var(--accent);margin-block-end:1rem}
.front h2 a,.lead h2 a{text-decoration:none;color:inherit}
.front h2 a:hover{text-decoration:underline;text-decoration-color:var(--accent);text-decoration-thickness:.08em}
.front p{text-wrap:pretty;margin-block-end:.5em}
.front .facts{margin:0}
.front .facts b{color:var(--accent);margin-inline-start:.4em}
.front .facts a{margin-inline-end:.5em}
.front .lead{padding-block-end:1.8rem;max-width:52rem}
.front .lead h2{font-size:clamp(1.7rem,1.25rem + 2.3vw,2.9rem);line-height:1.1}
.front .lead p:not(.facts){font-size:1.15rem;line-height:1.5}
.lead article{position:relative}
.lead .picture{margin-block-end:1rem}
.lead .picture~h2 a::after{content:"";position:absolute;inset:0}
.lead .picture~.facts a{position:relative;z-index:1}
.teasers{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:0 2.4rem;list-style:none;
padding:0;border-block-start:1px solid var(--ink)}
.teasers li{padding-block:1.2rem 1.5rem;border-block-end:1px solid var(--rule)}
.teasers h2{font-size:1.22rem;line-height:1.25}
.teasers p:not(.facts){font-size:.96rem;line-height:1.5;color:var(--soft)}
.ledger{display:block;max-width:46rem;margin-block-start:1.4rem}
.kind{font:600 .84rem/1.4 var(--sans);color:var(--soft);margin-block-end:.2rem}
.front h1.name{font:700 clamp(1.7rem,1.3rem + 2vw,2.6rem)/1.15 var(--serif);color:inherit;padding-block-end:.6rem}
.section{margin-block-start:2.4rem}
.section>h2{font:700 .95rem/1.4 var(--sans);margin-block-end:.8rem}
.section>h2 a{display:inline-block;padding-block:.25rem;color:var(--accent)}
.section .teasers h3{font-size:1.08rem;line-height:1.3}
.teasers h3 a{text-decoration:none}
.teasers h3 a:hover{text-decoration:underline}
.headlines{list-style:none;padding:0;max-width:52rem;border-block-start:1px solid var(--ink)}
.headlines li{padding-block:.7rem;border-block-end:1px solid var(--rule);line-height:1.4}
.headlines a{display:inline-block;min-block-size:1.5rem}
.headlines .facts{display:block}
.parts ol{display:flex;flex-wrap:wrap;gap:.2rem 1rem;list-style:none;padding:0;font:600 .88rem/1.4 var(--sans)}
.parts a{display:block;padding:.4rem .2rem}
.more{font:.84rem/1.5 var(--sans);margin-block:1.6rem}
.more dl{margin:0;display:flex;flex-wrap:wrap;align-items:baseline;gap:.2rem .9rem}
.more dt{flex:0 0 100%;font-weight:700;margin-block-start:.5rem}
.more dd{margin:0}
.more a{display:inline-block;padding-block:.35rem;font-weight:600}
.empty,.message{max-width:40rem;padding-block:1rem 4rem;font-size:1.12rem}
.message .times{margin-block-end:1em}
.message h1{font-size:clamp(1.8rem,1.4rem + 2vw,2.6rem)}
.colophon{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:.4rem 2rem;margin-block-start:3.5rem;
padding-block:1.2rem 2rem;border-block-start:4px double var(--ink)}
.colophon p{margin:0}
.colophon a{display:inline-block;padding-block:.3rem}

[dir=rtl] [dir=ltr]:is(.times,.facts,.when,h2),[dir=ltr] [dir=rtl]:is(.times,.facts,.when,h2){text-align:end}
:is(:lang(ar),:lang(fa),:lang(ur),:lang(ckb)){--serif:"Noto Naskh Arabic","Geeza Pro","Sakkal Majalla","Times New Roman",serif;
--sans:"Segoe UI","Geeza Pro","Noto Sans Arabic",Tahoma,sans-serif}
:is(:lang(ar),:lang(fa),:lang(ur),:lang(ckb)):is(h1,h2){line-height:1.4}
:is(:lang(ar),:lang(fa),:lang(ur),:lang(ckb)).story{line-height:1.9}
:lang(he){--serif:"Frank Ruhl Libre","David","Noto Serif Hebrew","Times New Roman",serif}
:lang(ja){--serif:"Hiragino Mincho ProN","Yu Mincho","Noto Serif CJK JP","Noto Serif JP",serif}
:lang(zh){--serif:"Songti SC","Noto Serif CJK SC","Noto Serif SC",SimSun,serif}
:lang(ko){--serif:AppleMyungjo,"Nanum Myeongjo","Noto Serif CJK KR","Noto Serif KR",serif;word-break:keep-all}
:is(:lang(ja),:lang(zh),:lang(ko)):is(h1,h2){line-height:1.35;word-break:auto-phrase}
:is(:lang(ja),:lang(zh),:lang(ko),:lang(ar),:lang(fa),:lang(ur),:lang(he)) em{font-style:normal;font-weight:600}
.masthead[lang],article[lang],.related,.headlines li[lang]{font-family:var(--serif)}

@media (min-width:62rem){
.article{display:grid;grid-template-columns:11rem minmax(0,66ch);column-gap:3rem}
.article header{grid-column:1/-1}
.signature{align-self:start;border-block-end:0}
.front .lead:has(.picture){max-width:none}
.lead article:has(.picture){display:grid;grid-template:auto auto 1fr/2fr 1fr;column-gap:2.4rem}
.lead .picture{grid-row:1/4;margin:0}}
@media print{
:root{--paper:#fff;--ink:#000;--soft:#333;--rule:#999;--accent:#000;--wash:#fff}
html{font-size:11pt}
html{border:0}
body{max-width:none;padding:0}
.skip,.masthead nav,.find,.breadcrumb,.share,.more,.related,.colophon p+p{display:none}
.column{max-width:none}
.masthead{margin-block-end:1rem;padding:0}
.story p,.quote,tr{break-inside:avoid}
h1,h2,h3{break-after:avoid}
.story a[href^=http]::after{content:" (" attr(href) ")";font-size:.8em;overflow-wrap:anywhere}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;
