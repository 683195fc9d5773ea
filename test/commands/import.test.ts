import { expect, test } from 'vitest'
import { namesakes, phoneContacts } from '../support/vcards.ts'
import { testApp } from '../support/test-app.ts'

test('two hundred contacts off a phone join the list in one commit that can be taken back', async () => {
  const app = testApp({ files: { 'contacts.vcf': phoneContacts() } })
  expect(await app.run('import contacts.vcf --limit 4')).toMatchInlineSnapshot(`
    "contacts.vcf: 200 entries (vCard, UTF-8)

    New: 200
      Анна Берёзкина   +79035551000, Студия растяжки «Северное сияние»
      Amelia Holloway  +12125550101, amelia.holloway1@example.com
      Harry Pike       +12125550102
      Пётр Королёв     +79035551003
      and 196 more

    200 people added. Take it back: followup undo"
  `)
  expect(app.store().people.orphanCount()).toBe(200)
  expect(await app.run('undo')).toMatchInlineSnapshot(`"Taken back: import contacts.vcf."`)
  expect(app.store().people.orphanCount()).toBe(0)
})

test('the namesakes of a phone book stay as many people as they have phones', async () => {
  const app = testApp({ files: { 'contacts.vcf': phoneContacts() }, region: 'RU' })
  await app.run('import contacts.vcf')
  const phonesOf = (name: string) =>
    app
      .store()
      .people.withWords(name, 9)
      .flatMap(({ id }) =>
        app
          .store()
          .people.contactsOf(id)
          .map(({ value }) => value),
      )
  expect(phonesOf('jane')).toEqual(namesakes.jane)
  expect(phonesOf('лена')).toEqual(namesakes.lena)
})
