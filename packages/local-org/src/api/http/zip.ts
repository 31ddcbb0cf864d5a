import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { ZipFile as ZipWriter } from 'yazl';
import { SalesforceError } from '../../diagnostics';

/** Limits of a deploy. Metadata API Developer Guide, "Deploying and Retrieving Metadata with the Zip File" (API 66.0). */
const MAX_ENTRIES = 10_000;
const MAX_ZIP_BYTES = 39 * 1024 * 1024;
const MAX_UNZIPPED_BYTES = 600 * 1024 * 1024;

/** A file to zip; one that holds files is a zip in the zip. */
export interface ZipInput {
  readonly path: string;
  readonly body: Uint8Array | readonly ZipInput[];
}

/**
 * The entries of a zip, path with `/` to bytes, directories left out. Nothing is written anywhere, and nothing is unpacked before its
 * declared sizes are within the limits.
 * @throws SalesforceError INVALID_OPERATION for what is no zip or names files outside itself, LIMIT_EXCEEDED for one that is too big
 */
export async function unzip(zip: Buffer): Promise<Map<string, Buffer>> {
  if (zip.length > MAX_ZIP_BYTES) throw tooLarge(zip.length, MAX_ZIP_BYTES);
  const file = await open(zip);
  const entries: Entry[] = [];
  let declared = 0;
  if (file.entryCount > MAX_ENTRIES) throw new SalesforceError('INVALID_OPERATION', 'Too many files in zip');
  try {
    for await (const entry of file.eachEntry()) {
      declared += entry.uncompressedSize;
      if (entries.push(entry) > MAX_ENTRIES) throw new SalesforceError('INVALID_OPERATION', 'Too many files in zip');
      if (declared > MAX_UNZIPPED_BYTES) throw tooLarge(declared, MAX_UNZIPPED_BYTES);
    }
    const contents = new Map<string, Buffer>();
    for (const entry of entries)
      if (!entry.fileName.endsWith('/')) contents.set(entry.fileName, await readEntry(file, entry));
    return contents;
  } catch (error) {
    throw error instanceof SalesforceError ? error : broken(error);
  } finally {
    file.close();
  }
}

async function open(zip: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(zip, { lazyEntries: true, validateEntrySizes: true, autoClose: false });
  } catch (error) {
    throw broken(error);
  }
}

/** The stream ends with an error when an entry holds more than it declares. */
async function readEntry(file: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await file.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function broken(error: unknown): SalesforceError {
  const why = error instanceof Error ? error.message : String(error);
  return new SalesforceError('INVALID_OPERATION', `The zip file cannot be read: ${why}`);
}

function tooLarge(size: number, limit: number): SalesforceError {
  return new SalesforceError(
    'LIMIT_EXCEEDED',
    `Maximum size of request reached. Maximum size of request is ${limit} bytes; this one has ${size}.`,
  );
}

export async function zip(files: readonly ZipInput[]): Promise<Buffer> {
  const writer = new ZipWriter();
  for (const { path, body } of files)
    writer.addBuffer(body instanceof Uint8Array ? Buffer.from(body) : await zip(body), path);
  writer.end();
  const chunks: Buffer[] = [];
  for await (const chunk of writer.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
