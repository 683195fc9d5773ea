import { command } from '../app/command.ts'
import { Fault } from '../domain/fault.ts'
import { machineWords } from '../i18n/machine-words.ts'
import { repairList } from '../notify/doctor/repair-list.ts'
import { examine } from '../notify/doctor/checks.ts'
import { ringAndAsk } from '../notify/doctor/ring-asked.ts'
import { drawDoctor, type DoctorPage } from '../render/watch/doctor.ts'

export default command({
  name: 'doctor',
  group: 'reminders',
  params: {},
  options: { ring: {}, repair: {} },
  mends: true,
  isBad: (page: DoctorPage) => (page.kind === 'ring' ? page.seen !== true : page.kind === 'checks' && page.faults > 0),
  examples: ['doctor', 'doctor --ring', 'doctor --repair'],

  async run(app, { ring, repair }): Promise<DoctorPage> {
    if (ring && repair) throw new Fault('options-clash', { options: '--ring, --repair' })
    if (repair) return repairList(app)
    if (ring) return { kind: 'ring', ...(await ringAndAsk(app)) }
    const items = await examine(app)
    const count = (state: string) => items.filter((one) => one.state === state).length
    return { kind: 'checks', items, total: items.length, faults: count('fault'), warnings: count('warning') }
  },

  view: async (page, ui) => drawDoctor(page, await machineWords(ui.lang), ui),
})
