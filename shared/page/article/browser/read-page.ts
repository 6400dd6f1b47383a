/**
 * Reads another page of this site as a document in which nothing runs and nothing loads.
 *
 * The request itself parses what comes, so the policy of the page may forbid that any text becomes markup. A page that
 * is missing, withdrawn or out of reach is not told of: whoever asked can do without.
 */
export function readPage(path: string, found: (page: Document) => void): void {
  const request = new XMLHttpRequest();
  request.open('GET', path);
  request.responseType = 'document';
  request.onload = () => {
    if (request.status === 200 && request.responseXML) found(request.responseXML);
  };
  request.send();
}
