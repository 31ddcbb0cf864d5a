import { crc32, deflateRawSync } from 'node:zlib';
import type { StartFacts } from './org-process';

export interface SoapAnswer {
  readonly status: number;
  readonly text: string;
  /** Text of the first element of this name, wherever it stands. */
  value(name: string): string | undefined;
  readonly fault: { readonly code: string; readonly message: string } | undefined;
}

/** SOAP requests to the Metadata API, written by hand: what no client library sends. */
export class MetadataClient {
  constructor(
    private readonly facts: StartFacts,
    private readonly token: string = facts.accessToken,
  ) {}

  /** @param body inside of the SOAP body */
  call(body: string): Promise<SoapAnswer> {
    const header = `<SessionHeader><sessionId>${this.token}</sessionId></SessionHeader>`;
    return this.send(
      `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="http://soap.sforce.com/2006/04/metadata">` +
        `<soapenv:Header>${header}</soapenv:Header><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`,
    );
  }

  async send(text: string): Promise<SoapAnswer> {
    const response = await fetch(`${this.facts.instanceUrl}/services/Soap/m/66.0`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/xml', SOAPAction: '""' },
      body: text,
    });
    const answer = await response.text();
    const value = (name: string): string | undefined =>
      new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`).exec(answer)?.[1];
    const code = value('faultcode');
    const fault = code === undefined ? undefined : { code, message: value('faultstring') ?? '' };
    return { status: response.status, text: answer, value, fault };
  }

  async deploy(zip: Buffer, options = '<singlePackage>true</singlePackage>'): Promise<SoapAnswer> {
    return this.call(
      `<deploy><ZipFile>${zip.toString('base64')}</ZipFile><DeployOptions>${options}</DeployOptions></deploy>`,
    );
  }

  /** Asks until the deploy is done. */
  async result(id: string | undefined): Promise<SoapAnswer> {
    for (;;) {
      const answer = await this.call(
        `<checkDeployStatus><asyncProcessId>${id}</asyncProcessId><includeDetails>true</includeDetails></checkDeployStatus>`,
      );
      if (answer.fault || answer.value('done') === 'true') return answer;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** What the local and the central header of a zip's entry share (APPNOTE 4.3.7): version, flags, deflate, time, CRC-32, sizes, lengths. */
function entryHeader(name: Buffer, body: Buffer, packed: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(crc32(body), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(body.length, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

function number(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}

/** A zip of texts or bytes by path, whatever the paths say: a library would refuse some of them. */
export function zipOf(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [path, given] of Object.entries(files)) {
    const name = Buffer.from(path);
    const body = Buffer.from(given);
    const packed = deflateRawSync(body);
    const shared = entryHeader(name, body, packed);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, name, packed]);
    // Comment, disk, attributes: none; then where the local header stands.
    const rest = Buffer.concat([Buffer.alloc(10), number(offset, 4)]);
    central.push(Buffer.from('PK\x01\x02'), number(20, 2), shared, rest, name);
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const count = number(Object.keys(files).length, 2);
  const end = [
    Buffer.from('PK\x05\x06'),
    Buffer.alloc(4),
    count,
    count,
    number(directory.length, 4),
    number(offset, 4),
  ];
  return Buffer.concat([...locals, directory, ...end, Buffer.alloc(2)]);
}

/** The manifest of a package. */
export function manifestOf(types: Readonly<Record<string, readonly string[]>>): string {
  const lines = Object.entries(types).map(
    ([name, members]) =>
      `<types>${members.map((member) => `<members>${member}</members>`).join('')}<name>${name}</name></types>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><Package xmlns="http://soap.sforce.com/2006/04/metadata">${lines.join('')}<version>66.0</version></Package>`;
}

/** Files of an Apex class in a package. */
export function apexFiles(name: string, source: string): Record<string, string> {
  return {
    [`classes/${name}.cls`]: source,
    [`classes/${name}.cls-meta.xml`]:
      '<?xml version="1.0" encoding="UTF-8"?><ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>66.0</apiVersion><status>Active</status></ApexClass>',
  };
}
