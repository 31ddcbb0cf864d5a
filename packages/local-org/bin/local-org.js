#!/usr/bin/env node
'use strict';
// Node 24 is the runtime (node:sqlite). Where the installed Node is older, the one that npm brought with the `node` package takes over.
const { spawn } = require('node:child_process');
const path = require('node:path');
const fs = require('node:fs');

const REQUIRED_MAJOR = 24;

function bundledNode() {
  try {
    return path.join(
      path.dirname(require.resolve('node/package.json')),
      'bin',
      process.platform === 'win32' ? 'node.exe' : 'node',
    );
  } catch {
    return undefined;
  }
}

if (Number(process.versions.node.split('.')[0]) >= REQUIRED_MAJOR) {
  const main = path.join(__dirname, '..', 'dist', 'cli', 'main.js');
  if (!fs.existsSync(main)) {
    console.error(`local-org is not built: ${main} is missing. Run "npm run build" in the project's root.`);
    process.exit(2);
  }
  require(main).main(process.argv.slice(2));
} else {
  const node = bundledNode();
  if (!node || !fs.existsSync(node)) {
    console.error(
      `local-org needs Node ${REQUIRED_MAJOR}; this is ${process.version}, and the npm package "node" that brings it is not installed. ` +
        'Run "npm ci" with install scripts allowed for "node", or install Node 24.',
    );
    process.exit(2);
  }
  // A signal to this process is meant for the org: it is passed on, so that the org ends in its own good order.
  const child = spawn(node, [__filename, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`local-org cannot run ${node}: ${error.message}`);
    process.exit(2);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}
