import { ask } from '@/api/ask'
import { graphql, type ResultOf } from '@/api/graphql'
import { DrawFacts } from '@/sampling/draw'
import { SlipFacts } from '@/slips/slips'

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
