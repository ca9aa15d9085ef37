import { ask } from '@/api/ask'
import { change } from '@/api/change'
import { graphql, type ResultOf } from '@/api/graphql'

const UnseenOpenings = graphql(`
  query UnseenOpenings($after: String) {
    openings(filter: { unseen: true }, first: 20, after: $after) {
      edges {
        node {
          id
          kind
          subject
          found
          by
          name
          reason
          at
          until
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

const SeeOpening = graphql(`
  mutation SeeOpening($id: ID!) {
    seeOpening(id: $id) {
      ... on Refusal {
        message
      }
    }
  }
`)

export type Opening = ResultOf<typeof UnseenOpenings>['openings']['edges'][number]['node']

export const kindNames: Record<Opening['kind'], string> = { CHILD: '儿童少年', HOUSEHOLD: '农户' }

export async function unseenAfter(after: string | null, signal: AbortSignal) {
  return (await ask(UnseenOpenings, { after }, signal)).openings
}

/** Notes that it was seen. */
export async function see(id: string): Promise<void> {
  await change(SeeOpening, { id })
}

/** Whether it is still open; what has ended need only be known. */
export function isOpen(opening: Pick<Opening, 'until'>, now = Date.now()): boolean {
  return Date.parse(opening.until) > now
}
