import { copyFileSync, existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { repair } from '../../src/store/salvage/repair.ts'
import { damaged, isNoticed, makeSample, numbers, rowsIn, unhit } from '../../test/support/damage.ts'
import { optionsFor } from '../../test/support/file-store.ts'

const rounds = Number(process.env.FOLLOWUP_FAULTS_ROUNDS ?? 200)
const words = { note: ({ table, text }: { table: string; text: string }) => `${table}: ${text}`, nobody: 'Unknown' }

test(`${String(rounds)} random damages: every changed row is noticed, and 97 of 100 rows are saved`, async () => {
  const random = numbers(12)
  const samples = [makeSample(2000, false), makeSample(2000, true)]
  const seen = { changed: 0, noticed: 0, unchanged: 0, whole: 0 }
  const shares: number[] = []
  for (let round = 0; round < rounds; round++) {
    const sample = samples[round % 2]
    if (!sample) continue
    const { file, what, hit } = damaged(sample, random)
    const look = `${file}.look`
    for (const side of ['', '-wal']) if (existsSync(`${file}${side}`)) copyFileSync(`${file}${side}`, `${look}${side}`)
    const noticed = await isNoticed(look)
    const read = rowsIn(look)
    const changed = !read || read.size !== sample.rows.size || [...sample.rows].some((row) => !read.has(row))
    if (changed) expect(noticed, what).toBe(true)
    seen[changed ? 'changed' : 'unchanged']++
    if (noticed) seen.noticed++
    const repaired = repair(optionsFor(file), 'now', words)
    if (noticed) expect(repaired, what).not.toBeNull()
    const saved = rowsIn(file)
    const lost = [...sample.rows].filter((row) => saved?.has(row) !== true)
    if (hit && !sample.hasWal) expect(unhit(lost, hit), what).toEqual([])
    shares.push(1 - lost.length / sample.rows.size)
    if (lost.length === 0) seen.whole++
  }
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  console.log({ ...seen, mean: mean * 100, least: Math.min(...shares) * 100 })
  expect(mean).toBeGreaterThan(0.97)
}, 7_200_000)
