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
  notify: ['domain', 'reading/clean.ts', 'reading/phone-groups.ts', 'render', 'app', 'i18n'],
  screens: ['domain', 'reading', 'i18n', 'render', 'app'],
  commands: ['domain', 'i18n', 'reading', 'exchange', 'store', 'render', 'app', 'notify', 'screens:lazy'],
  cli: ['domain', 'i18n', 'reading', 'exchange', 'store', 'render', 'app', 'notify', 'screens', 'commands:lazy'],
}
