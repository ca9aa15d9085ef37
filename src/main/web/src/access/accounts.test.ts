import { expect, test } from 'vitest'
import { codesIn, grantWords } from './accounts'

test('codes are read however they are set apart', () => {
  expect(codesIn(' 619901101，619901102、619901-S01 \n')).toEqual(['619901101', '619901102', '619901-S01'])
  expect(codesIn('  ')).toEqual([])
})

test('a grant is told in words, with the place', () => {
  const account = { id: 'a', name: '甲', belongsTo: [], closedAt: null }
  expect(grantWords({ ...account, grants: [{ role: 'TOWN', scope: '619901101' }] })).toBe('镇(街道) 619901101')
  expect(grantWords({ ...account, grants: [{ role: 'ADMINISTRATOR', scope: '000000' }] })).toBe('系统管理员 全国')
})
