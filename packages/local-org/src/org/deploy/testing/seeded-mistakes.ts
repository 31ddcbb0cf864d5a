import type { ProjectFiles } from './project-check';

/** One thing done wrong in a project that is in order, and what a deploy must say to it. */
export interface SeededMistake {
  readonly kind: string;
  /** What is wrong, in words. */
  readonly what: string;
  /** The file that is changed, renamed, deleted or new. */
  readonly file: string;
  /** Text of the file, and what stands there instead. */
  readonly replace?: readonly [from: string, to: string];
  readonly rename?: string;
  readonly delete?: boolean;
  /** Content of the file when it is new. */
  readonly add?: string;
  readonly message: string;
  /** Where the problem is told, when not in the changed file. */
  readonly toldIn?: string;
  /** The text of the line that is told. */
  readonly line: string;
}

/** The project with the mistake in it. */
export function withMistake(files: ProjectFiles, mistake: SeededMistake): ProjectFiles {
  const changed = new Map(files);
  const { file, replace, rename, add } = mistake;
  const text = add ?? files.get(file);
  if (text === undefined) throw new Error(`${file} is not in the project`);
  if (replace && !text.includes(replace[0])) throw new Error(`${file} does not hold ${replace[0]}`);
  changed.delete(file);
  if (!mistake.delete) changed.set(rename ?? file, replace ? text.replace(replace[0], () => replace[1]) : text);
  return changed;
}
