import { expect, test } from 'vitest'
import { frequentProblems, scaleOf, sharesOf, type Results } from './results'

type Households = NonNullable<Results['households']>

function households(share: Households['leavingOut']): Pick<Results, 'households'> {
  return { households: { visited: 80, withProblem: 9, unreachable: 0, open: 0, leavingOut: share, worstCase: null, method: { text: '' } } }
}

test('a share without an interval gives the reason instead', () => {
  const alone = { share: 0.1, households: 20, interval: null, reason: 'FEWER_THAN_TWO_TOWNS' as const }
  expect(sharesOf(households(alone))).toEqual([
    { name: '剔除未能到访户', estimate: 0.1, households: 20, interval: null, reason: '计入的镇不足两个，无法推算区间' },
  ])
})

test('there are no shares before anybody was visited', () => {
  expect(sharesOf(households(null))).toEqual([])
  expect(sharesOf({ households: null })).toEqual([])
})

test('the axis ends at a round share beyond the widest interval', () => {
  expect(scaleOf([{ interval: { lower: 0.08, upper: 0.179 } }, { interval: { lower: 0.1, upper: 0.21 } }])).toBe(0.25)
  expect(scaleOf([{ interval: { lower: 0.2, upper: 0.7 } }])).toBe(1)
})

const item = (key: string, unexpected: number) => ({ key, wording: key, all: { asked: 20, unexpected } })
const tally = { sheets: 20, withProblem: 4 }

test('the most frequent problems come first, whichever form they are on', () => {
  const forms: Results['forms'] = [
    { form: 'TOWN', visits: 4, all: tally, items: [item('town.letters', 2), item('town.register', 0)] },
    { form: 'HOUSEHOLD', visits: 80, all: tally, items: [item('household.subsidy', 7), item('household.letter', 1)] },
  ]
  expect(frequentProblems({ forms }, 2)).toEqual([
    { key: 'household.subsidy', form: '户', wording: 'household.subsidy', asked: 20, unexpected: 7 },
    { key: 'town.letters', form: '镇', wording: 'town.letters', asked: 20, unexpected: 2 },
  ])
})
