import { expect, test } from 'vitest'
import { testApp } from '../support/test-app.ts'

test('somebody is found by the nickname, and the card shows it', async () => {
  const app = testApp()
  await app.run('add "Kate Ray, +1 415 555 0111, call friday"')
  await app.run('edit kate --nickname Sparrow')
  expect(await app.run('show sparrow')).toMatch(/Nickname +Sparrow/)
  expect(await app.json('search sparrow')).toMatchObject({ items: [{ in: 'nickname', text: 'Sparrow' }] })
})

test('a Russian nickname is found in another case', async () => {
  const app = testApp({ lang: 'ru' })
  await app.run('add "Анна Петрова, 8 916 123-45-67, завтра"')
  await app.run('edit анна --nickname Ласточка')
  expect(await app.run('show ласточке')).toContain('Анна Петрова')
})

test.each(['csv', 'vcf'])('a nickname comes back from %s', async (kind) => {
  const app = testApp()
  await app.run('add "Kate Ray, +1 415 555 0111, call friday"')
  await app.run('edit kate --nickname Sparrow')
  await app.run(`export people.${kind}`)
  const after = testApp({ files: { [`people.${kind}`]: app.files.get(`people.${kind}`) ?? '' } })
  await after.run(`import people.${kind}`)
  expect(after.store().people.named('Kate Ray')[0]?.nickname).toBe('Sparrow')
})
