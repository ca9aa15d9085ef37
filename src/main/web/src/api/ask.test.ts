import { afterEach, expect, test, vi } from 'vitest'
import { ask, NoAnswer } from './ask'
import { graphql } from './graphql'

const whoAmI = graphql('query { me { name } }')

afterEach(() => vi.unstubAllGlobals())

function serviceAnswers(body: string, status = 200) {
  const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.resolve(new Response(body, { status })))
  vi.stubGlobal('fetch', fetch)
  return fetch
}

test('sends the document as text and gives back the data', async () => {
  const fetch = serviceAnswers('{"data":{"me":{"name":"周敏"}}}')
  expect(await ask(whoAmI, {})).toEqual({ me: { name: '周敏' } })
  const sent = JSON.parse(String(fetch.mock.lastCall?.[1]?.body)) as { query: string }
  expect(sent.query.replace(/\s+/g, ' ')).toContain('me { name }')
})

test('an answer with errors is no answer, in the words of the service', async () => {
  serviceAnswers('{"data":{"me":null},"errors":[{"message":"数据库不可用"}]}')
  await expect(ask(whoAmI, {})).rejects.toThrow(new NoAnswer('数据库不可用'))
})

test('an answer that is not GraphQL names its status', async () => {
  serviceAnswers('<html>', 502)
  await expect(ask(whoAmI, {})).rejects.toThrow('服务出错（502）。')
})

test('asks to sign in again where the session has ended', async () => {
  serviceAnswers('', 401)
  const assign = vi.fn()
  vi.stubGlobal('location', { assign, hash: '#/reviews/r1' })
  await expect(ask(whoAmI, {})).rejects.toThrow(NoAnswer)
  expect(assign).toHaveBeenCalledWith('/sign-in.html?ended#/reviews/r1')
})
