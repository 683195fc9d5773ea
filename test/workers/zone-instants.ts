// Tells the instants of wall clocks by the zones of the machine it runs on: a JSON list of walls comes in, one of milliseconds goes out.
import { readFileSync, writeSync } from 'node:fs'
import { systemZones } from '../../src/system/zones.ts'
import { instantMs, instantOf, type WallClock, type Zone } from '../../src/domain/time/zone.ts'

const { zones } = systemZones()
const walls = JSON.parse(readFileSync(0, 'utf8')) as readonly (WallClock & { readonly zone: Zone })[]
const instants = walls.map(({ zone, ...wall }) => instantMs(instantOf(wall, zone, zones.offsetAt)))
writeSync(1, JSON.stringify({ used: zones.data().used, instants }))
