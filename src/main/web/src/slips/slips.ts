import { graphql, readFragment, type FragmentOf, type ResultOf } from '@/api/graphql'
import type { Tone } from '@/ui/tone'

export const SlipFacts = graphql(`
  fragment SlipFacts on Slip {
    id
    paper
    team
    subject {
      kind
      name
    }
    revision
    state
    number
    outdated
    replacedBy {
      state
    }
  }
`)

export type SlipFragment = FragmentOf<typeof SlipFacts>
export type Slip = ResultOf<typeof SlipFacts>

export const slipStates: Record<Slip['state'], { word: string; tone: Tone }> = {
  DRAFT: { word: '草稿', tone: 'going' },
  SIGNING: { word: '签字中', tone: 'waiting' },
  FINAL: { word: '定稿', tone: 'done' },
}

export const subjectKinds: Record<Slip['subject']['kind'], string> = {
  COUNTY: '县',
  TOWN: '镇办',
  SCHOOL: '学校',
  VILLAGE: '村',
  TEAM: '检查组',
}

export function slipsOf(fragments: readonly SlipFragment[]): readonly Slip[] {
  return readFragment(SlipFacts, fragments)
}

/** A final slip counts until the revision that replaces it is final, too. */
export function isReplaced({ replacedBy }: Pick<Slip, 'replacedBy'>): boolean {
  return replacedBy?.state === 'FINAL'
}

/** How many of the slips that count are final, with no revision of theirs under way. */
export function finality(slips: readonly Pick<Slip, 'state' | 'replacedBy'>[]): { all: number; done: number } {
  const newest = slips.filter((slip) => slip.replacedBy === null)
  return { all: newest.length, done: newest.filter((slip) => slip.state === 'FINAL').length }
}
