import { expect, test } from 'vitest'
import { doneOf, standingOf, teamProgress, totalOf, type Count } from './progress'

const counts: Count[] = [
  { team: 1, form: 'HOUSEHOLD', state: 'ACCEPTED', visits: 12 },
  { team: 1, form: 'HOUSEHOLD', state: 'OPEN', visits: 8 },
  { team: 1, form: 'HOUSEHOLD', state: 'REPLACED', visits: 1 },
  { team: 1, form: 'TOWN', state: 'ACCEPTED', visits: 1 },
  { team: 2, form: 'HOUSEHOLD', state: 'ACCEPTED', visits: 20 },
]

const { cells } = teamProgress({ number: 1, town: '青石镇', leader: '温清', link: '/' }, counts)
const cell = (name: string) => cells.find((found) => found.name === name)?.parts ?? expect.fail()

test('counts the own team only', () => {
  expect([doneOf(cell('户')), totalOf(cell('户'))]).toEqual([12, 20])
})

test('a replaced household counts nowhere', () => {
  expect(totalOf(cell('合计'))).toBe(21)
})

test('a form that the team does not fill has nothing to show', () => {
  expect(totalOf(cell('县'))).toBe(0)
})

test('the states keep their order, whatever the order of the counts', () => {
  expect(cell('户').map((part) => part.word)).toEqual(['已通过', '已退回', '已提交', '填写中', '未开始'])
})

test('what came back is said before how far the team is', () => {
  const returned: Count = { team: 1, form: 'TOWN', state: 'RETURNED', visits: 2 }
  expect(standingOf(1, [...counts, returned])).toEqual({ word: '退回 2 份待补正', tone: 'attention' })
  expect(standingOf(1, counts)).toEqual({ word: '已通过 13 / 21 份', tone: 'going' })
  expect(standingOf(2, counts)).toEqual({ word: '已通过 20 / 20 份', tone: 'done' })
  expect(standingOf(3, counts).word).toBe('实地检查尚未启动')
})
