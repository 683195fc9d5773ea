import type { Lang } from './lang.ts'
import type { MachineWords } from './machine-type.ts'

/** Loads them; no command of every day needs them. */
export async function machineWords(lang: Lang): Promise<MachineWords> {
  return lang === 'ru' ? (await import('./machine-ru.ts')).machineRu : (await import('./machine-en.ts')).machineEn
}

/** What a check can find. */
export type FindingCode = keyof MachineWords['doctor']['found']
