import js from '@eslint/js';
import lwc from '@salesforce/eslint-config-lwc/recommended-ts.js';
import lwcHost from '@salesforce/eslint-config-lwc/recommended.js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.local-org/**',
      '**/fixtures/**',
      'force-app/**/*.js',
      'force-app/**/staticresources/**',
      'coverage/**',
    ],
  },
  {
    files: ['packages/lightning-host/modules/**/*.js'],
    extends: [lwcHost],
    rules: {
      'no-use-before-define': 'off',
      'no-restricted-globals': 'off',
      'no-confusing-arrow': 'off',
      '@lwc/lwc/no-async-operation': 'off',
      '@lwc/lwc/no-document-query': 'off',
      '@lwc/lwc/no-inner-html': 'off',
      'import/no-unresolved': 'off',
      'import/named': 'off',
      'import/export': 'off',
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    ignores: ['packages/lightning-host/modules/**'],
    ...js.configs.recommended,
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
        __filename: 'readonly',
        setTimeout: 'readonly',
        URL: 'readonly',
      },
    },
  },
  {
    files: ['packages/**/*.ts', 'scripts/**/*.ts', 'tests/**/*.ts'],
    extends: [js.configs.recommended, ...tseslint.configs.recommended],
  },
  {
    files: ['packages/**/*.ts', 'scripts/**/*.ts', 'tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `== null` asks for null and undefined at once, on purpose.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Tables of characters, as the emulated platform treats them.
      'no-control-regex': 'off',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-warning-comments': ['error', { terms: ['fixme', 'xxx'], location: 'anywhere' }],
    },
  },
  // The compiler knows which names and types exist; the JavaScript rules for that do not read types.
  {
    files: ['force-app/**/lwc/**/*.ts'],
    extends: [lwc],
    rules: {
      'no-undef': 'off',
      'no-unused-vars': 'off',
      'no-restricted-globals': 'off',
      'no-void': ['error', { allowAsStatement: true }],
    },
  },
);
