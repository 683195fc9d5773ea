import { expect, test } from 'vitest'
import { readPeople } from '../../../src/exchange/read-people.ts'

const options = { region: 'US', dateOrder: 'mdy' } as const

test.each([
  ['telegram', 'instagram', 2],
  ['telegram', 'telegram', 1],
])('one handle on %s and on %s makes %i', async (one, other, count) => {
  const sheet = `Name,Telegram,Instagram\nAnn Bell,${one === 'telegram' ? 'annb' : ''},\nAnn Bell,${other === 'telegram' ? 'annb,' : ',annb'}\n`
  const { people } = await readPeople(new TextEncoder().encode(sheet), options)
  expect(people).toHaveLength(count)
})

test('a sheet of somebody else keeps the columns that ours has for people to read', async () => {
  const sheet = 'Name,Phone,Category,Next step,Last touch\nAnn Bell,+1 415 555 2671,hot,call,May\n'
  const { people } = await readPeople(new TextEncoder().encode(sheet), options)
  expect(people[0]?.custom).toEqual({ Category: 'hot', 'Next step': 'call', 'Last touch': 'May' })
})
