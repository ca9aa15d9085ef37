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

const next = [
  '',
  '下一步：复查办公室冻结抽样框，现场录入种子数并抽取。',
  '下一步：复查办公室确定各组人员，启动实地检查。',
  '各组正在核查，核查表通过后在此计数。',
  '核查表已全部通过，各组汇总、签署报告单。',
  '报告单已全部定稿。',
]

/** What is to be done at a step, and by whom. */
export function nextOf(step: number): string {
  return next[step] ?? ''
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
