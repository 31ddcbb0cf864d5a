import { SaxesParser } from 'saxes';

/** An element of a SOAP request: local names only, which is all that the calls answered here need. */
export interface SoapElement {
  readonly name: string;
  readonly children: SoapElement[];
  text: string;
}

/** @throws Error when the text is not well-formed XML */
export function parseSoap(xml: string): SoapElement {
  const root: SoapElement = { name: '', children: [], text: '' };
  const stack: SoapElement[] = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => {
    const element: SoapElement = { name: tag.local, children: [], text: '' };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  const addText = (text: string): void => {
    const top = stack.at(-1);
    if (top) top.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root;
}

/** The first element with this path of local names below `element`. */
export function find(element: SoapElement | undefined, ...path: readonly string[]): SoapElement | undefined {
  let found = element;
  for (const name of path) found = found?.children.find((child) => child.name === name);
  return found;
}

export function textAt(element: SoapElement | undefined, ...path: readonly string[]): string {
  return find(element, ...path)?.text.trim() ?? '';
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Members of an answer in order; null is written as `xsi:nil`. */
export type SoapMembers = readonly (readonly [string, string | number | boolean | null | SoapMembers])[];

export function writeMembers(members: SoapMembers): string {
  return members
    .map(([name, value]) => {
      if (value === null) return `<${name} xsi:nil="true"/>`;
      return `<${name}>${typeof value === 'object' ? writeMembers(value) : escapeXml(String(value))}</${name}>`;
    })
    .join('');
}

/** @param header content of the envelope's header; blank for none */
export function soapEnvelope(namespace: string, body: string, header = ''): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="${namespace}" ` +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    (header === '' ? '' : `<soapenv:Header>${header}</soapenv:Header>`) +
    `<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`
  );
}

/** A fault in the platform's form: `sf:CODE` and `CODE: message`. */
export function soapFault(namespace: string, code: string, message: string): string {
  const text = `${code}: ${message}`;
  const detail = `<sf:LoginFault xsi:type="sf:LoginFault"><sf:exceptionCode>${escapeXml(code)}</sf:exceptionCode><sf:exceptionMessage>${escapeXml(message)}</sf:exceptionMessage></sf:LoginFault>`;
  const fault =
    `<soapenv:Fault xmlns:sf="${namespace.replace(/^urn:/, 'urn:fault.')}"><faultcode>sf:${escapeXml(code)}</faultcode>` +
    `<faultstring>${escapeXml(text)}</faultstring>${code === 'INVALID_LOGIN' ? `<detail>${detail}</detail>` : ''}</soapenv:Fault>`;
  return soapEnvelope(namespace, fault);
}
