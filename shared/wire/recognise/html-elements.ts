/** Elements that a page, or a piece cut out of one, may begin with. */
export const htmlElements: ReadonlySet<string> = new Set(
  (
    'html head title meta link base style script noscript body header main nav footer article section aside ' +
    'div p h1 h2 h3 h4 h5 h6 hgroup span a b i u em strong small big font center br hr img picture figure ' +
    'figcaption video audio iframe svg ul ol li dl dt dd blockquote q pre code table thead tbody tr td th ' +
    'caption form button input label time address details summary abbr cite sub sup'
  ).split(' '),
);
