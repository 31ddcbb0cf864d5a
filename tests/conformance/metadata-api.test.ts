import net from 'node:net';
import { startOrg, type StartedOrg } from './support/org-process';
import { apexFiles, manifestOf, MetadataClient, zipOf, type SoapAnswer } from './support/metadata-client';
import { RestClient } from './support/rest-client';

jest.setTimeout(120_000);

let org: StartedOrg;
let soap: MetadataClient;
let rest: RestClient;

beforeAll(async () => {
  org = await startOrg('library');
  soap = new MetadataClient(org.facts);
  rest = new RestClient(org.facts);
});

afterAll(async () => {
  await org.stop();
});

const HELLO = {
  'package.xml': manifestOf({ ApexClass: ['*'] }),
  ...apexFiles('Hello', "public class Hello { public static String hi() { return 'hi'; } }"),
};

async function classNames(): Promise<readonly string[]> {
  const answer = await rest.call(`/tooling/query?q=${encodeURIComponent('SELECT Name FROM ApexClass ORDER BY Name')}`);
  return (answer.json.records as { Name: string }[]).map((row) => row.Name);
}

/** Where a little-endian number of four bytes stands in the zip's central directory. */
function patchCentral(zip: Buffer, offset: number, value: number): Buffer {
  const patched = Buffer.from(zip);
  const at = patched.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  patched.writeUInt32LE(value, at + offset);
  return patched;
}

describe('bad input to the Metadata API is a SOAP fault, and nothing is half written', () => {
  const cases: readonly (readonly [string, () => Promise<SoapAnswer> | SoapAnswer, string, RegExp])[] = [
    ['no XML', () => soap.send('nonsense'), 'sf:XML_PARSER_ERROR', /./],
    ['XML that breaks off', () => soap.send('<soapenv:Envelope><soapenv:Body>'), 'sf:XML_PARSER_ERROR', /./],
    ['an entity of its own', () => soap.send('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), 'sf:XML_PARSER_ERROR', /./],
    ['an envelope without a call', () => soap.call(''), 'sf:XML_PARSER_ERROR', /no|not/],
    ['a call that is not known', () => soap.call('<renameMetadata/>'), 'sf:NOT_IMPLEMENTED', /renameMetadata/],
    ['no zip', () => soap.call('<deploy><ZipFile/></deploy>'), 'sf:INVALID_OPERATION', /empty/],
    ['no base64', () => soap.call('<deploy><ZipFile>%%</ZipFile></deploy>'), 'sf:XML_PARSER_ERROR', /base64/],
    ['a zip that is none', () => soap.deploy(Buffer.from('not a zip')), 'sf:INVALID_OPERATION', /zip/],
    ['a zip that breaks off', () => soap.deploy(zipOf(HELLO).subarray(0, 300)), 'sf:INVALID_OPERATION', /zip/],
    [
      'a path out of the zip',
      () => soap.deploy(zipOf({ '../evil.cls': 'x', ...HELLO })),
      'sf:INVALID_OPERATION',
      /relative path/,
    ],
    [
      'an absolute path',
      () => soap.deploy(zipOf({ '/tmp/evil': 'x', ...HELLO })),
      'sf:INVALID_OPERATION',
      /absolute path/,
    ],
    [
      'a zip that says it is too big unpacked',
      () => soap.deploy(patchCentral(zipOf({ 'big.txt': 'x' }), 24, 0x7fffffff)),
      'sf:LIMIT_EXCEEDED',
      /Maximum size/,
    ],
    [
      'a zip that unpacks to more than it says',
      () => soap.deploy(patchCentral(zipOf({ 'bomb.txt': Buffer.alloc(20_000_000) }), 24, 1000)),
      'sf:INVALID_OPERATION',
      /too many bytes/,
    ],
    [
      'a zip of too many files',
      () => soap.deploy(zipOf(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`f${i}`, ''])))),
      'sf:INVALID_OPERATION',
      /Too many files in zip/,
    ],
    [
      'a test level there is not',
      () => soap.deploy(zipOf(HELLO), '<testLevel>RunSome</testLevel>'),
      'sf:INVALID_FIELD',
      /RunSome/,
    ],
    [
      'the status of no deploy',
      () => soap.result('0Af000000000000AAA'),
      'sf:INVALID_CROSS_REFERENCE_KEY',
      /invalid id/,
    ],
    [
      'the files of no retrieve',
      () => soap.call('<checkRetrieveStatus><asyncProcessId>09S000000000000AAA</asyncProcessId></checkRetrieveStatus>'),
      'sf:INVALID_LOCATOR',
      /does not exist/,
    ],
    [
      'a list of no type',
      () => soap.call('<listMetadata><queries><type>Nonsense</type></queries></listMetadata>'),
      'sf:INVALID_TYPE',
      /Nonsense/,
    ],
  ];

  it.each(cases)('%s', async (_name, ask, code, message) => {
    const before = await classNames();
    const answer = await ask();
    expect(answer.status).toBe(500);
    expect(answer.fault).toEqual({ code, message: expect.stringMatching(message) as string });
    expect(await classNames()).toEqual(before);
  });

  it('a session that does not hold, in every call', async () => {
    const stranger = new MetadataClient(org.facts, `${org.facts.orgId}!nobody`);
    for (const call of ['<describeMetadata/>', '<deploy/>', '<retrieve/>', '<listMetadata/>']) {
      const { fault, status } = await stranger.call(call);
      expect({ status, code: fault?.code }).toEqual({ status: 500, code: 'sf:INVALID_SESSION_ID' });
    }
  });

  it('a request over the limit of 50 MB, before its body is sent', async () => {
    const { hostname, port } = new URL(org.facts.instanceUrl);
    const socket = net.connect(Number(port), hostname);
    socket.write(
      `POST /services/Soap/m/66.0 HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: text/xml\r\nContent-Length: 60000000\r\n\r\n`,
    );
    let answer = '';
    for await (const chunk of socket) {
      answer += String(chunk);
      if (answer.includes('</soapenv:Envelope>')) break;
    }
    expect(answer).toMatch(/^HTTP\/1\.1 500/);
    expect(answer).toContain('<faultcode>sf:LIMIT_EXCEEDED</faultcode>');
    expect(await classNames()).toContain('LendBook');
  });
});

describe('deploys over SOAP and REST', () => {
  it('are the same: what one asks for the other tells', async () => {
    const { json, status } = await rest.call('/metadata/deployRequest', {
      method: 'POST',
      headers: { 'Content-Type': 'multipart/form-data; boundary=x1' },
      rawBody: multipart(HELLO, { deployOptions: { singlePackage: true } }),
    });
    expect(status).toBe(201);
    const result = await soap.result(json.id as string);
    expect(result.value('status')).toBe('Succeeded');
    expect(await classNames()).toContain('Hello');
    const told = await rest.call(`/metadata/deployRequest/${json.id}?includeDetails=true`);
    expect(told.json.deployResult).toMatchObject({ status: 'Succeeded', numberComponentsDeployed: 1, success: true });
    expect(told.json.deployResult.details.componentSuccesses).toHaveLength(2);
  });

  it('cannot be asked for without a session, by JSON that is none, or without a zip', async () => {
    const url = '/metadata/deployRequest';
    expect((await rest.call(url, { method: 'POST', rawBody: '{}', token: null })).status).toBe(401);
    expect((await rest.call(url, { rawBody: '{"validated' })).json[0].errorCode).toBe('JSON_PARSER_ERROR');
    expect((await rest.call(url, { body: {} })).json[0].errorCode).toBe('INVALID_FIELD');
    const noZip = {
      method: 'POST',
      headers: { 'Content-Type': 'multipart/form-data; boundary=x1' },
      rawBody: '--x1--',
    };
    expect((await rest.call(url, noZip)).json[0].errorCode).toBe('INVALID_MULTIPART_REQUEST');
    expect((await rest.call(`${url}/0Af000000000000AAA`)).status).toBe(400);
  });

  it('are called off over REST only while they run', async () => {
    const { value } = await soap.deploy(zipOf(HELLO));
    const id = value('id');
    await soap.result(id);
    const late = await rest.call(`/metadata/deployRequest/${id}`, {
      method: 'PATCH',
      body: { deployResult: { status: 'Canceling' } },
    });
    expect(late.json[0].message).toContain('already completed');
  });

  it('leave the org answering while they run', async () => {
    const { value } = await soap.deploy(
      zipOf(HELLO),
      '<singlePackage>true</singlePackage><testLevel>RunLocalTests</testLevel>',
    );
    const limits = await rest.call('/limits');
    expect(limits.status).toBe(200);
    const result = await soap.result(value('id'));
    expect(result.value('status')).toBe('Failed');
    expect(result.text).toContain('Average test coverage across all Apex Classes and Triggers');
  });
});

describe('components written one by one', () => {
  const field = (inside: string): string =>
    `<metadata xsi:type="CustomField" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><fullName>Book__c.Spine__c</fullName>${inside}</metadata>`;
  const text = '<label>Spine</label><length>20</length><required>false</required><type>Text</type>';
  const soql = '/query?q=SELECT+Spine__c+FROM+Book__c';

  it('are there at once, told with their problem, and deleted', async () => {
    const bad = await soap.call(`<createMetadata>${field('<label>Spine</label><type>Paint</type>')}</createMetadata>`);
    expect([bad.value('success'), bad.value('message')]).toEqual([
      'false',
      expect.stringContaining('is not a valid value for the enum'),
    ]);
    const made = await soap.call(`<createMetadata>${field(text)}</createMetadata>`);
    expect([made.value('success'), made.value('fullName')]).toEqual(['true', 'Book__c.Spine__c']);
    expect((await rest.call(soql)).status).toBe(200);
    const twice = await soap.call(`<createMetadata>${field(text)}</createMetadata>`);
    expect(twice.value('statusCode')).toBe('DUPLICATE_DEVELOPER_NAME');
    const longer = await soap.call(`<upsertMetadata>${field(text.replace('20', '30'))}</upsertMetadata>`);
    expect([longer.value('created'), longer.value('success')]).toEqual(['false', 'true']);
    const read = await soap.call(
      '<readMetadata><type>CustomField</type><fullNames>Book__c.Spine__c</fullNames></readMetadata>',
    );
    expect(read.value('length')).toBe('30');
    const gone = '<deleteMetadata><type>CustomField</type><fullNames>Book__c.Spine__c</fullNames></deleteMetadata>';
    expect((await soap.call(gone)).value('success')).toBe('true');
    expect((await soap.call(gone)).value('statusCode')).toBe('INVALID_CROSS_REFERENCE_KEY');
    expect((await rest.call(soql)).status).toBe(400);
  });
});

describe('code written with the Tooling API', () => {
  const url = '/tooling/sobjects/ApexClass';

  it('is in force when the request is answered, and refused with its first problem', async () => {
    const made = await rest.call(url, { body: { Body: 'public class Lamp { public Integer watts = 40; }' } });
    expect(made).toMatchObject({ status: 201, json: { success: true, id: expect.stringMatching(/^01p/) } });
    const { id } = made.json as { id: string };
    const bad = await rest.call(`${url}/${id}`, {
      method: 'PATCH',
      body: { Body: 'public class Lamp { Integer x = y; }' },
    });
    expect(bad.json).toEqual([
      {
        message: 'line 1, column 33: Variable does not exist: y',
        errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
        fields: ['Body'],
      },
    ]);
    const good = { method: 'PATCH', body: { Body: 'public class Lamp { public Integer watts = 60; }' } };
    expect((await rest.call(`${url}/${id}`, good)).status).toBe(204);
    expect((await rest.call(`${url}/${id}`)).json).toMatchObject({ Name: 'Lamp', Body: expect.stringContaining('60') });
    expect((await rest.call(url, { body: { Body: 'class Lamp { }' } })).json[0].errorCode).toBe('DUPLICATE_VALUE');
    expect((await rest.call(`${url}/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect(await classNames()).not.toContain('Lamp');
  });

  it('is saved by an editor in a container, all of it or none', async () => {
    const { json: made } = await rest.call(url, { body: { Body: 'public class Desk { }' } });
    const { json: container } = await rest.call('/tooling/sobjects/MetadataContainer', { body: { Name: 'Editor' } });
    const save = async (body: string): Promise<Record<string, unknown>> => {
      const member = { MetadataContainerId: container.id, ContentEntityId: made.id, Body: body };
      expect((await rest.call('/tooling/sobjects/ApexClassMember', { body: member })).status).toBe(201);
      const asked = { MetadataContainerId: container.id, IsCheckOnly: false };
      const { json: request } = await rest.call('/tooling/sobjects/ContainerAsyncRequest', { body: asked });
      const soql = `SELECT State, ErrorMsg, DeployDetails FROM ContainerAsyncRequest WHERE Id = '${request.id}'`;
      const { json } = await rest.call(`/tooling/query?q=${encodeURIComponent(soql)}`);
      return json.records[0] as Record<string, unknown>;
    };
    expect(await save('public class Desk { Integer x = y; }')).toMatchObject({
      State: 'Failed',
      DeployDetails: { componentFailures: [{ lineNumber: 1, problem: 'Variable does not exist: y' }] },
    });
    await rest.call(`/tooling/sobjects/MetadataContainer/${container.id}`, { method: 'DELETE' });
    const again = await rest.call('/tooling/sobjects/MetadataContainer', { body: { Name: 'Editor' } });
    container.id = again.json.id;
    expect(await save('public class Desk { public Integer legs = 4; }')).toMatchObject({ State: 'Completed' });
    expect((await rest.call(`${url}/${made.id}`)).json.Body).toContain('legs');
  });
});

/** The body of a REST deploy request. */
function multipart(files: Readonly<Record<string, string>>, options: object): Buffer<ArrayBuffer> {
  const part = (headers: string, body: Buffer | string): Buffer =>
    Buffer.concat([Buffer.from(`--x1\r\n${headers}\r\n\r\n`), Buffer.from(body), Buffer.from('\r\n')]);
  return Buffer.concat([
    part(
      'Content-Disposition: form-data; name="file"; filename="package.xml"\r\nContent-Type: application/zip',
      zipOf(files),
    ),
    part(
      'Content-Disposition: form-data; name="entity_content"\r\nContent-Type: application/json',
      JSON.stringify(options),
    ),
    Buffer.from('--x1--\r\n'),
  ]);
}
