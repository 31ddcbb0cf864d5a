import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { EventSender } from './event-sender';

/** A server that answers collections calls by a script: a status, or the results of a batch. */
async function serve(
  answers: (number | 'ok')[],
): Promise<{ url: string; calls: { attributes: { type: string } }[][]; close(): void }> {
  const calls: { attributes: { type: string } }[][] = [];
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const { records } = JSON.parse(body) as { records: { attributes: { type: string }; bad?: boolean }[] };
      calls.push(records);
      const answer = answers.shift() ?? 'ok';
      response.setHeader('Content-Type', 'application/json');
      if (answer !== 'ok') {
        response.statusCode = answer;
        response.end(
          JSON.stringify([{ errorCode: answer === 503 ? 'SERVER_UNAVAILABLE' : 'INVALID_TYPE', message: 'no' }]),
        );
        return;
      }
      const ok = {
        id: 'e00',
        success: true,
        errors: [{ statusCode: 'OPERATION_ENQUEUED', message: 'uuid', fields: [] }],
      };
      const bad = { success: false, errors: [{ statusCode: 'STRING_TOO_LONG', message: 'too long', fields: [] }] };
      response.end(JSON.stringify(records.map((record) => (record.bad ? bad : ok))));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls, close: () => server.close() };
}

const sender = (url: string): EventSender =>
  new EventSender('Sample__e', { instanceUrl: url, accessToken: '00D!x', wait: async () => undefined });

it('sends at most 200 events in a call and answers in input order', async () => {
  const server = await serve([]);

  const outcomes = await sender(server.url).send(Array.from({ length: 401 }, (_, i) => ({ n: i, bad: i === 400 })));

  expect(server.calls.map((call) => call.length)).toEqual([200, 200, 1]);
  expect(outcomes[0]).toEqual({ status: 'queued', eventUuid: 'uuid' });
  expect(outcomes[400]).toEqual({ status: 'refused', statusCode: 'STRING_TOO_LONG', message: 'too long' });
  server.close();
});

it('repeats a call that the server could not take and gives up on one it refuses', async () => {
  const server = await serve([503, 503, 'ok', 400]);

  await expect(sender(server.url).send([{ n: 1 }])).resolves.toHaveLength(1);
  await expect(sender(server.url).send([{ n: 2 }])).rejects.toThrow('no');

  expect(server.calls).toHaveLength(4);
  server.close();
});
