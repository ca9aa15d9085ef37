import { ask } from '@/api/ask'
import { change } from '@/api/change'
import { graphql, type ResultOf } from '@/api/graphql'

const LateLine = graphql(`
  fragment LateLine on LateUpload @_unmask {
    id
    team
    unitName
    at
    sender {
      name
    }
    changes {
      id
      label
      child
      words
      standing
      note
    }
    photo {
      id
      state
    }
    decision {
      taken
      at
    }
  }
`)

const LateOfReview = graphql(
  `
    query LateOfReview($review: ID!, $after: String) {
      lateUploads(review: $review, first: 20, after: $after) {
        edges {
          node {
            ...LateLine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [LateLine],
)

const DecideLate = graphql(
  `
    mutation DecideLate($id: ID!, $take: Boolean!) {
      decideLateUpload(id: $id, take: $take) {
        ... on LateUpload {
          ...LateLine
        }
        ... on Refusal {
          message
        }
      }
    }
  `,
  [LateLine],
)

export type Late = ResultOf<typeof LateLine>

export async function lateOfReview(review: string, after: string | null, signal: AbortSignal) {
  return (await ask(LateOfReview, { review, after }, signal)).lateUploads
}

/** What came late as it stands once it is decided on. */
export function decide(id: string, take: boolean): Promise<Late> {
  return change(DecideLate, { id, take })
}

/** 是（现有填写：否）: what came beside what stands, where that says something else. */
export function answerText({ words, standing }: Pick<Late['changes'][number], 'words' | 'standing'>): string {
  const came = words ?? '（清除）'
  return standing === words ? came : `${came}（现有填写：${standing ?? '无'}）`
}

/** 张三 对 某镇 的照片: what is decided on, for those who hear the buttons' names. */
export function subject({ sender, unitName, photo }: Pick<Late, 'sender' | 'unitName' | 'photo'>): string {
  return `${sender.name} 对 ${unitName} 的${photo ? '照片' : '填写'}`
}
