import { expect, test } from 'vitest'
import { nextOf, stepOf, steps, type Standing } from './stage'

const nothing = { all: 0, done: 0 }
const planned: Standing = { drawn: false, opened: false, checklists: nothing, slips: nothing }

const step = (standing: Partial<Standing>) => steps[stepOf({ ...planned, ...standing })]

test('a planned review waits for its draw', () => {
  expect(step({})).toBe('抽样')
})

test('a drawn one waits for its teams', () => {
  expect(step({ drawn: true })).toBe('分组')
})

test('field work lasts until the last checklist is accepted', () => {
  expect(step({ drawn: true, opened: true })).toBe('核查')
  expect(step({ drawn: true, opened: true, checklists: { all: 101, done: 100 } })).toBe('核查')
})

test('slips are due until the last is final', () => {
  const checklists = { all: 101, done: 101 }
  expect(step({ drawn: true, opened: true, checklists })).toBe('报告单')
  expect(step({ drawn: true, opened: true, checklists, slips: { all: 25, done: 24 } })).toBe('报告单')
  expect(step({ drawn: true, opened: true, checklists, slips: { all: 25, done: 25 } })).toBe('结果')
})

test('every step that a review can be at says what comes next', () => {
  for (const reached of steps.slice(1)) expect(nextOf(steps.indexOf(reached))).not.toBe('')
})
