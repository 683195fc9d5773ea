// Loaded into a process before its program: at its end it writes what it used, as JSON, to the file MEASURED names.
const { readFileSync, writeFileSync } = require('node:fs')
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  writeFileSync(
    process.env.MEASURED,
    JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, rssKb: ownPeak() ?? maxRSS }),
  )
})

/** Linux counts what the parent took before the program began into `maxRSS`; this is the program's own. */
function ownPeak() {
  try {
    const [, kb] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    return kb && Number(kb)
  } catch {
    return undefined
  }
}
