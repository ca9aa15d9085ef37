import { expect, test } from 'vitest'
import { closingFacts } from './review'

const at = '2019-12-01T09:30:00+08:00'

test('a review that goes on says nothing of its end', () => {
  expect(closingFacts({ closed: null })).toEqual([])
})

test('a closed one says when it ended, and when what it held about people was erased', () => {
  expect(closingFacts({ closed: { at, erasedAt: null } })[0]?.note).toBeUndefined()
  expect(closingFacts({ closed: { at, erasedAt: '2020-12-01T09:30:00+08:00' } })[0]?.note).toContain('2020年12月1日')
})
