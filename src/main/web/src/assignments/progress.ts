import { partsOf } from '@/answers/states'
import type { SheetState } from '@/answers/states'
import { formKinds, formNames, type FormKind } from '@/checklists/forms'
import type { Part, Tone } from '@/ui/tone'

/** How many checklists of a team and form stand at one state. */
export interface Count {
  team: number
  form: FormKind
  state: SheetState
  visits: number
}

/** How far one team has come: with each form, and in all. */
export interface TeamProgress {
  number: number
  town: string
  leader: string
  link: string
  cells: { name: string; parts: Part[] }[]
}

export function teamProgress(team: Omit<TeamProgress, 'cells'>, counts: readonly Count[]): TeamProgress {
  const own = counts.filter((count) => count.team === team.number)
  const forms = formKinds.map((form) => ({
    name: formNames[form],
    parts: partsOf(own.filter((count) => count.form === form)),
  }))
  return { ...team, cells: [...forms, { name: '合计', parts: partsOf(own) }] }
}

/** What a team's members look for first: what came back to them, else how far they are. */
export function standingOf(team: number, counts: readonly Count[]): { word: string; tone: Tone } {
  const parts = partsOf(counts.filter((count) => count.team === team))
  const returned = totalOf(parts.filter((part) => part.tone === 'attention'))
  if (returned > 0) return { word: `退回 ${returned} 份待补正`, tone: 'attention' }
  if (totalOf(parts) === 0) return { word: '实地检查尚未启动', tone: 'idle' }
  return { word: `已通过 ${doneOf(parts)} / ${totalOf(parts)} 份`, tone: doneOf(parts) === totalOf(parts) ? 'done' : 'going' }
}

export function totalOf(parts: Part[]): number {
  return parts.reduce((sum, part) => sum + part.count, 0)
}

export function doneOf(parts: Part[]): number {
  return totalOf(parts.filter((part) => part.tone === 'done'))
}
