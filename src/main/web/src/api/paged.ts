import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { wordsOf } from './ask'

/** A page of a Relay connection. */
export interface Page<Node> {
  edges: { node: Node }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** A list that is read page by page: the first at once, the next when asked for. */
export function paged<Node>(read: (after: string | null, signal: AbortSignal) => Promise<Page<Node>>) {
  const nodes = shallowRef<Node[]>()
  const cursor = ref<string | null>(null)
  const hasMore = ref(false)
  const reading = ref(false)
  const trouble = ref<string>()
  const running = new AbortController()

  async function more() {
    if (reading.value) return
    reading.value = true
    trouble.value = undefined
    try {
      const page = await read(cursor.value, running.signal)
      nodes.value = [...(nodes.value ?? []), ...page.edges.map((edge) => edge.node)]
      cursor.value = page.pageInfo.endCursor
      hasMore.value = page.pageInfo.hasNextPage
    } catch (cause) {
      if (!running.signal.aborted) trouble.value = wordsOf(cause)
    } finally {
      reading.value = false
    }
  }

  void more()
  onScopeDispose(() => running.abort())
  return { nodes, trouble, more, hasMore: computed(() => hasMore.value), reading: computed(() => reading.value) }
}
