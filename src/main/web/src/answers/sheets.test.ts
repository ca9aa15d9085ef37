import { expect, test } from 'vitest'
import { byForm, reasonOf } from './sheets'

test('sheets stand under their forms, in the order of the draw', () => {
  const sheets = [
    { form: 'HOUSEHOLD' as const, visit: { position: 2 }, state: 'OPEN' as const },
    { form: 'TOWN' as const, visit: { position: 1 }, state: 'ACCEPTED' as const },
    { form: 'HOUSEHOLD' as const, visit: { position: 1 }, state: 'REPLACED' as const },
  ]
  expect(
    byForm(sheets).map(({ name, sheets, toVisit }) => [name, sheets.map((sheet) => sheet.visit.position), toVisit]),
  ).toEqual([
    ['镇', [1], 1],
    ['户', [1, 2], 1],
  ])
})

const returned = { state: 'RETURNED' as const, reason: '签字缺失' }
const submitted = { state: 'SUBMITTED' as const, reason: null }

test('the newest reason counts', () => {
  const steps = [submitted, returned, submitted, { ...returned, reason: '照片模糊' }]
  expect(reasonOf({ state: 'RETURNED', steps })).toBe('照片模糊')
})

test('a reason that was dealt with is history', () => {
  expect(reasonOf({ state: 'SUBMITTED', steps: [submitted, returned, submitted] })).toBeUndefined()
})
