/**
 * What the page of the search adds to the stylesheet of all pages; its sha256 stands in that page's own content
 * security policy, so it is a constant and this file imports nothing.
 */
export const searchStylesheet = `
.search form p{display:flex;flex-wrap:wrap;gap:.5rem;max-width:40rem}
.search label{flex:0 0 100%;font:.84rem/1.5 var(--sans);color:var(--soft)}
.search input{flex:1 1 14rem;min-inline-size:0;padding:.65rem .7rem;font:1.05rem/1.4 var(--serif);color:var(--ink);
background:var(--wash);border:1px solid var(--soft);border-radius:2px}
.search button{padding:.65rem 1.1rem;font:600 .88rem/1.4 var(--sans);color:var(--paper);background:var(--ink);border:0;border-radius:2px}
.search :is(ol,ul):empty{display:none}
.search .headlines a{font-weight:700}
.found{font:.84rem/1.5 var(--sans);color:var(--soft);min-block-size:1.5em}
.named{list-style:none;padding:0;font-family:var(--sans)}
.ways{margin-block-start:2rem;padding-block-start:1rem;border-block-start:1px solid var(--rule)}
.ways h2{font:700 .95rem/1.4 var(--sans);color:var(--accent)}
.ways h3{font:700 .84rem/1.4 var(--sans);margin-block-end:.2rem}
.ways ul{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;padding:0}
.ways li a{display:inline-block;padding-block:.35rem}
`;
