import { ask } from '@/api/ask'
import { graphql, type FragmentOf, readFragment } from '@/api/graphql'
import type { Count } from './progress'
import { isInOffice, type Me } from '@/shell/me'
import { SlipFacts } from '@/slips/slips'

export const TeamFacts = graphql(
  `
    fragment TeamFacts on Team {
      id
      review
      number
      how
      town {
        name
      }
      leader {
        name
      }
      members {
        id
        name
      }
      slips {
        ...SlipFacts
      }
    }
  `,
  [SlipFacts],
)

const MyTeams = graphql(
  `
    query MyTeams {
      myTeams {
        ...TeamFacts
      }
    }
  `,
  [TeamFacts],
)

const OwnProgress = graphql(`
  query OwnProgress($review: ID!) {
    progress(review: $review) {
      team
      form
      state
      visits
    }
  }
`)

const TeamsOfReview = graphql(
  `
    query TeamsOfReview($review: ID!) {
      review(id: $review) {
        fieldWork {
          teams {
            ...TeamFacts
          }
        }
      }
    }
  `,
  [TeamFacts],
)

export async function myTeams(signal: AbortSignal) {
  return facts((await ask(MyTeams, {}, signal)).myTeams)
}

/** How far the own teams are, by review. */
export async function ownProgress(reviews: Iterable<string>, signal: AbortSignal): Promise<Map<string, readonly Count[]>> {
  const asked = [...new Set(reviews)].map(
    async (review) => [review, (await ask(OwnProgress, { review }, signal)).progress] as const,
  )
  return new Map(await Promise.all(asked))
}

/** A team of a review; an inspector finds it among the own ones only. */
export async function teamOf(person: Me, review: string, number: number, signal: AbortSignal) {
  const teams = isInOffice(person)
    ? facts((await ask(TeamsOfReview, { review }, signal)).review?.fieldWork?.teams ?? [])
    : await myTeams(signal)
  return teams.find((team) => team.review === review && team.number === number)
}

function facts(teams: readonly FragmentOf<typeof TeamFacts>[]) {
  return readFragment(TeamFacts, teams)
}
