import { effectScope, nextTick, ref } from 'vue'
import { expect, test } from 'vitest'
import { asked } from './asked'

const settled = () => new Promise((resolve) => setTimeout(resolve))

test('shows the answer to the newest question, whichever arrives last', async () => {
  const review = ref('slow')
  const answers = new Map<string, (answer: string) => void>()
  const scope = effectScope()
  const { data } = scope.run(() =>
    asked(() => review.value, () => new Promise<string>((answer) => answers.set(review.value, answer))),
  ) ?? expect.fail()

  review.value = 'fast'
  await nextTick()
  answers.get('fast')?.('second')
  answers.get('slow')?.('first')
  await settled()

  expect(data.value).toBe('second')
  scope.stop()
})

test('tells what went wrong, and answers when asked again', async () => {
  const outcomes = [Promise.reject(new Error('无法连接服务')), Promise.resolve('ok')]
  const scope = effectScope()
  const { data, trouble, again } = scope.run(() =>
    asked(() => 1, () => outcomes.shift() ?? Promise.reject(new Error('asked too often'))),
  ) ?? expect.fail()

  await settled()
  expect(trouble.value).toBe('无法连接服务')
  again()
  await settled()
  expect([data.value, trouble.value]).toEqual(['ok', undefined])
  scope.stop()
})
