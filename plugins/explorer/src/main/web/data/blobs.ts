/**
 * The blobs of a page: base64 in inert script elements, or pieces of a file beside it. A blob is read when it is asked for; the page may
 * still be arriving then, so that what stands first in it is shown before the rest is there.
 */

import type { Blob as Entry, BlobName } from './wire';
import type { Beside } from './beside';

export type Bytes = Uint8Array<ArrayBuffer>;

type Arrays = {
  u8: Uint8Array<ArrayBuffer>;
  u16: Uint16Array<ArrayBuffer>;
  u32: Uint32Array<ArrayBuffer>;
  i32: Int32Array<ArrayBuffer>;
  f32: Float32Array<ArrayBuffer>;
  f64: Float64Array<ArrayBuffer>;
};

const ARRAYS = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;

export class Blobs {
  constructor(
    private readonly document: Document,
    private readonly entries: Readonly<Record<BlobName, Entry>>,
    /** Base64 of blobs that came with what names them, in place of elements of the page. */
    private readonly letters?: Readonly<Record<BlobName, string>>,
    /** The file in which blobs lie that are not in the page. */
    private readonly beside?: Beside,
  ) {}

  /** The bytes of a blob, decoded. Rejects with an error for people where they are missing or damaged. */
  async bytes(name: BlobName): Promise<Bytes> {
    const entry = this.entries[name];
    if (entry === undefined)
      throw new Error(`This page does not list the data "${name}" it refers to: write it again.`);
    const { at, bytes } = entry;
    const travelled =
      at === undefined || bytes === undefined || this.beside === undefined
        ? await this.inline(name)
        : await this.beside.read(at, bytes);
    return entry.encoding === 'gzip' ? inflate(travelled, 'gzip', name) : travelled;
  }

  /** The numbers of a blob of one of the given types. */
  async numbers<T extends keyof Arrays>(name: BlobName, ...types: readonly T[]): Promise<Arrays[T]> {
    const bytes = await this.bytes(name);
    const entry = this.entries[name]!;
    const type = types.find((each) => each === entry.type);
    if (type === undefined) throw damaged(name, `is of type ${entry.type}, not ${types.join(' or ')}`);
    const array = ARRAYS[type];
    const expected = entry.length * array.BYTES_PER_ELEMENT;
    if (bytes.length !== expected) throw damaged(name, `holds ${bytes.length} bytes instead of ${expected}`);
    const whole = bytes.byteOffset % array.BYTES_PER_ELEMENT === 0 ? bytes : bytes.slice();
    return new array(whole.buffer, whole.byteOffset, entry.length) as Arrays[T];
  }

  private async inline(name: BlobName): Promise<Bytes> {
    const text = this.letters?.[name] ?? (await arrived(this.document, `blob:${name}`))?.textContent;
    if (text === undefined) throw damaged(name, 'is missing: the page was not written or copied to its end');
    try {
      return fromBase64(text ?? '');
    } catch {
      throw damaged(name, 'is not base64');
    }
  }
}

/** An element of the page, complete, or undefined where the page ended without it. */
export function arrived(document: Document, id: string): Promise<Element | undefined> {
  const complete = (): Element | undefined => {
    const element = document.getElementById(id) ?? undefined;
    return document.readyState !== 'loading' || followed(element) ? element : undefined;
  };
  const found = complete();
  if (found !== undefined || document.readyState !== 'loading') return Promise.resolve(found);
  return new Promise((resolve) => {
    const look = (): void => {
      const element = complete();
      if (element === undefined && document.readyState === 'loading') return;
      observer.disconnect();
      document.removeEventListener('readystatechange', look);
      resolve(element);
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    document.addEventListener('readystatechange', look);
  });
}

/**
 * Tells whether the parser has come beyond an element, which it fills before it makes the next one. What the application itself puts
 * into the page while an element is being filled tells nothing: the parser makes scripts and blanks between them.
 */
function followed(element: Element | undefined): boolean {
  for (let next = element?.nextSibling; next; next = next.nextSibling) {
    if (next.nodeType === Node.TEXT_NODE || next.nodeName === 'SCRIPT') return true;
  }
  return false;
}

/**
 * Unpacks pieces of bytes that travelled compressed; `deflate` is zlib's form. The pieces are handed over in this process: a stream of
 * a blob would come from another one, which may run out of memory or disk.
 */
export function unpacked(
  pieces: readonly Bytes[],
  form: 'gzip' | 'deflate',
): ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new DecompressionStream(form);
  const writer = writable.getWriter();
  // Whoever reads hears what goes wrong.
  const heard = (): void => undefined;
  for (const piece of pieces) writer.write(piece).catch(heard);
  writer.close().catch(heard);
  return readable.getReader() as ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
}

/** All bytes of something that travelled compressed. */
export async function inflate(bytes: Bytes, form: 'gzip' | 'deflate', name: string): Promise<Bytes> {
  const chunks: Bytes[] = [];
  let length = 0;
  try {
    const reader = unpacked([bytes], form);
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      chunks.push(next.value);
      length += next.value.length;
    }
  } catch (cause) {
    throw damaged(name, 'cannot be decompressed', cause);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

export function damaged(name: string, what: string, cause?: unknown): Error {
  return new Error(`The data "${name}" of this page ${what}. Copy or write the page again.`, { cause });
}

type Base64 = { fromBase64?: (text: string) => Bytes };

/** Throws where a text is not base64. */
export function fromBase64(text: string): Bytes {
  const native = (Uint8Array as Base64).fromBase64;
  if (native !== undefined) return native.call(Uint8Array, text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
