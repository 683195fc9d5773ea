import type { Plugin } from 'vite'
export function commandTable(folder: string): Plugin
