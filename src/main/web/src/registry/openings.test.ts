import { afterEach, expect, test, vi } from 'vitest'
import { isOpen, see } from './openings'

afterEach(() => vi.unstubAllGlobals())

function serviceAnswers(data: unknown) {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ data }))))
}

test('an opening is closed at its end', () => {
  const opening = { until: '2019-10-22T12:00:00+08:00' }
  expect(isOpen(opening, Date.parse('2019-10-22T03:59:59Z'))).toBe(true)
  expect(isOpen(opening, Date.parse('2019-10-22T04:00:00Z'))).toBe(false)
})

test('a refusal is told in the words of the service', async () => {
  serviceAnswers({ seeOpening: {} })
  await see('anna:2019-10-22:1')
  serviceAnswers({ seeOpening: { message: '没有此记录' } })
  await expect(see('anna:2019-10-22:1')).rejects.toThrow('没有此记录')
})
