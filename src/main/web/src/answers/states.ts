import type { graphql } from '@/api/graphql'
import type { Part, Tone } from '@/ui/tone'

export type SheetState = ReturnType<typeof graphql.scalar<'SheetState'>>

export const sheetStates: Record<SheetState, { word: string; tone: Tone }> = {
  ACCEPTED: { word: '已通过', tone: 'done' },
  RETURNED: { word: '已退回', tone: 'attention' },
  SUBMITTED: { word: '已提交', tone: 'waiting' },
  OPEN: { word: '填写中', tone: 'going' },
  NOT_STARTED: { word: '未开始', tone: 'idle' },
  REPLACED: { word: '已替换', tone: 'idle' },
}

/** What counts, the furthest first: a replaced household is visited no more. */
const counted: SheetState[] = ['ACCEPTED', 'RETURNED', 'SUBMITTED', 'OPEN', 'NOT_STARTED']

/** How many checklists stand at each state, the states in their order. */
export function partsOf(counts: readonly { state: SheetState; visits: number }[]): Part[] {
  return counted.map((state) => ({
    ...sheetStates[state],
    count: counts.filter((count) => count.state === state).reduce((sum, count) => sum + count.visits, 0),
  }))
}
