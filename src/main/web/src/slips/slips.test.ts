import { expect, test } from 'vitest'
import { finality } from './slips'

const draft = { state: 'DRAFT' as const, replacedBy: null }
const final = { state: 'FINAL' as const, replacedBy: null }

test('counts those that are final', () => {
  expect(finality([draft, final, final])).toEqual({ all: 3, done: 2 })
})

test('a final slip that was replaced by a final revision is history', () => {
  expect(finality([{ ...final, replacedBy: { state: 'FINAL' } }, final])).toEqual({ all: 1, done: 1 })
})

test('nothing is done while the revision of a final slip is being worded', () => {
  expect(finality([{ ...final, replacedBy: { state: 'DRAFT' } }, draft])).toEqual({ all: 1, done: 0 })
})
