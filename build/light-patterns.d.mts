import type { Plugin } from 'vite'
export function lightPatterns(root: string): Plugin
export function slowPatterns(code: string): readonly {
  readonly source: string
  readonly flags: string
  readonly isFixed: boolean
}[]
