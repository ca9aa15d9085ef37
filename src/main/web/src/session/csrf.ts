/** The token that the service keeps in a cookie; sent back as a header, it proves that a page of ours asks. */
export function csrfHeader(cookies = document.cookie): Record<string, string> {
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(cookies)?.[1]
  return token === undefined ? {} : { 'X-XSRF-TOKEN': decodeURIComponent(token) }
}
