// Measures the date reader inside one process: node bench/dates.mjs
import { runScript } from '../build/bundle-script.mjs'

await runScript('bench/dates.ts', [])
