import { expect, test } from 'vitest'
import { csrfHeader } from './csrf'

test('reads the token among other cookies', () => {
  expect(csrfHeader('a=1; XSRF-TOKEN=4b%2Fc; b=2')).toEqual({ 'X-XSRF-TOKEN': '4b/c' })
})

test('does not take another cookie whose name ends alike', () => {
  expect(csrfHeader('OLD-XSRF-TOKEN=4b')).toEqual({})
})
