const js = require('@eslint/js');
const ts = require('typescript-eslint');
const boundaries = require('eslint-plugin-boundaries');

// Imports point inward. Each folder names what it may import; anything not named is refused.
const folders = ['domain', 'content', 'usecases', 'cards', 'teams', 'api', 'jobs', 'directory', 'storage', 'contracts', 'local', 'sealing', 'calendar', 'pages', 'verbs', 'photos', 'telemetry', 'backup', 'setup', 'settings', 'running', 'optimiser'];
const may = {
  domain: ['domain'],
  content: ['content', 'domain'],
  usecases: ['usecases', 'domain', 'content'],
  cards: ['cards', 'domain', 'content', 'usecases'],
  verbs: ['verbs', 'cards', 'usecases', 'domain', 'content'],
  teams: ['teams', 'verbs', 'cards', 'usecases', 'domain', 'content'],
  api: ['api', 'verbs', 'cards', 'usecases', 'domain', 'contracts', 'content'],
  jobs: ['jobs', 'usecases', 'domain'],
  directory: ['directory', 'usecases', 'domain'],
  storage: ['storage', 'usecases', 'domain'],
  sealing: ['sealing', 'usecases', 'domain'],
  telemetry: ['telemetry', 'jobs', 'usecases', 'domain'],
  calendar: ['calendar', 'usecases', 'domain'],
  photos: ['photos', 'usecases', 'domain'],
  pages: ['pages', 'usecases', 'domain', 'content', 'calendar'],
  contracts: ['contracts'],
  backup: ['backup', 'storage', 'usecases', 'settings', 'main'],
  settings: ['settings'],
  optimiser: ['optimiser', 'usecases', 'domain'],
  running: ['running', 'api', 'sealing', 'telemetry', 'usecases', 'main'],
  setup: ['setup', 'backup', 'storage', 'usecases', 'domain', 'content', 'settings', 'main'],
  local: ['local', 'settings', 'usecases', 'domain', 'content', 'main', 'directory', 'teams'],
  main: ['main', ...folders],
};

// SDKs stay where they can be replaced: each is imported in one folder only.
const sdkHomes = [
  { sdk: ['botbuilder', 'botframework-*'], homes: ['bot/teams/**', 'bot/main.ts'] },
  { sdk: ['@azure/cosmos', 'node:sqlite'], homes: ['bot/storage/**'] },
  { sdk: ['@azure/msal-node'], homes: ['bot/photos/**'] },
  { sdk: ['@azure/keyvault-keys'], homes: ['bot/sealing/**'] },
  { sdk: ['@opentelemetry/*', '@azure/monitor-*'], homes: ['bot/telemetry/**'] },
  { sdk: ['react', 'react-dom', '@fluentui/*'], homes: ['tabs/**'] },
];
// Its one name `z` brings forty languages of messages along, which every start would wait for.
const wholeZod = { selector: "ImportDeclaration[source.value='zod'] ImportSpecifier", message: 'Write “import * as z from \'zod\'”.' };
const sdkRule = (except) => ({
  'no-restricted-imports': ['error', { patterns: sdkHomes.filter((entry) => entry !== except).map(({ sdk, homes }) => ({ group: sdk, message: `Only ${homes.join(', ')} may import it.` })) }],
});

module.exports = ts.config(
  { ignores: ['node_modules', '.build', '.data', '.output', 'coverage'] },
  js.configs.recommended,
  ...ts.configs.strict,
  { files: ['**/*.js', '**/*.mjs'], languageOptions: { globals: { module: 'writable', require: 'readonly', process: 'readonly' } }, rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['bot/local/host/*.js'], languageOptions: { globals: { window: 'readonly', document: 'readonly', location: 'readonly', parent: 'readonly', performance: 'readonly', fetch: 'readonly', URLSearchParams: 'readonly', addEventListener: 'readonly' } } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { prefer: 'type-imports', fixStyle: 'inline-type-imports' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['tests/**', 'bot/local/**'], rules: { 'no-console': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['bot/**/*.ts'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': [...folders.map((type) => ({ type, pattern: `bot/${type}` })), { type: 'main', pattern: 'bot' }],
      'boundaries/include': ['bot/**/*.ts', 'bot/**/*.json'],
      'import/resolver': { typescript: { alwaysTryTypes: true } },
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'no-restricted-syntax': ['error', wholeZod],
      'boundaries/dependencies': ['error', { default: 'disallow', policies: Object.entries(may).map(([type, allowed]) => ({ from: { element: { type } }, allow: { to: { element: { type: allowed } } } })) }],
      ...sdkRule(),
    },
  },
  {
    // The tab shares types and texts with the server, never its code: what is imported here is sent to every browser.
    files: ['tabs/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: 'bot/(?!contracts/|content/|cards/kit/types|domain/people/person|domain/boards/mergeText)', message: 'The tab imports contracts, texts and types only.' }] }] },
  },
  ...sdkHomes.filter(({ homes }) => !homes.includes('tabs/**')).map((entry) => ({ files: entry.homes, rules: sdkRule(entry) })),
  { files: ['bot/domain/**/*.ts'], rules: { 'no-restricted-globals': ['error', 'fetch', 'process', 'setTimeout', 'setInterval', 'crypto'], 'no-restricted-properties': ['error', { object: 'Math', property: 'random' }, { object: 'Date', property: 'now' }], 'no-restricted-syntax': ['error', { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The domain never reads the clock: pass the time in.' }] } },
);
