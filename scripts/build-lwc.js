'use strict';
// Salesforce takes only JavaScript in a Lightning bundle: every .ts of a bundle gets its .js beside it. Types are checked by `npm run types`.
const fs = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

const ROOT = path.join(__dirname, '..');
const OPTIONS = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  useDefineForClassFields: true,
  verbatimModuleSyntax: true,
};

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
  // Decorators and `export default class` stay as they are, as the Lightning compiler looks for them; only types go.
  const { outputText: code } = ts.transpileModule(fs.readFileSync(file, 'utf8'), {
    fileName: path.basename(file),
    compilerOptions: OPTIONS,
  });
  const target = file.replace(/\.ts$/, '.js');
  if (!fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== code) fs.writeFileSync(target, code);
  built++;
}
console.log(`Lightning bundles: ${built} modules compiled.`);
