import { expect, test } from 'vitest'
import { placeNames } from '../../src/reading/zones/place-names.ts'
import { zoneNamed, zoneOfPlace } from '../../src/reading/zones/places.ts'
import { zonesOn } from '../support/zones.ts'

test.each([
  ['London', 'Europe/London'],
  ['chicago', 'America/Chicago'],
  ['New York', 'America/New_York'],
  ['new_york', 'America/New_York'],
  ['Hawaii', 'Pacific/Honolulu'],
  ['Kiev', 'Europe/Kyiv'],
  ['Kathmandu', 'Asia/Kathmandu'],
  ['Калининград', 'Europe/Kaliningrad'],
  ['калининграду', 'Europe/Kaliningrad'],
  ['Иркутску', 'Asia/Irkutsk'],
  ['иркутскому', 'Asia/Irkutsk'],
  ['екатеринбургскому', 'Asia/Yekaterinburg'],
  ['Камчатке', 'Asia/Kamchatka'],
  ['Парижу', 'Europe/Paris'],
  ['Нью-Йорку', 'America/New_York'],
  ['Казани', 'Europe/Moscow'],
  ['Грузии', 'Asia/Tbilisi'],
  ['Афинам', 'Europe/Athens'],
  ['Дубаю', 'Asia/Dubai'],
  ['Токио', 'Asia/Tokyo'],
  ['Нижнему Новгороду', 'Europe/Moscow'],
  ['Новой Зеландии', 'Pacific/Auckland'],
  ['Кишинёву', 'Europe/Chisinau'],
])('the clock of %s is that of %s', (place, zone) => {
  expect(zoneOfPlace(place)).toBe(zone)
})

test.each(['телефону', 'делу', 'поводу', 'среде', 'утрам', 'lunch', 'her', 'a', 'York', 'Europe', '', ', '])(
  '%j is no place',
  (word) => {
    expect(zoneOfPlace(word)).toBeUndefined()
  },
)

test('every zone of the table is one, and every name leads to its line', () => {
  for (const line of placeNames.trim().split('\n')) {
    const [zone = '', names = ''] = line.split(': ')
    expect(zonesOn().knows(zone)).toBe(true)
    expect(zoneNamed(zone.toLowerCase())).toBe(zone)
    for (const name of names.split(', ')) expect([name, zoneOfPlace(name)]).toEqual([name, zone])
  }
})
