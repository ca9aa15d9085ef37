import { ask } from '@/api/ask'
import { graphql, type FragmentOf, readFragment } from '@/api/graphql'
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
