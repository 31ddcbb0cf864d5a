/**
 * Words that name no variable, field, property or parameter: Apex Developer Guide, Reserved Keywords. Of the words in that list, those are
 * left out that compile as names all the same (date literals such as `today`, and words of SOQL functions), as the public checker apex-ls
 * has it, whose list was held against many deployed projects.
 */
const VARIABLES = new Set(
  `activate any array autonomous begin bigdecimal blob boolean byte case cast char collect const currency date datetime decimal default
  double end exit export float goto group hint import inner int integer into join long loop number object of outer package parallel pragma
  retrieve rollback set short sobject sort string switch synchronized system then time transaction void when`.split(
    /\s+/,
  ),
);

/** Words that name no method either. */
const EVERYWHERE = new Set(
  `abstract and as asc break bulk by catch class commit continue delete desc do else enum extends false final finally for from global having
  if implements in insert instanceof interface like limit list map merge new not null nulls on or override private protected public return
  select static super testmethod this throw trigger true try undelete update upsert using virtual webservice where while`.split(
    /\s+/,
  ),
);

/** What is wrong with the name of a variable, field, property or parameter; undefined when nothing is. */
export function variableNameProblem(name: string): string | undefined {
  const key = name.toLowerCase();
  return VARIABLES.has(key) || EVERYWHERE.has(key) ? `Identifier name is reserved: ${name}` : undefined;
}

/** What is wrong with the name of a method; undefined when nothing is. */
export function methodNameProblem(name: string): string | undefined {
  return EVERYWHERE.has(name.toLowerCase()) ? `Identifier name is reserved: ${name}` : undefined;
}
