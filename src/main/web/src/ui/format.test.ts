import { expect, test } from 'vitest'
import { dateText, percentText, periodText, timeText } from './format'

test('a day is written as in documents', () => {
  expect(dateText('2019-08-31')).toBe('2019年8月31日')
})

test('a period names once what its days share', () => {
  expect(periodText('2019-10-21', '2019-10-25')).toBe('2019年10月21日至25日')
  expect(periodText('2019-10-28', '2019-11-01')).toBe('2019年10月28日至11月1日')
  expect(periodText('2019-12-30', '2020-01-03')).toBe('2019年12月30日至2020年1月3日')
  expect(periodText('2019-10-21', '2019-10-21')).toBe('2019年10月21日')
})

test('a time is told as in China, wherever the browser is', () => {
  expect(timeText('2019-10-22T01:30:00Z')).toBe('2019年10月22日 09:30')
})

test('a share keeps one decimal', () => {
  expect(percentText(0.125)).toBe('12.5%')
  expect(percentText(0)).toBe('0.0%')
})
