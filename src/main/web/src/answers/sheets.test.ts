import { expect, test } from 'vitest'
import { byForm, reasonOf } from './sheets'

test('sheets stand under their forms, in the order of the draw', () => {
  const sheets = [
    { form: 'HOUSEHOLD' as const, visit: { position: 2 } },
    { form: 'TOWN' as const, visit: { position: 1 } },
    { form: 'HOUSEHOLD' as const, visit: { position: 1 } },
  ]
  expect(byForm(sheets).map(({ name, sheets }) => [name, sheets.map((sheet) => sheet.visit.position)])).toEqual([
    ['镇', [1]],
    ['户', [1, 2]],
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
