import js from '@eslint/js';
import lwc from '@salesforce/eslint-config-lwc/recommended-ts.js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: ['**/dist/**', '**/node_modules/**', '.local-org/**', '**/fixtures/**', 'force-app/**/*.js', 'force-app/**/staticresources/**', 'coverage/**'],
  },
  { files: ['**/*.{js,cjs,mjs}'], ...js.configs.recommended, languageOptions: { globals: { require: 'readonly', module: 'writable', process: 'readonly', console: 'readonly', __dirname: 'readonly', __filename: 'readonly', setTimeout: 'readonly', URL: 'readonly' } } },
  { files: ['packages/**/*.ts', 'scripts/**/*.ts', 'tests/**/*.ts'], extends: [js.configs.recommended, ...tseslint.configs.recommended] },
  {
    files: ['packages/**/*.ts', 'scripts/**/*.ts', 'tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-warning-comments': ['error', { terms: ['fixme', 'xxx'], location: 'anywhere' }],
    },
  },
  { files: ['force-app/**/lwc/**/*.ts'], extends: [lwc] },
);
