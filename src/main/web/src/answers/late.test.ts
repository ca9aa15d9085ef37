import { afterEach, expect, test, vi } from 'vitest'
import { answerText, decide, subject } from './late'

afterEach(() => vi.unstubAllGlobals())

function serviceAnswers(data: unknown) {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ data }))))
}

test('what came late stands beside what is there already, where that differs', () => {
  expect(answerText({ words: '是', standing: '否' })).toBe('是（现有填写：否）')
  expect(answerText({ words: '是', standing: null })).toBe('是（现有填写：无）')
  expect(answerText({ words: null, standing: '否' })).toBe('（清除）（现有填写：否）')
  expect(answerText({ words: '是', standing: '是' })).toBe('是')
})

test('a photo is called one where it is decided on', () => {
  const one = { sender: { name: '张三' }, unitName: '甲镇' }
  expect(subject({ ...one, photo: null })).toBe('张三 对 甲镇 的填写')
  expect(subject({ ...one, photo: { id: 'photo-1', state: 'SAFE' } })).toBe('张三 对 甲镇 的照片')
})

test('a refusal to decide is told in the words of the service', async () => {
  serviceAnswers({ decideLateUpload: { message: '核查表已通过' } })
  await expect(decide('a-visit:anna:1', true)).rejects.toThrow('核查表已通过')
})
