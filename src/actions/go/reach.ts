import { briefContact } from '../../domain/person/brief.ts'
import { Fault } from '../../domain/fault.ts'
import type { GoReach } from '../../domain/pages/go-sight.ts'
import type { TemplateChannel } from '../../domain/person/template.ts'
import type { App } from '../../app/app.ts'
import { fillTemplate, type Message } from '../reach/fill-template.ts'
import type { Named } from '../finding/followup.ts'
import { canReach, linkedWay } from '../reach/reach.ts'

/** Makes the code of a link; null where it holds too much. */
export type CodeOf = (text: string) => { readonly modules: GoReach['codes'][number] } | null

/**
 * Tells how somebody is called or written to: by messenger, or by email where that is all there is, with the n-th of the templates
 * that can be filled in for them; counted from 0, the one after the last is none. Faults as `linkedWay`.
 */
export async function goReach(
  app: App,
  named: Named,
  { by, template }: { readonly by: GoReach['by']; readonly template: number },
  codeOf: CodeOf,
): Promise<GoReach> {
  const { person } = named
  const contacts = (await app.store()).people.contactsOf(person.id)
  const byEmail = by === 'message' && !canReach('message', contacts) && canReach('email', contacts)
  const filled = by === 'call' ? [] : await filledTemplates(app, named, byEmail ? 'email' : 'message')
  const nth = template % (filled.length + 1)
  const chosen = filled[nth]
  const message = chosen?.message ?? null
  const way = byEmail ? 'email' : by === 'call' ? 'phone' : 'message'
  const linked = await linkedWay(app, person, { by: way, who: String(person.no) }, message)
  const texts = [...new Set([linked.link, linked.chat])]
  const codes = texts.map(codeOf)
  return {
    by,
    via: linked.via,
    contact: briefContact(linked.contact),
    link: linked.link,
    chat: linked.chat,
    codes: codes.flatMap((code) => (code ? [code.modules] : [])),
    message,
    template: filled.length === 0 ? null : { name: chosen?.name ?? null, nth: nth + 1, of: filled.length },
  }
}

/** The templates of a channel that say nothing unknown of somebody, filled in. */
async function filledTemplates(
  app: App,
  named: Named,
  channel: TemplateChannel,
): Promise<readonly { readonly name: string; readonly message: Message }[]> {
  const all = (await app.store()).templates.all().filter((one) => one.channel === channel)
  const filled: { readonly name: string; readonly message: Message }[] = []
  for (const name of new Set(all.map((one) => one.name))) {
    try {
      filled.push({ name, message: await fillTemplate(app, name, channel, named) })
    } catch (error) {
      if (!(error instanceof Fault)) throw error
    }
  }
  return filled
}
