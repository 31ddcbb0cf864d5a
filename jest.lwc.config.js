/** Unit tests of the Lightning components; sfdx-lwc-jest brings its own jest and compiles the TypeScript sources. */
const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

module.exports = {
  ...jestConfig,
  // Sources, not the JavaScript built beside them for Salesforce.
  moduleFileExtensions: ['ts', 'js', 'html'],
  testMatch: ['<rootDir>/force-app/**/lwc/**/__tests__/**/*.test.ts'],
  moduleNameMapper: {
    // A bundle of styles alone, which the resolver of sfdx-lwc-jest does not look for.
    '^c/errorTable$': '<rootDir>/force-app/errors/lwc/errorTable/errorTable.css',
    '^foundation/testing$': '<rootDir>/force-app/foundation/lwc/__tests__/testing.ts',
    '^foundation/navigation-mock$': '<rootDir>/force-app/foundation/lwc/__tests__/mocks/navigation.ts',
    '^lightning/modal$': '<rootDir>/force-app/foundation/lwc/__tests__/mocks/modal.ts',
    '^lightning/navigation$': '<rootDir>/force-app/foundation/lwc/__tests__/mocks/navigation.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/packages/', '<rootDir>/\\.local-org/'],
  coverageDirectory: 'coverage/lwc',
};
