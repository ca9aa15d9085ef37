import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkLine } from './draw'

function drawWith(seed: string, step: 'ALL' | 'HOUSEHOLDS' = 'ALL') {
  return {
    id: '2019-SY-01',
    seeds: [{ step, seed, witnesses: ['周敏'], at: '2019-10-18T01:00:00Z', drawnAt: null }],
    teams: [
      { team: 1, ticket: '0a1b', town: { id: '619901104', name: '青石镇' }, villages: [], schools: [], households: [] },
    ],
  }
}

test('the line for the shell is that of the README', () => {
  expect(checkLine(drawWith('53096217404418835127'))).toEqual({
    line: "printf '%s' '53096217404418835127,2019-SY-01,town,619901104' | sha256sum",
    ticket: '0a1b',
  })
})

test.each(['53096217404418835127', "it's 20 digits $(id) \\ \"%s\""])('a shell computes the ticket with seed %s', (seed) => {
  const line = checkLine(drawWith(seed))?.line ?? expect.fail()
  const ticket = createHash('sha256').update(`${seed},2019-SY-01,town,619901104`).digest('hex')
  expect(execFileSync('sh', ['-c', line], { encoding: 'utf8' })).toContain(ticket)
})

test('there is no line before the towns are drawn', () => {
  expect(checkLine({ ...drawWith('1'), teams: [] })).toBeUndefined()
  expect(checkLine(drawWith('1', 'HOUSEHOLDS'))).toBeUndefined()
})
