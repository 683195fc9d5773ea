import type { Plugin } from 'vite'
export function lightPatterns(root: string): Plugin
export function slowPatterns(
  code: string,
  lang?: 'ts' | 'tsx',
): readonly {
  /** Of a literal; not there where the expression is put together at run time. */
  readonly source?: string
  readonly flags?: string
}[]
