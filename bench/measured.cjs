// Loaded into a process before its program: at its end it writes what it used, as JSON, to the file MEASURED names.
const { writeFileSync } = require('node:fs')
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  writeFileSync(process.env.MEASURED, JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, rssKb: maxRSS }))
})
