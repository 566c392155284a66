/**
 * Text percent-encoded as Signature Version 4 has it: all but the unreserved characters of RFC 3986, in capital hex.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function percentEncoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The same of a segment of a path, which may be encoded already, less than RFC 3986 wants; as it is where it is not well-formed. */
export function percentEncodedOnce(segment: string): string {
  try {
    return percentEncoded(decodeURIComponent(segment));
  } catch {
    return segment;
  }
}
