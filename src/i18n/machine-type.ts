import type { machineEn } from './machine-en.ts'

/** What is said of the machine: what starts the watch, what a notification depends on, what was checked. */
export type MachineWords = typeof machineEn
