'use strict';
// Salesforce takes only JavaScript in a Lightning bundle: every .ts of a bundle gets its .js beside it. Types are checked by `npm run types`.
const fs = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');

const ROOT = path.join(__dirname, '..');

function* bundleSources(dir) {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const file = path.join(dir, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== '__tests__' && entry.name !== 'node_modules') yield* bundleSources(file);
    } else if (entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts') && /[\\/]lwc[\\/]/.test(file)) yield file;
  }
}

let built = 0;
const forceApp = path.join(ROOT, 'force-app');
for (const file of fs.existsSync(forceApp) ? bundleSources(forceApp) : []) {
  // Decorators stay as they are for the Lightning compiler; only types go.
  const { code } = esbuild.transformSync(fs.readFileSync(file, 'utf8'), {
    loader: 'ts',
    target: 'esnext',
    format: 'esm',
    sourcefile: path.basename(file),
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: true, verbatimModuleSyntax: true } },
  });
  const target = file.replace(/\.ts$/, '.js');
  if (!fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== code) fs.writeFileSync(target, code);
  built++;
}
console.log(`Lightning bundles: ${built} modules compiled.`);
