import { effectScope } from 'vue'
import { expect, test } from 'vitest'
import { paged, type Page } from './paged'

const settled = () => new Promise((resolve) => setTimeout(resolve))

function page(nodes: string[], endCursor: string, hasNextPage: boolean): Page<string> {
  return { edges: nodes.map((node) => ({ node })), pageInfo: { endCursor, hasNextPage } }
}

test('reads on from where the last page ended, and stops at the end', async () => {
  const after: (string | null)[] = []
  const pages = [page(['a', 'b'], 'B', true), page(['c'], 'C', false)]
  const scope = effectScope()
  const list = scope.run(() =>
    paged<string>((cursor) => {
      after.push(cursor)
      return Promise.resolve(pages.shift() ?? expect.fail('read past the end'))
    }),
  ) ?? expect.fail()

  await settled()
  expect([list.nodes.value, list.hasMore.value]).toEqual([['a', 'b'], true])
  await list.more()
  expect([list.nodes.value, list.hasMore.value]).toEqual([['a', 'b', 'c'], false])
  expect(after).toEqual([null, 'B'])
  scope.stop()
})

test('keeps what was read when the next page fails, and can try again', async () => {
  const answers = [
    () => Promise.resolve(page(['a'], 'A', true)),
    () => Promise.reject(new Error('无法连接服务')),
    () => Promise.resolve(page(['b'], 'B', false)),
  ]
  const scope = effectScope()
  const list = scope.run(() => paged<string>(() => answers.shift()?.() ?? expect.fail())) ?? expect.fail()

  await settled()
  await list.more()
  expect([list.nodes.value, list.trouble.value]).toEqual([['a'], '无法连接服务'])
  await list.more()
  expect([list.nodes.value, list.trouble.value]).toEqual([['a', 'b'], undefined])
  scope.stop()
})
