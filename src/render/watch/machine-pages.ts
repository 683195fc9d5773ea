import type { MachineWords } from '../../i18n/machine-type.ts'
import { drawInstalled, drawUninstalled, type InstallPage, type UninstallPage } from './autostart.ts'
import type { Ui } from '../ui.ts'
import { drawStatus, type StatusPage } from './status.ts'

/** What `watch` tells of the machine rather than of reminders. */
export type MachinePage = InstallPage | UninstallPage | StatusPage

/** Draws what `watch --install`, `--uninstall` and `--status` give. */
export function drawMachinePage(page: MachinePage, words: MachineWords, ui: Ui): string {
  switch (page.kind) {
    case 'installed':
      return drawInstalled(page, words, ui)
    case 'uninstalled':
      return drawUninstalled(page, words, ui)
    case 'status':
      return drawStatus(page, words, ui)
  }
}
