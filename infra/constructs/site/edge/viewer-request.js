// CloudFront Function, viewer request (cloudfront-js-2.0: no modules, no URL class, no for-of, no
// destructuring).
// Turns a reader's address into the key of an object. An address that no page can have is sent to a key that
// never exists, so that the reader gets the site's own 404 page.
const missing = '/-/missing';

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls the function by this name.
function handler(event) {
  const request = event.request;
  const segments = request.uri.split('/').slice(1);
  if (!segments.every(isPlain)) {
    request.uri = missing;
    return request;
  }
  const names = segments.filter(Boolean);
  const path = canonical(names, segments[segments.length - 1] || '');
  if (path !== request.uri) return movedTo(path + queryOf(request.querystring));
  request.uri = path.endsWith('/') ? `${path}index.html` : path;
  return request;
}

// Pages end with a slash; what has a file extension is no page. A leading dot (`.well-known`) is no extension.
function canonical(names, last) {
  if (names.length === 0) return '/';
  const isFile = last.indexOf('.', 1) !== -1;
  return `/${names.join('/')}${isFile ? '' : '/'}`;
}

// Decoded twice over: `%252e%252e` must not become `..` further on.
function isPlain(segment) {
  const name = decoded(decoded(segment));
  return name !== null && name !== '.' && name !== '..' && !/[/\\\x00-\x1f\x7f]/.test(name);
}

function decoded(text) {
  if (text === null) return null;
  try {
    return decodeURIComponent(text);
  } catch (_malformed) {
    return null;
  }
}

// The location begins with one slash and a plain name, so it never leads to another host.
function movedTo(location) {
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: location }, 'cache-control': { value: 'max-age=3600' } },
  };
}

function queryOf(parameters) {
  const pairs = Object.keys(parameters).map((name) => {
    const given = parameters[name].multiValue || [parameters[name]];
    return given.map((one) => (one.value === '' ? name : `${name}=${one.value}`)).join('&');
  });
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
