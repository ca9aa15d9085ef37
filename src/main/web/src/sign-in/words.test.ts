import { expect, test } from 'vitest'
import { wordsFor } from './words'

const words = (query: string) => wordsFor(new URLSearchParams(query))

test('a lock is told in minutes, a pause in seconds', () => {
  expect(words('locked=1741')?.text).toContain('30 分钟')
  expect(words('wait=4')?.text).toContain('4 秒')
})

test('what went well is told calmly', () => {
  expect(words('changed')?.calm).toBe(true)
  expect(words('wrong')?.calm).toBe(false)
})

test('an address that tells nothing says nothing', () => {
  expect(words('')).toBeUndefined()
  expect(words('toString')).toBeUndefined()
})
