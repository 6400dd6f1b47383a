// CloudFront Function, viewer response (cloudfront-js-2.0). CloudFront does not call it for errors.
// A story that was withdrawn or has another address is an ordinary object that says so in its metadata, since S3
// behind an access control can answer neither 410 nor 301 itself.

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls the function by this name.
function handler(event) {
  const response = event.response;
  const headers = response.headers;
  const gone = headers['x-amz-meta-gone'];
  const moved = headers['x-amz-meta-moved-to'];
  // A 304 keeps its code: the reader's browser has the answer already.
  const isWhole = response.statusCode === 200 || response.statusCode === 206;
  if (gone && gone.value === '1' && isWhole) {
    response.statusCode = 410;
    response.statusDescription = 'Gone';
  } else if (moved && isWhole && /^\/[a-z0-9]/.test(moved.value)) {
    response.statusCode = 301;
    response.statusDescription = 'Moved Permanently';
    headers.location = { value: moved.value };
  }
  Object.keys(headers)
    .filter((name) => name.startsWith('x-amz-') && !name.startsWith('x-amz-cf-'))
    .forEach((name) => {
      delete headers[name];
    });
  return response;
}
