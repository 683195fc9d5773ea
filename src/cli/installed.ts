import { join } from 'node:path'

/** The folder of the installed package: two up from here, and from the bundle's chunks as well. */
export const packageFolder = join(import.meta.dirname, '../..')

/** What starts this program. */
export const launcher = join(packageFolder, 'bin/followup.js')
