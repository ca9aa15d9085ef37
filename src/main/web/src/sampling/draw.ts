import { graphql, type FragmentOf, type ResultOf } from '@/api/graphql'
import type { Tone } from '@/ui/tone'

export const DrawFacts = graphql(`
  fragment DrawFacts on Sample {
    id
    state
    plan {
      towns
      villagesPerTown
      primarySchoolsPerTown
      middleSchoolsPerTown
      householdsPerTown
    }
    frame {
      hash
      frozenAt
      counts {
        towns
        villages
        primarySchools
        middleSchools
        households
      }
    }
    paper
    frameUrl
    ticketsUrl
    seeds {
      step
      seed
      witnesses
      at
      drawnAt
    }
    teams {
      team
      ticket
      town {
        id
        name
      }
      villages {
        village {
          id
          name
        }
      }
      schools {
        school {
          id
          name
        }
      }
      households {
        toVisit
        standsFor
      }
    }
    shortfalls {
      stage
      number
    }
  }
`)

export type Draw = ResultOf<typeof DrawFacts>
export type DrawFragment = FragmentOf<typeof DrawFacts>

export const VerifyDraw = graphql(`
  query VerifyDraw($sample: ID!) {
    verifyDraw(sample: $sample) {
      sound
      differences {
        fact
        published
        recomputed
      }
    }
  }
`)

export const drawStates: Record<Draw['state'], { word: string; tone: Tone }> = {
  FROZEN: { word: '抽样框已冻结', tone: 'going' },
  SEEDED: { word: '种子数已录入', tone: 'going' },
  PARTLY_DRAWN: { word: '分步抽取中', tone: 'going' },
  DRAWN: { word: '已抽取', tone: 'done' },
  CANCELLED: { word: '已作废', tone: 'attention' },
}

export const stepNames: Record<Draw['seeds'][number]['step'], string> = {
  ALL: '种子数',
  TOWNS: '种子数（抽镇）',
  PLACES: '种子数（抽村和学校）',
  HOUSEHOLDS: '种子数（抽户）',
}

export const stageNames: Record<Draw['shortfalls'][number]['stage'], string> = {
  TOWN: '镇',
  VILLAGE: '村',
  SCHOOL_PRIMARY: '小学',
  SCHOOL_MIDDLE: '初中',
  HOUSEHOLD: '户',
}

/** A line for any shell that recomputes the first team's ticket, and the ticket that it must print. */
export function checkLine(draw: Pick<Draw, 'id' | 'seeds' | 'teams'>): { line: string; ticket: string } | undefined {
  const seed = draw.seeds.find(({ step }) => step === 'ALL' || step === 'TOWNS')?.seed
  const first = draw.teams[0]
  if (seed === undefined || first === undefined) return undefined
  const quoted = `${seed},${draw.id},town,${first.town.id}`.replaceAll("'", String.raw`'\''`)
  return { line: `printf '%s' '${quoted}' | sha256sum`, ticket: first.ticket }
}

/** 20 户，其中替换 1 户 */
export function householdsText({ households }: Pick<Draw['teams'][number], 'households'>): string {
  const visited = households.filter((household) => household.toVisit).length
  const substitutes = households.filter((household) => household.standsFor !== null).length
  return substitutes > 0 ? `${visited} 户，其中替换 ${substitutes} 户` : `${visited} 户`
}
