import { ZipFile } from 'yazl';
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

/** A zip of texts or bytes by path. */
export async function zipOf(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const writer = new ZipFile();
  for (const [path, body] of Object.entries(files)) writer.addBuffer(Buffer.from(body), path);
  writer.end();
  const chunks: Buffer[] = [];
  for await (const chunk of writer.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
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
