// Ink in the bundle. Its layout engine is WebAssembly that loads with a top-level await, which no CommonJS chunk can hold: here
// it is set up at once, without the fetch that costs 45 ms. And what our pages never come to is left out.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const yoga = fileURLToPath(new URL('../node_modules/yoga-layout/dist/', import.meta.url))
const engine = 'binaries/yoga-wasm-base64-esm.js'
const dataUri = /data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)/

/** Makes Ink and React fit for a CommonJS chunk. `measure` is the module whose `widthOf` measures text in place of Ink's own table of widths. */
export function inkQuickly(measure) {
  const text = readFileSync(join(yoga, engine), 'utf8')
  const bytes = dataUri.exec(text)?.[1]
  if (bytes === undefined) throw new Error('yoga-layout no longer holds its engine as base64')
  const modules = {
    '\0yoga': yogaAtOnce(bytes),
    '\0ink-width': `import { widthOf } from ${JSON.stringify(measure)}\nexport default widthOf`,
    // What a signal does is the program's own business; Ink's way would end it at the first one.
    '\0no-signals': 'export default () => () => undefined',
    // A fault is told by the program itself, when the page has been left.
    '\0no-overview': 'export default () => null',
  }
  return {
    name: 'ink-quickly',
    resolveId: (source, importer) => {
      if (source === 'yoga-layout') return '\0yoga'
      if (source === 'signal-exit' && drawsForInk(importer)) return '\0no-signals'
      if (source === './ErrorOverview.js' && isInk(importer)) return '\0no-overview'
      return source === 'string-width' && drawsForInk(importer) ? '\0ink-width' : undefined
    },
    load: (source) => modules[source],
    transform(code, id) {
      if (id.endsWith(engine)) return { code: code.replace(dataUri, ''), map: null }
      if (isInk(id) && id.endsWith('/build/reconciler.js')) return { code: withoutDevtools(code), map: null }
      return undefined
    },
  }
}

/** Emscripten's own hook to bring the instance sets everything up before the call ends. */
function yogaAtOnce(bytes) {
  const from = (file) => JSON.stringify(join(yoga, file))
  return `
    import start from ${from(engine)}
    import wrapAssembly from ${from('src/wrapAssembly.js')}
    export * from ${from('src/generated/YGEnums.js')}
    const lib = {
      instantiateWasm(imports, ready) {
        const module = new WebAssembly.Module(Buffer.from("${bytes}", 'base64'))
        const instance = new WebAssembly.Instance(module, imports)
        ready(instance)
        return instance.exports
      },
    }
    start(lib)
    export default wrapAssembly(lib)
  `
}

function withoutDevtools(code) {
  const waits = ["await import('./devtools.js')", 'await loadPackageJson()']
  if (waits.some((wait) => !code.includes(wait))) throw new Error('Ink no longer waits where it did')
  return waits.reduce((text, wait) => text.replace(wait, '{}'), code)
}

function isInk(file) {
  return file !== undefined && dirname(file).includes('/node_modules/ink/')
}

/** Ink and the libraries that measure text and see to the cursor for it. */
function drawsForInk(file) {
  return (
    file !== undefined &&
    /node_modules\/(?:ink|restore-cursor|widest-line|wrap-ansi|slice-ansi|cli-truncate|@alcalzone)\//.test(file)
  )
}
