import { batchOf, countsOf, entriesOf, orgOf, sentence, UsageError } from './send-command';

it('takes batches of 1 to 200', () => {
  expect([batchOf({}), batchOf({ batch: '7' })]).toEqual([200, 7]);
  for (const batch of ['0', '201', 'many', '1.5']) expect(() => batchOf({ batch })).toThrow(UsageError);
});

it('takes one input file that is there', async () => {
  await expect(entriesOf([])).rejects.toThrow('Name one input file, or - for standard input.');
  await expect(entriesOf(['a', 'b'])).rejects.toThrow(UsageError);
  await expect(entriesOf(['no-such-file.jsonl'])).rejects.toThrow('There is no file no-such-file.jsonl.');
});

it('an address without a token is refused', async () => {
  const { SF_ACCESS_TOKEN: token } = process.env;
  delete process.env['SF_ACCESS_TOKEN'];
  try {
    await expect(orgOf({ 'instance-url': 'https://nowhere.test' })).rejects.toThrow('needs a token');
  } finally {
    if (token !== undefined) process.env['SF_ACCESS_TOKEN'] = token;
  }
});

it('counts outcomes in words', () => {
  expect(sentence(countsOf([{ status: 'queued' }, { status: 'refused' }, { status: 'queued' }]))).toBe(
    '2 queued, 1 refused',
  );
});
