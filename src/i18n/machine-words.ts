import type { Lang } from './lang.ts'
import type { machineEn } from './machine-en.ts'

/** What is said of the machine: what starts the watch, what a notification depends on, what was checked. */
export type MachineWords = typeof machineEn

/** Loads them; no command of every day needs them. */
export async function machineWords(lang: Lang): Promise<MachineWords> {
  return lang === 'ru' ? (await import('./machine-ru.ts')).machineRu : (await import('./machine-en.ts')).machineEn
}

/** What a check can find. */
export type FindingCode = keyof MachineWords['doctor']['found']
