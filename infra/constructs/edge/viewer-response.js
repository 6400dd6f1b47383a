// CloudFront Function, viewer response (cloudfront-js-2.0). CloudFront does not call it for errors.
// A withdrawn story is an ordinary object that says so in its metadata, since S3 cannot answer 410 itself.

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls the function by this name.
function handler(event) {
  const response = event.response;
  const headers = response.headers;
  const gone = headers['x-amz-meta-gone'];
  // A 304 keeps its code: the reader's browser has the 410 page already.
  if (gone && gone.value === '1' && (response.statusCode === 200 || response.statusCode === 206)) {
    response.statusCode = 410;
    response.statusDescription = 'Gone';
  }
  Object.keys(headers)
    .filter((name) => name.startsWith('x-amz-') && !name.startsWith('x-amz-cf-'))
    .forEach((name) => {
      delete headers[name];
    });
  return response;
}
