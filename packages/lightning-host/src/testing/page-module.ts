import { buildSync } from 'esbuild';
import path from 'node:path';

const MODULES = path.join(__dirname, '..', '..', 'modules');

/** Loads a module of `modules/` that needs no browser. @param file below `modules/`, such as `host/relatedList/lists.js` */
export function pageModule<T>(file: string): T {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(MODULES, file)],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'neutral',
    logLevel: 'error',
  });
  const module = { exports: {} };
  new Function('module', 'exports', outputFiles[0]?.text ?? '')(module, module.exports);
  return module.exports as T;
}
