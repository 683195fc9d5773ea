/**
 * Who may import whom; docs/architecture.md shows the same table. A name is a folder, a path one file of it; `:types` allows
 * types alone, `:lazy` only `import()` and types.
 */
export const importTable: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  i18n: ['domain'],
  reading: ['domain', 'i18n'],
  exchange: ['domain', 'reading/phones.ts', 'reading/fold.ts', 'reading/clean.ts'],
  store: ['domain', 'reading/phones.ts', 'reading/fold.ts', 'reading/clean.ts', 'reading/names/skeleton.ts'],
  render: ['domain', 'i18n'],
  app: ['domain', 'reading', 'i18n', 'store:types', 'render:types'],
  system: ['domain', 'reading', 'app', 'i18n:types'],
  actions: ['domain', 'reading', 'i18n', 'exchange', 'render', 'app', 'store:types'],
  notify: ['domain', 'reading', 'i18n', 'render', 'app', 'actions'],
  screens: ['domain', 'reading', 'i18n', 'render', 'app'],
  commands: ['domain', 'i18n', 'reading', 'exchange', 'store', 'render', 'app', 'actions', 'notify', 'screens:lazy'],
  cli: [
    'domain',
    'i18n',
    'reading',
    'exchange',
    'store',
    'render',
    'app',
    'system',
    'actions',
    'notify',
    'screens',
    'commands:lazy',
  ],
}
