import { compileFormula, FormulaError, type FormulaContext } from '.';
import { compiled, errorOf, readerOf, resolverOf, valueOf } from './testing/compile';

const resolve = resolverOf({
  Amount: { type: 'Number', typeLabel: 'Currency' },
  Rate: { type: 'Number', percent: true },
  Name: {},
  Stage: { type: 'Picklist', picklistValues: ['Open', 'Closed'] },
  Colors: { type: 'MultiPicklist', picklistValues: ['Red', 'Blue'] },
  Due: { type: 'Date' },
  At: { type: 'DateTime' },
  Active: { type: 'Boolean' },
  Place: { type: 'Location', location: { latitude: 'Place__Latitude__s', longitude: 'Place__Longitude__s' } },
  Id: { id: true },
  Long: {
    refusedInFields: 'You referenced an unsupported field type called "Long Text Area" using the following field: Long',
  },
});

describe('precedence', () => {
  test.each([
    ['2*3^2', 36],
    ['2^3^2', 64],
    ['-2^2', 4],
    ['1+2*3', 7],
    ['IF(NOT TRUE = FALSE, 1, 0)', 1],
    ['IF(TRUE || FALSE && FALSE, 1, 0)', 1],
    ['/* half */ 1 / 2', 0.5],
  ])('%s is %s', (text, expected) => expect(valueOf(text)).toBe(expected));

  test('& stands at the level of + and takes text alone', () => {
    expect(errorOf('1 + 2 & "x"')).toBe(
      "Incorrect parameter type for operator '&'. Expected Text, received Number @0".replace('@0', '@2'),
    );
  });
});

describe('what cannot be saved, in the platform’s words', () => {
  test.each([
    ['1 +', "Syntax error.  Found 'end of formula' @3"],
    ['(1', "Syntax error.  Missing ')' @2"],
    ['1)', "Syntax error. Extra ')' @1"],
    ['"abc', "Syntax error.  Found '\"' @0"],
    ['"a\\qb"', "Syntax error.  Found '\\q' @2"],
    ['SUBSTR("a", 1)', 'Unknown function SUBSTR. Check spelling. @0'],
    ['Nope__c + 1', 'Field Nope__c does not exist. Check spelling. @0'],
    ['IF(TRUE, 1)', "Incorrect number of parameters for function 'IF()'. Expected 3, received 2 @0"],
    ['IF(1, 1, 2)', "Incorrect parameter type for function 'IF()'. Expected Boolean, received Number @3"],
    ['IF(TRUE, 1, "a")', "Incorrect parameter type for function 'IF()'. Expected Number, received Text @12"],
    [
      'TEXT("a")',
      "Incorrect parameter type for function 'TEXT()'. Expected Number, Date, DateTime, Picklist, received Text @5",
    ],
    ['"a" = 1', "Incorrect parameter type for operator '='. Expected Text, received Number @6"],
    ['Stage = "Open"', 'Field Stage is a picklist field. Picklist fields are only supported in certain functions. @0'],
    [
      'Colors & "x"',
      'Field Colors is a multi-select picklist field. Multi-select picklist fields are only supported in certain functions. @0',
    ],
    ['ISNULL(Active)', "Incorrect argument type for function 'ISNULL()'.  @7"],
    ['CASE(Amount, 1, TRUE, FALSE)', "Incorrect argument type for function 'CASE()'.  @16"],
    ['ISNEW()', 'Function ISNEW may not be used in this type of formula @0'],
    ['Due - At', "Incorrect parameter type for operator '-'. Expected Number, received DateTime @6"],
    [
      'INCLUDES(Colors, "Green")',
      'Incorrect parameter for function INCLUDES(). Text Literal must be a valid value for this multi-select picklist field. @17',
    ],
    [
      'ISPICKVAL(Stage, Name)',
      "Incorrect parameter type for function 'ISPICKVAL()'. Expected Text Literal, received Text @17",
    ],
    [
      'HYPERLINK("javascript:x", "y")',
      "Incorrect argument value for function 'HYPERLINK()'. Javascript is not allowed. @10",
    ],
    ['Long', 'You referenced an unsupported field type called "Long Text Area" using the following field: Long @0'],
    ['Place', 'Incorrect argument type for formula result.  @0'],
  ])('%s', (text, message) => expect(errorOf(text, { resolve })).toBe(message));

  test('a result of another type than the field’s', () => {
    expect(errorOf('Amount', { resolve, returnType: 'Text' })).toBe(
      'Formula result is data type (Currency), incompatible with expected data type (Text). @0',
    );
  });

  test('more than 3,900 characters', () => {
    expect(errorOf(`1${' '.repeat(3900)}`)).toBe(
      'Formula is too long (3,901 characters).  Maximum length is 3,900 characters @0',
    );
  });

  test('nesting without end', () => {
    expect(errorOf('('.repeat(1000))).toMatch(/too deeply nested/);
  });
});

describe('where functions are legal', () => {
  const legal = (text: string, context: FormulaContext): boolean => compileFormula(text, { resolve, context }).ok;

  test('ISNEW and its kin only where a save is being judged', () => {
    const contexts: FormulaContext[] = [
      'validation',
      'workflow',
      'fieldUpdate',
      'entryCriteria',
      'field',
      'flow',
      'default',
      'approval',
      'apex',
    ];
    expect(contexts.map((context) => legal('ISNEW()', context))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(legal('ISCHANGED(Name)', 'validation')).toBe(true);
    expect(legal('ISCHANGED("x")', 'validation')).toBe(false);
  });

  test('REGEX not in formula fields, HTMLENCODE only in templates, PREDICT nowhere', () => {
    expect([legal('REGEX(Name, "a")', 'field'), legal('REGEX(Name, "a")', 'flow')]).toEqual([false, true]);
    expect([legal('HTMLENCODE(Name)', 'field'), legal('HTMLENCODE(Name)', 'template')]).toEqual([false, true]);
    expect(legal('PREDICT(Name)', 'field')).toBe(false);
  });
});

describe('blanks', () => {
  const run = (text: string, blanksAs: 'BlankAsZero' | 'BlankAsBlank', context: FormulaContext = 'field') =>
    compiled(text, { resolve, blanksAs, context }).evaluate(readerOf({}));

  test.each([
    ['Amount + 1', 1, null],
    ['IF(ISBLANK(Amount), 1, 2)', 2, 1],
    ['BLANKVALUE(Amount, 7)', 0, 7],
    ['IF(ISNULL(Name), 1, 2)', 2, 2],
    ['IF(ISBLANK(Name), 1, 2)', 1, 1],
    ['Name & "x"', 'x', 'x'],
    ['IF(Due <> DATE(2020,1,1), 1, 2)', 2, 2],
    ['IF(Due = NULL, 1, 2)', 1, 1],
    ['IF(Active, 1, 2)', 2, 2],
  ])('%s is %s with blanks as zero, %s as blank', (text, zero, blank) => {
    expect([run(text, 'BlankAsZero'), run(text, 'BlankAsBlank')]).toEqual([zero, blank]);
  });

  test('a rule sees a blank number as blank, and a blank date as different from a day', () => {
    expect(compiled('ISBLANK(Amount)', { resolve, context: 'validation' }).evaluate(readerOf({}))).toBe(true);
    expect(compiled('Due <> DATE(2020,1,1)', { resolve, context: 'validation' }).evaluate(readerOf({}))).toBe(true);
  });
});

describe('results', () => {
  test('percent fields are read as fractions and percent results given as shown', () => {
    const formula = compiled('Rate * 2', { resolve, returnType: 'Percent', scale: 1 });
    expect(formula.evaluate(readerOf({ Rate: 12.34 }))).toBe(24.7);
    expect(compiled('Rate', { resolve, returnType: 'Number' }).evaluate(readerOf({ Rate: 50 }))).toBe(0.5);
  });

  test('numbers are rounded half up to the scale', () => {
    expect(compiled('1.005 + 0', { returnType: 'Currency', scale: 2 }).evaluate(readerOf({}))).toBe(1.01);
    expect(compiled('1/3*3', { scale: 2 }).evaluate(readerOf({}))).toBe(1);
  });

  test('text of a formula field ends after 1,300 characters', () => {
    expect(compiled('LPAD("x", 5000, "y")').evaluate(readerOf({}))).toHaveLength(1300);
    expect(compiled('LPAD("x", 5000, "y")', { context: 'flow' }).evaluate(readerOf({}))).toHaveLength(5000);
  });

  test('ids have 15 characters in record formulas and 18 in flows', () => {
    const reader = readerOf({ Id: '001000000000001AAA' });
    expect(compiled('Id', { resolve }).evaluate(reader)).toBe('001000000000001');
    expect(compiled('CASESAFEID(Id)', { resolve }).evaluate(reader)).toBe('001000000000001AAA');
    expect(compiled('{!Id}', { resolve, context: 'flow' }).evaluate(reader)).toBe('001000000000001AAA');
  });

  test('an evaluation that fails throws FormulaError', () => {
    expect(() => valueOf('1/0')).toThrow(FormulaError);
    expect(() => valueOf('DATE(2024,2,30)')).toThrow(FormulaError);
    expect(() => valueOf('VALUE("1,000")')).toThrow(FormulaError);
    expect(valueOf('IF(FALSE, 1/0, 2)')).toBe(2);
  });

  test('references are canonical, each once, and name both halves of a place', () => {
    const formula = compiled("DISTANCE(Place, GEOLOCATION(0,0), 'km') + amount + AMOUNT", { resolve });
    expect(formula.references).toEqual(['Place__Latitude__s', 'Place__Longitude__s', 'Amount']);
    expect(formula.usesNow).toBe(false);
    expect(compiled('TODAY() > Due', { resolve }).usesNow).toBe(true);
  });
});

describe('a save', () => {
  const changed = (
    text: string,
    values: Record<string, string | number | null>,
    prior?: Record<string, string | number | null>,
  ) =>
    compiled(text, { resolve, context: 'validation' }).evaluate(
      readerOf(values, prior ? { prior: (path) => prior[path] ?? null, isNew: false } : { isNew: true }),
    );

  test('ISCHANGED is false on creation and sees blank to value', () => {
    expect(changed('ISCHANGED(Name)', { Name: 'a' })).toBe(false);
    expect(changed('ISCHANGED(Name)', { Name: 'a' }, { Name: null })).toBe(true);
    expect(changed('ISCHANGED(Amount)', { Amount: 1.5 }, { Amount: 1.5 })).toBe(false);
    expect(changed('ISCHANGED(Amount)', { Amount: null }, { Amount: 0 })).toBe(true);
    expect(changed('ISCHANGED(Stage)', { Stage: 'Open' }, { Stage: 'Closed' })).toBe(true);
  });

  test('PRIORVALUE is the current value on creation and the old one after', () => {
    expect(changed('PRIORVALUE(Name)', { Name: 'now' })).toBe('now');
    expect(changed('PRIORVALUE(Name)', { Name: 'now' }, { Name: 'then' })).toBe('then');
    expect(changed('ISPICKVAL(PRIORVALUE(Stage), "Closed")', { Stage: 'Open' }, { Stage: 'Closed' })).toBe(true);
  });

  test('VLOOKUP asks for the first record of that name', () => {
    const zip = { object: 'Zip__c', nameField: true, field: 'Name' };
    const lookups = resolverOf({
      '$ObjectType.Zip__c.Fields.State__c': { fieldOf: { object: 'Zip__c', field: 'State__c', nameField: false } },
      '$ObjectType.Zip__c.Fields.Name': { fieldOf: zip },
      Code: {},
    });
    const text = 'VLOOKUP($ObjectType.Zip__c.Fields.State__c, $ObjectType.Zip__c.Fields.Name, Code) <> "CA"';
    const lookup = (object: string, result: string, key: string, value: unknown) =>
      `${object} ${result} ${key} ${String(value)}` === 'Zip__c State__c Name 94105' ? 'CA' : null;
    const rule = compiled(text, { resolve: lookups, context: 'validation' });
    expect(rule.evaluate(readerOf({ Code: '94105' }, { lookup }))).toBe(false);
    expect(rule.evaluate(readerOf({ Code: '10001' }, { lookup }))).toBe(true);
  });
});

describe('formula fields in formulas', () => {
  const nested = (formulas: Record<string, string>) => {
    const outer: typeof resolve = (path) => {
      const text = formulas[path];
      if (text === undefined) return resolve(path);
      return { path, type: 'Number', formula: { text, blanksAs: 'BlankAsZero', resolve: outer } };
    };
    return outer;
  };

  test('are computed in place without rounding, and read by their own fields', () => {
    const formula = compiled('Third * 3', { resolve: nested({ Third: 'Amount / 3' }), scale: 2 });
    expect(formula.references).toEqual(['Amount']);
    expect(formula.evaluate(readerOf({ Amount: 1 }))).toBe(1);
  });

  test('must not refer to themselves', () => {
    expect(errorOf('A + 1', { resolve: nested({ A: 'B', B: 'A' }) })).toBe(
      'Formula cannot use another formula field that directly or indirectly refers to itself. A -> B -> A @0',
    );
  });

  test('pass their errors on by name', () => {
    expect(errorOf('1 + A', { resolve: nested({ A: 'Nope' }) })).toBe(
      'Error in referenced formula A, Field Nope does not exist. Check spelling. @4',
    );
  });
});

describe('zones', () => {
  const reader = { now: new Date('2026-03-10T02:30:00.000Z') };

  test('TODAY and DATEVALUE(datetime) are days of the user’s zone', () => {
    expect(valueOf('TODAY()', { ...reader, timeZone: 'America/Los_Angeles' })).toBe('2026-03-09');
    expect(valueOf('TODAY()', { ...reader, timeZone: 'Asia/Tokyo' })).toBe('2026-03-10');
    expect(valueOf('DATEVALUE(NOW())', { ...reader, timeZone: 'America/Los_Angeles' })).toBe('2026-03-09');
  });

  test('TEXT of an instant and TIMENOW stay in GMT', () => {
    expect(valueOf('TEXT(NOW())', { ...reader, timeZone: 'Asia/Tokyo' })).toBe('2026-03-10 02:30:00Z');
    expect(valueOf('TIMENOW()', { ...reader, timeZone: 'Asia/Tokyo' })).toBe('02:30:00.000Z');
  });
});
