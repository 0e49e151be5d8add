/** Hands files to the person. */

export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Makes a name for a file out of a title: letters, digits, dashes. */
export function fileName(title: string, ending: string): string {
  const name = title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return `${name || 'explorer'}.${ending}`;
}

/** What XML has no way to write, not even as a reference (XML 1.0, production 2): a file that holds it is none to any reader. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The text of a document, without what XML cannot hold. */
export function xmlOf(page: Document): string {
  return new XMLSerializer().serializeToString(page).replace(NOT_XML, '');
}
