/** The steps of a review, in order. */
export const steps = ['计划', '抽样', '分组', '核查', '报告单', '结果']

/** What tells how far a review has come. */
export interface Standing {
  drawn: boolean
  opened: boolean
  /** Checklists to be accepted, and accepted. */
  checklists: { all: number; done: number }
  /** Slips to become final, and final. */
  slips: { all: number; done: number }
}

/** The step that a review is at, as an index into the steps; every step before it is behind. */
export function stepOf({ drawn, opened, checklists, slips }: Standing): number {
  if (!drawn) return steps.indexOf('抽样')
  if (!opened) return steps.indexOf('分组')
  if (!isDone(checklists)) return steps.indexOf('核查')
  if (!isDone(slips)) return steps.indexOf('报告单')
  return steps.indexOf('结果')
}

function isDone({ all, done }: { all: number; done: number }): boolean {
  return all > 0 && done === all
}
