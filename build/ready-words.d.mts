import type { Alternative } from '../src/reading/touch/word-needs.ts'

export function writtenOf(alternatives: readonly Alternative[]): string
