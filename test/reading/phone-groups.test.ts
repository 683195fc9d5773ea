import { expect, test } from 'vitest'
import { phoneWords } from '../../src/domain/person/phone.ts'
import { withPhoneGroups } from '../../src/reading/phone-groups.ts'

test.each([
  ['+14155552671', '+1 415 555-2671'],
  ['+79161234567', '+7 916 123-45-67'],
  ['+31612345678', '+31 6 12345678'],
  ['+442079460958', '+44 20 7946 0958'],
  ['+819012345678', '+81 90 1234 5678'],
  ['+380671234567', '+380 67 123 4567'],
  ['+99999999999', '+99999999999'],
  ['020 7946', '020 7946'],
  ['*100#', '*100#'],
])('%s is written %s', async (value, written) => {
  expect(await withPhoneGroups(() => phoneWords(value))).toBe(written)
})
