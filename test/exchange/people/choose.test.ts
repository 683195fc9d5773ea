import { expect, test } from 'vitest'
import { chooseAmong } from '../../../src/exchange/people/choose.ts'
import { record } from '../../support/person-record.ts'

const people = [
  record({ name: 'Anna Petrova', company: 'City Taxi' }),
  record({ name: 'Bob Lee', tags: ['expo', 'Moscow'] }),
  record({ name: 'Annabel' }),
]

test.each([
  [[], [], ['Anna Petrova', 'Bob Lee', 'Annabel']],
  [['anna'], [], ['Anna Petrova']],
  [['ANNA PETROVA'], [], ['Anna Petrova']],
  [['anna lee'], [], []],
  [['anna', 'expo'], [], ['Anna Petrova', 'Bob Lee']],
  [['ann'], [], []],
  [['...'], [], []],
  [[], ['taxi'], ['Bob Lee', 'Annabel']],
  [[], ['taxi', 'expo'], ['Annabel']],
  [[], ['...'], ['Anna Petrova', 'Bob Lee', 'Annabel']],
  [['anna', 'bob'], ['moscow'], ['Anna Petrova']],
])('of those only %j without %j %j are left', (only, skip, names) => {
  expect(chooseAmong(people, { only, skip }).map(({ name }) => name)).toEqual(names)
})
