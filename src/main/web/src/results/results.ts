import { ask } from '@/api/ask'
import { graphql, type ResultOf } from '@/api/graphql'
import { formNames } from '@/checklists/forms'

const ShareFacts = graphql(`
  fragment ShareFacts on ShareWithInterval @_unmask {
    share
    households
    reason
    interval {
      lower
      upper
    }
  }
`)

const ResultsOfReview = graphql(
  `
    query ResultsOfReview($review: ID!) {
      results(review: $review) {
        countedAt
        paper
        forms {
          form
          visits
          all {
            sheets
            withProblem
          }
          items {
            key
            wording
            all {
              asked
              unexpected
            }
          }
        }
        households {
          visited
          withProblem
          unreachable
          open
          leavingOut {
            ...ShareFacts
          }
          worstCase {
            ...ShareFacts
          }
          method {
            text
          }
        }
      }
    }
  `,
  [ShareFacts],
)

export async function resultsOf(review: string, signal: AbortSignal) {
  return (await ask(ResultsOfReview, { review }, signal)).results
}

export type Results = NonNullable<ResultOf<typeof ResultsOfReview>['results']>
type EstimatedShare = NonNullable<NonNullable<Results['households']>['leavingOut']>

const whyNoInterval: Record<NonNullable<EstimatedShare['reason']>, string> = {
  FEWER_THAN_TWO_TOWNS: '计入的镇不足两个，无法推算区间',
}

/** A share as it is shown: with its interval, or with the reason why there is none. */
export interface Share {
  name: string
  estimate: number
  households: number
  interval: { lower: number; upper: number } | null
  reason: string | undefined
}

export function sharesOf({ households }: Pick<Results, 'households'>): Share[] {
  const named = [
    ['剔除未能到访户', households?.leavingOut],
    ['最不利情形：未能到访户均计为有问题', households?.worstCase],
  ] as const
  return named.flatMap(([name, found]) => (found ? [shown(name, found)] : []))
}

function shown(name: string, { share, households, interval, reason }: EstimatedShare): Share {
  return { name, estimate: share, households, interval, reason: reason === null ? undefined : whyNoInterval[reason] }
}

/** The end of the axis that all shares are drawn on: a round share that holds every interval. */
export function scaleOf(shares: readonly Pick<Share, 'interval'>[]): number {
  const widest = Math.max(0, ...shares.map((share) => share.interval?.upper ?? 0))
  return [0.05, 0.1, 0.2, 0.25, 0.5].find((end) => widest <= end) ?? 1
}

export interface FrequentProblem {
  key: string
  form: string
  wording: string
  unexpected: number
  asked: number
}

/** The items that were most often answered otherwise than expected, over all forms. */
export function frequentProblems({ forms }: Pick<Results, 'forms'>, most = 10): FrequentProblem[] {
  return forms
    .flatMap(({ form, items }) =>
      items.map(({ key, wording, all }) => ({ key, form: formNames[form], wording, ...all })),
    )
    .filter((item) => item.unexpected > 0)
    .sort((one, other) => other.unexpected - one.unexpected)
    .slice(0, most)
}
