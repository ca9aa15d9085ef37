import { ask } from '@/api/ask'
import { change } from '@/api/change'
import { graphql, type ResultOf, type VariablesOf } from '@/api/graphql'

const MyTokens = graphql(`
  query MyTokens {
    myTokens {
      name
      scopes
      expiresAt
      usedAt
    }
  }
`)

const CreateToken = graphql(`
  mutation CreateToken($input: CreateTokenInput!) {
    createToken(input: $input) {
      ... on NewToken {
        text
      }
      ... on Refusal {
        message
      }
    }
  }
`)

const RevokeToken = graphql(`
  mutation RevokeToken($name: String!) {
    revokeToken(name: $name) {
      __typename
      ... on Refusal {
        message
      }
    }
  }
`)

export type Token = ResultOf<typeof MyTokens>['myTokens'][number]
export type Scope = Token['scopes'][number]
type Wish = VariablesOf<typeof CreateToken>['input']

export const scopeNames: Record<Scope, string> = { READ: '只读', WRITE: '读写', METRICS: '运行指标' }

export async function myTokens(signal?: AbortSignal) {
  return (await ask(MyTokens, {}, signal)).myTokens
}

/** The new token's text. */
export async function createToken(input: Wish): Promise<string> {
  return (await change(CreateToken, { input })).text
}

export async function revokeToken(name: string): Promise<void> {
  await change(RevokeToken, { name })
}
