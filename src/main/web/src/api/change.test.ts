import { afterEach, expect, test, vi } from 'vitest'
import { change, Refused } from './change'
import { graphql } from './graphql'

const seeOpening = graphql('mutation { seeOpening(id: "anna:2019-10-22:1") { ... on RecordOpening { subject } ... on Refusal { message } } }')

afterEach(() => vi.unstubAllGlobals())

function serviceAnswers(data: unknown) {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ data }))))
}

test('gives back what was done', async () => {
  serviceAnswers({ seeOpening: { subject: '619901101201-00001-1' } })
  expect((await change(seeOpening, {})).subject).toBe('619901101201-00001-1')
})

test('a refusal is told in the words of the service', async () => {
  serviceAnswers({ seeOpening: { message: '没有此记录' } })
  await expect(change(seeOpening, {})).rejects.toThrow(new Refused('没有此记录'))
})
