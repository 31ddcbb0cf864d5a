/** Unit and integration tests of the TypeScript packages, scripts and cross-package tests. LWC units have a runner of their own. */
const transform = {
  '^.+\\.ts$': [
    '@swc/jest',
    { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' }, sourceMaps: 'inline' },
  ],
};
const shared = {
  testEnvironment: 'node',
  transform,
  setupFiles: ['<rootDir>/tests/setup-property-tests.js'],
  modulePathIgnorePatterns: ['<rootDir>/packages/.*/dist/', '<rootDir>/.local-org/'],
};

module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/packages/*/src/**/*.test.ts',
        '<rootDir>/packages/*/tests/**/*.test.ts',
        '<rootDir>/scripts/**/*.test.ts',
      ],
    },
    {
      ...shared,
      displayName: 'conformance',
      testMatch: ['<rootDir>/tests/conformance/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/conformance/clients/'],
    },
    // Real clients, each taking seconds of start-up: `npm run conformance:clients` runs the files one after the other.
    { ...shared, displayName: 'clients', testMatch: ['<rootDir>/tests/conformance/clients/**/*.test.ts'] },
    { ...shared, displayName: 'end-to-end', testMatch: ['<rootDir>/tests/end-to-end/**/*.test.ts'] },
  ],
};
