import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

const nodeGlobals = Object.fromEntries(
  [
    'process',
    'console',
    'URL',
    'URLSearchParams',
    'fetch',
    'Blob',
    'Buffer',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'performance',
    'AbortSignal',
    'AbortController',
    'Response',
    'Request',
    'Headers',
    'TextDecoder',
    'TextEncoder',
    'structuredClone',
    'crypto',
  ].map((name) => [name, 'readonly']),
);
const browserGlobals = Object.fromEntries(
  ['window', 'document', 'customElements', 'HTMLElement', 'location', 'history', 'localStorage', 'sessionStorage', 'navigator'].map(
    (name) => [name, 'readonly'],
  ),
);

export default defineConfig(
  globalIgnores(['**/dist/', '**/node_modules/', '**/coverage/', '**/test-results/', '**/storybook-static/', '.goodturn/', '**/.cache/']),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  typescript.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['**/*.{ts,mts,tsx}'], rules: { 'no-undef': 'off' } },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: nodeGlobals } },
  {
    files: ['examples/**/*.{js,mjs}', 'e2e/consumers/projects/**/*.js'],
    languageOptions: { globals: { ...nodeGlobals, ...browserGlobals, self: 'readonly' } },
  },
  {
    files: ['bench/page/peers/*.js', 'bench/page/watch.js'],
    languageOptions: {
      globals: {
        ...nodeGlobals,
        ...browserGlobals,
        ...Object.fromEntries(
          ['Element', 'FormData', 'MessageChannel', 'MutationObserver', 'PerformanceObserver', 'innerHeight', 'requestAnimationFrame'].map(
            (name) => [name, 'readonly'],
          ),
        ),
      },
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { ...nodeGlobals, require: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['packages/widgets/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    rules: {
      'lit/no-template-map': 'off',
      'lit/no-private-properties': 'error',
      'lit/no-native-attributes': 'off',
      'wc/no-typos': 'error',
      'wc/define-tag-after-class-definition': 'error',
    },
  },
  {
    files: ['packages/widgets/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'lit/directives/unsafe-html.js', message: 'Text of others is never markup.' }] },
      ],
    },
  },
);
