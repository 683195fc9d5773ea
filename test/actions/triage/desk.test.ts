import { expect, test } from 'vitest'
import { triageDesk } from '../../../src/actions/triage/desk.ts'
import { add } from '../../../src/domain/record/change.ts'
import { fileStore } from '../../support/file-store.ts'
import { followup, person, save } from '../../support/people.ts'
import { testApp } from '../../support/test-app.ts'

test('whom another window decides about while the page opens is not on it', async () => {
  const { store, file } = fileStore()
  const [anna, boris] = [person({ name: 'Anna Petrova' }), person({ name: 'Boris Smith' })]
  save(store, add('person', anna), add('person', boris))
  const filter = { tags: [], source: undefined }
  store.changedElsewhere()
  const waiting = store.triage.waiting(filter)
  save(fileStore(file).store, add('followup', followup({ personId: anna.id, day: '2026-03-12' })))
  const desk = triageDesk(await testApp().app(), store, { filter, waiting })
  expect(desk.sight().items.map(({ person }) => person.name)).toEqual(['Boris Smith'])
})
