import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findOrg } from './org-login';

const answer = (result: object): string => JSON.stringify({ status: 0, result });

it('takes address and token of an alias from the Salesforce CLI', async () => {
  const sf = (): Promise<string> => Promise.resolve(answer({ instanceUrl: 'https://a.example/', accessToken: 't' }));

  expect(await findOrg({ targetOrg: 'a' }, {}, sf)).toEqual({ instanceUrl: 'https://a.example', accessToken: 't' });
});

it('asks the command of its own where the CLI hides the token', async () => {
  const asked: string[] = [];
  const sf = (args: readonly string[]): Promise<string> => {
    asked.push(args.slice(0, 3).join(' '));
    const isToken = args[1] === 'auth';
    return Promise.resolve(
      answer(isToken ? { accessToken: 't' } : { instanceUrl: 'https://a.example', accessToken: '[REDACTED] Use ...' }),
    );
  };

  expect(await findOrg({ targetOrg: 'a' }, {}, sf)).toEqual({ instanceUrl: 'https://a.example', accessToken: 't' });
  expect(asked).toEqual(['org display --target-org', 'org auth show-access-token']);
});

it('tells what the CLI says of an alias it does not know', async () => {
  const sf = (): Promise<string> => Promise.resolve(JSON.stringify({ status: 1, message: 'No authorization found.' }));

  await expect(findOrg({ targetOrg: 'b' }, {}, sf)).rejects.toThrow('No authorization found.');
});

it('takes address and token of the environment before the local org', async () => {
  const env = { SF_INSTANCE_URL: 'https://c.example', SF_ACCESS_TOKEN: 'u' };

  expect(await findOrg({}, env)).toEqual({ instanceUrl: 'https://c.example', accessToken: 'u' });
});

it('takes the running local org when nothing is named, and says how to start one', async () => {
  const projectDir = fs.mkdtempSync(path.join(os.tmpdir(), 'org-login-'));
  await expect(findOrg({ projectDir }, {})).rejects.toThrow('npm start');
  fs.mkdirSync(path.join(projectDir, '.local-org'));
  fs.writeFileSync(
    path.join(projectDir, '.local-org', 'session.json'),
    JSON.stringify({ instanceUrl: 'http://127.0.0.1:7443', accessToken: 'v', username: 'x' }),
  );

  expect(await findOrg({ projectDir }, {})).toEqual({ instanceUrl: 'http://127.0.0.1:7443', accessToken: 'v' });
  fs.rmSync(projectDir, { recursive: true });
});
