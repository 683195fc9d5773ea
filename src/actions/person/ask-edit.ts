import { askedFields, isNameField, type FieldWith } from '../../domain/person/fields.ts'
import type { Person } from '../../domain/person/person.ts'
import type { App } from '../../app/app.ts'
import { askLine } from '../asking/ask-step.ts'
import type { PersonFlags } from './edit.ts'
import { emailFrom, fieldFrom, phoneFrom } from './fields.ts'

type Asked = FieldWith<'isAsked'> | 'phone' | 'email'

/** Asks what to change of a person and to what, one field; a dash takes it off. A phone and an email are added to those there are. */
export async function askEdit(app: App, person: Person): Promise<Partial<PersonFlags>> {
  const { fields } = app.words.entry
  const { edit } = app.words.commands
  const now = (field: Asked) => (field === 'phone' || field === 'email' ? '' : (person[field] ?? ''))
  const asked: readonly Asked[] = [
    ...askedFields.filter(isNameField),
    'phone',
    'email',
    ...askedFields.filter((key) => !isNameField(key)),
  ]
  const field = await app.prompt.choose(
    edit.ask,
    asked.map((one) => ({ label: [fields[one], now(one)].filter((text) => text !== '').join(': '), value: one })),
  )
  const value = await askLine(app, edit.askValue({ field: fields[field], now: now(field) }), async (answer) => {
    if (field !== 'name' && /^[-–—]$/.test(answer)) return null
    await check(app, field, answer)
    return answer
  })
  if (value === null) return { remove: [field] }
  return field === 'phone' || field === 'email' ? { [field]: [value] } : { [field]: value }
}

function check(app: App, field: Asked, text: string): unknown {
  if (field === 'phone') return phoneFrom(app, text)
  return field === 'email' ? emailFrom(text) : fieldFrom(app, field, text)
}
