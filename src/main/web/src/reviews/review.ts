import { ask } from '@/api/ask'
import { graphql, type ResultOf } from '@/api/graphql'
import { DrawFacts } from '@/sampling/draw'
import { SlipFacts } from '@/slips/slips'
import type { Fact } from '@/ui/FactList.vue'
import { timeText } from '@/ui/format'

const ReviewList = graphql(`
  query ReviewList($after: String) {
    reviews(first: 20, after: $after) {
      edges {
        node {
          id
          name
          county
          countyName
          referenceDate
          fieldFrom
          fieldTo
          sample {
            state
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export async function reviewsAfter(after: string | null, signal: AbortSignal) {
  return (await ask(ReviewList, { after }, signal)).reviews
}

const ReviewOverview = graphql(
  `
    query ReviewOverview($review: ID!) {
      review(id: $review) {
        id
        name
        county
        countyName
        referenceDate
        fieldFrom
        fieldTo
        bundle
        closed {
          at
          erasedAt
        }
        plan {
          towns
          villagesPerTown
          primarySchoolsPerTown
          middleSchoolsPerTown
          householdsPerTown
        }
        sample {
          state
          ...DrawFacts
        }
        samples {
          id
          cancelled {
            reason
            at
          }
        }
        slips {
          ...SlipFacts
        }
        fieldWork {
          opened {
            at
          }
          teams {
            number
            town {
              name
            }
            leader {
              name
            }
          }
        }
      }
      progress(review: $review) {
        team
        form
        state
        visits
      }
    }
  `,
  [DrawFacts, SlipFacts],
)

/** A review with how far its teams are; null where there is none. */
export async function review(id: string, signal: AbortSignal) {
  const { review, progress } = await ask(ReviewOverview, { review: id }, signal)
  return review && { ...review, progress }
}

export type Review = NonNullable<ResultOf<typeof ReviewOverview>['review']>

/** 4 镇 · 8 村 · 8 校 · 80 户 */
export function planText({ plan }: Pick<Review, 'plan'>): string {
  const { towns, villagesPerTown, primarySchoolsPerTown, middleSchoolsPerTown, householdsPerTown } = plan
  const schools = primarySchoolsPerTown + middleSchoolsPerTown
  return `${towns} 镇 · ${towns * villagesPerTown} 村 · ${towns * schools} 校 · ${towns * householdsPerTown} 户`
}

/** When the work on it ended, and what became of what it held about people; nothing as long as it goes on. */
export function closingFacts({ closed }: Pick<Review, 'closed'>): Fact[] {
  if (!closed) return []
  const note = closed.erasedAt ? `个人信息已于${timeText(closed.erasedAt)}清除，统计结果保留` : undefined
  return [{ term: '结束', value: timeText(closed.at), note }]
}
