import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { wordsOf } from './ask'

export interface Asked<Data> {
  data: ShallowRef<Data | undefined>
  trouble: Ref<string | undefined>
  again: () => void
}

/**
 * An answer that follows what it depends on: asked at once and whenever the key changes; an older
 * question that is still on its way is dropped. What was shown stays while it is asked again.
 */
export function asked<Data>(key: () => unknown, question: (signal: AbortSignal) => Promise<Data>): Asked<Data> {
  const data = shallowRef<Data>()
  const trouble = ref<string>()
  let running = new AbortController()

  async function again() {
    running.abort()
    const mine = (running = new AbortController())
    trouble.value = undefined
    try {
      const answer = await question(mine.signal)
      if (!mine.signal.aborted) data.value = answer
    } catch (cause) {
      if (!mine.signal.aborted) trouble.value = wordsOf(cause)
    }
  }

  watch(key, () => {
    data.value = undefined
    void again()
  })
  void again()
  onScopeDispose(() => running.abort())
  return { data, trouble, again: () => void again() }
}
