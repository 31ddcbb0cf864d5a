/**
 * Import directions of the TypeScript packages, as ARCHITECTURE.md draws them:
 *   diagnostics <- metadata <- { formula, soql } <- { apex, flow, store } <- org <- api <- cli
 */
const layer = (name) => `^packages/local-org/src/${name}/`;
const forbid = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.ts$' },
  to: { path: to },
});

const above = {
  diagnostics: ['metadata', 'formula', 'soql', 'apex', 'flow', 'store', 'org', 'api', 'cli'],
  metadata: ['formula', 'soql', 'apex', 'flow', 'store', 'org', 'api', 'cli'],
  formula: ['soql', 'apex', 'flow', 'store', 'org', 'api', 'cli'],
  soql: ['formula', 'apex', 'flow', 'store', 'org', 'api', 'cli'],
  apex: ['flow', 'store', 'org', 'api', 'cli'],
  flow: ['apex', 'store', 'org', 'api', 'cli'],
  store: ['apex', 'flow', 'org', 'api', 'cli'],
  org: ['api', 'cli'],
  api: ['cli'],
};

module.exports = {
  forbidden: [
    {
      // Files of one folder may call each other (an expression holds operators that hold expressions); folders may not.
      name: 'no-cycles-between-folders',
      severity: 'error',
      from: { path: '^(packages/[^/]+/src/[^/]+/[^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] }, via: { pathNot: '^$1/' } },
    },
    ...Object.entries(above).map(([from, to]) =>
      forbid(`${from}-imports-only-below`, layer(from), `^packages/local-org/src/(${to.join('|')})/`),
    ),
    forbid('nothing-imports-scripts', '^(packages|tests)/', '^scripts/'),
    {
      name: 'local-org-is-met-over-http',
      severity: 'error',
      // The conformance commands measure single engines on projects from outside.
      from: { path: '^(tests|scripts)/', pathNot: '^scripts/(conformance-|apex-stdlib-coverage|lib/flow-runs)' },
      to: { path: '^packages/local-org/src/(?!index)' },
    },
    forbid('lightning-host-knows-no-org', '^packages/lightning-host/', '^packages/local-org/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '/fixtures/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
