import { expect, test } from 'vitest'
import { testApp, type TestApp } from '../support/test-app.ts'

const cards = 'BEGIN:VCARD\nVERSION:3.0\nFN:M. Oakes\nN:Oakes;Mira;;;\nTEL:+14155550111\nEND:VCARD\n'

test('a first name that a card says is kept, shown and found', async () => {
  const app = testApp({ files: { 'phone.vcf': cards } })
  await app.run('import phone.vcf --yes')
  expect(await app.run('show mira')).toMatch(/Forename +Mira/)
  expect(await app.json('search mira')).toMatchObject({ items: [{ in: 'givenName', text: 'Mira' }] })
  expect(await app.run('import phone.vcf --yes')).not.toContain('Imported')
  expect(app.store().people.named('M. Oakes')[0]).toMatchObject({ givenName: 'Mira', familyName: null })
})

test('another name takes the parts of the old one along, and undo brings them back', async () => {
  const app = testApp()
  await app.run('add "M. Oakes, +1 415 555 0111"')
  await app.run('edit 1 --given-name Mira --family-name Oakes-Lee')
  await app.run('edit 1 --name "Ann Lee"')
  expect(partsOf(app)).toEqual([null, null])
  await app.run('undo')
  expect(partsOf(app)).toEqual(['Mira', 'Oakes-Lee'])
  await app.run('edit 1 --name "Ann Lee" --given-name Annie')
  expect(partsOf(app)).toEqual(['Annie', null])
  await app.run('edit 1 --remove given-name')
  expect(partsOf(app)).toEqual([null, null])
})

test.each(['csv', 'vcf', 'json'])('the parts of a name come back from %s', async (kind) => {
  const app = testApp()
  await app.run('add "M. Oakes, +1 415 555 0111"')
  await app.run('add "Kate Ray, +1 415 555 0112"')
  await app.run('edit 1 --given-name Mira --family-name Oakes-Lee')
  await app.run(`export people.${kind}`)
  const after = testApp({ files: { [`people.${kind}`]: app.files.get(`people.${kind}`) ?? '' } })
  await after.run(`import people.${kind} --yes`)
  expect(partsOf(after)).toEqual(['Mira', 'Oakes-Lee'])
  expect(after.store().people.named('Kate Ray')[0]).toMatchObject({ givenName: null, familyName: null })
})

test.each([
  ['Oakes, Mira', 'N:Oakes;Mira;;;'],
  ['Петрова Анна Сергеевна', 'N:Петрова;Анна;Сергеевна;;'],
  ['Анна', 'N:;Анна;;;'],
])('the card of %s sorts by the surname', async (name, line) => {
  const app = testApp()
  await app.run('add "Ann Lee, +1 415 555 0111"')
  await app.runArgs(['edit', '1', '--name', name])
  expect(await app.run('export --format vcf')).toContain(line)
})

test('Russian words for both names', async () => {
  const app = testApp({ lang: 'ru' })
  await app.run('add "М. Петрова, 8 916 123-45-67, завтра"')
  await app.run('edit 1 --given-name Мария')
  expect(await app.run('show марии')).toMatch(/Личное имя +Мария/)
})

function partsOf(app: TestApp): readonly unknown[] {
  const person = app.store().people.byNo(1)
  return [person?.givenName ?? null, person?.familyName ?? null]
}
