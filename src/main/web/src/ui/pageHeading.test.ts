import { beforeEach, expect, test, vi } from 'vitest'
import { createApp, h, withDirectives, ref, nextTick } from 'vue'

beforeEach(() => {
  document.body.innerHTML = ''
  vi.resetModules()
})

async function pages() {
  const { vPageHeading } = await import('./pageHeading')
  return (words: () => string) => {
    const root = document.body.appendChild(document.createElement('div'))
    const app = createApp({ render: () => withDirectives(h('h1', words()), [[vPageHeading]]) })
    app.mount(root)
    return root.querySelector('h1')
  }
}

test('the tab bears the words of the heading, the changed ones too', async () => {
  const words = ref('复查一览')
  ;(await pages())(() => words.value)
  expect(document.title).toBe('复查一览 · 保学')

  words.value = '第1组'
  await nextTick()
  expect(document.title).toBe('第1组 · 保学')
})

test('the first page leaves the focus where it is, the next one takes it', async () => {
  const page = await pages()
  expect(document.activeElement).not.toBe(page(() => '一'))
  const second = page(() => '二')
  expect(document.activeElement).toBe(second)
})
