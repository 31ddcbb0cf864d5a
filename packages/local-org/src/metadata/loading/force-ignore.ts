/** Always left out, whatever `.forceignore` says [source-deploy-retrieve, ForceIgnore]. */
const DEFAULTS = ['**/*.dup', '**/.*', '**/package2-descriptor.json', '**/package2-manifest.json'];

interface Rule {
  readonly pattern: RegExp;
  readonly negated: boolean;
}

/** One pattern in the syntax of `.gitignore` as a regular expression over paths with `/`. */
function toRegExp(pattern: string): RegExp {
  const directoryOnly = pattern.endsWith('/');
  const written = directoryOnly ? pattern.slice(0, -1) : pattern;
  const anchored = written.includes('/');
  const body = written.replace(/^\//, '');
  let source = '';
  for (let i = 0; i < body.length; i++) {
    const char = body.charAt(i);
    if (char === '*') {
      if (body.startsWith('**/', i)) {
        source += '(?:.*/)?';
        i += 2;
      } else if (body.startsWith('**', i)) {
        source += '.*';
        i += 1;
      } else source += '[^/]*';
    } else if (char === '?') source += '[^/]';
    else if (char === '[' && body.includes(']', i)) {
      const end = body.indexOf(']', i);
      source += `[${body.slice(i + 1, end).replace(/^!/, '^')}]`;
      i = end;
    } else if (char === '\\' && i + 1 < body.length) {
      i += 1;
      source += escapeRegExp(body.charAt(i));
    } else source += escapeRegExp(char);
  }
  const start = anchored ? '^' : '^(?:.*/)?';
  return new RegExp(`${start}${source}${directoryOnly ? '/' : '(?:/|$)'}`);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function rules(text: string): readonly Rule[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const negated = line.startsWith('!');
      const pattern = (negated ? line.slice(1) : line).replace(/^\\(?=[#!])/, '').replace(/^\.\//, '');
      return { negated, pattern: toRegExp(pattern) };
    });
}

/**
 * Reads a `.forceignore`.
 * @returns tells whether a path relative to the project's root is left out; directories end with `/`
 */
export function forceIgnore(text: string): (path: string) => boolean {
  const all = [...rules(DEFAULTS.join('\n')), ...rules(text)];
  return (given) => {
    // A package directory may stand beside the project: the steps up to it are no hidden files.
    const path = given.replace(/^(?:\.\.\/)+/, '');
    let ignored = false;
    for (const { pattern, negated } of all) if (ignored === negated && pattern.test(path)) ignored = !negated;
    return ignored;
  };
}
