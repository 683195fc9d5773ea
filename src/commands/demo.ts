import type { App } from '../app/app.ts'
import { startedBy } from '../actions/demo/started-by.ts'
import { command } from '../app/command.ts'
import type { Sandbox } from '../app/sandbox.ts'
import { samplePeople, sampleTemplates } from '../actions/demo/people.ts'
import { Fault } from '../domain/fault.ts'
import type { Sample } from '../domain/sample.ts'
import { drawDemo, type DemoPage, type DemoStep } from '../render/results/demo.ts'

export default command({
  name: 'demo',
  group: 'data',
  params: {},
  options: { remove: {} },
  examples: ['demo', 'demo --yes', 'demo --remove'],

  async run(app, { remove }): Promise<DemoPage> {
    const sandbox = await app.sandbox()
    if (remove) return { file: sandbox.file, removed: sandbox.remove(), people: 0, program: [], steps: [] }
    const store = await sandbox.renew()
    const sample = await sampleOf(app)
    // Not a command of the user's: `undo` in the sandbox stops before it.
    store.commit([...samplePeople(app, store, sample), ...sampleTemplates(app, sample)], {
      command: 'demo',
      about: '',
      actor: 'daemon',
    })
    const people = sample.heroes.length + sample.names.length
    const program = await startedBy(await app.machine())
    return { file: sandbox.file, removed: false, people, program, steps: await walk(sandbox, sample) }
  },

  view: drawDemo,
})

async function sampleOf({ lang }: App): Promise<Sample> {
  return lang === 'ru'
    ? (await import('../i18n/sample-ru.ts')).sampleRu
    : (await import('../i18n/sample-en.ts')).sampleEn
}

/** Runs the lines of the tour; a command that this program was built without is passed over. */
async function walk(sandbox: Sandbox, { tour }: Sample): Promise<readonly DemoStep[]> {
  const steps: DemoStep[] = []
  for (const { about, line } of tour) {
    const { text: content, exit } = await sandbox.run(line)
    if (exit === 2) continue
    if (exit !== 0) throw new Fault('bug', { message: `demo: ${line.join(' ')}: ${content}` })
    steps.push({ about, line, content })
  }
  return steps
}
