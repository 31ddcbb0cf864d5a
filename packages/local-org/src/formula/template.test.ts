import { compileTemplate } from '.';
import { readerOf, resolverOf } from './testing/compile';

const resolve = resolverOf({ 'Account.Name': {}, Amount: { type: 'Number' }, Stage: { type: 'Picklist' } });

test('merge fields are filled in and blanks vanish', () => {
  const template = compileTemplate('Dear {!Account.Name}, {!Amount * 2}{!Stage} {not one}', { resolve });
  expect(template.ok && template.references).toEqual(['Account.Name', 'Amount', 'Stage']);
  expect(template.ok && template.evaluate(readerOf({ 'Account.Name': 'Acme', Amount: 1.5 }))).toBe(
    'Dear Acme, 3 {not one}',
  );
});

test('in a flow a merge field is one reference', () => {
  const template = compileTemplate('{!Account.Name}: {!Stage}', {
    resolve,
    dialect: 'flow',
    format: (value) => `<${String(value)}>`,
  });
  expect(template.ok && template.evaluate(readerOf({ 'Account.Name': 'Acme', Stage: 'Open' }))).toBe('<Acme>: <Open>');
});

test('an unknown merge field is refused at its place in the text', () => {
  expect(compileTemplate('Hi {!Nope}', { resolve })).toEqual({
    ok: false,
    error: { message: 'Field Nope does not exist. Check spelling.', position: 5 },
  });
});
