import { ask } from '@/api/ask'
import { graphql } from '@/api/graphql'

const HowSignedIn = graphql(`
  query HowSignedIn {
    mySignIn {
      way
      mustChangePassword
      passwordRules {
        shortest
        kinds
        remembered
      }
    }
  }
`)

const ChangePassword = graphql(`
  mutation ChangePassword($input: PasswordInput!) {
    changePassword(input: $input) {
      __typename
      ... on Refusal {
        message
      }
    }
  }
`)

export async function howSignedIn(signal?: AbortSignal) {
  return (await ask(HowSignedIn, {}, signal)).mySignIn
}

/** Changes the password, or says why not. */
export async function changePassword(current: string, chosen: string): Promise<string | undefined> {
  const { changePassword: outcome } = await ask(ChangePassword, { input: { current, chosen } })
  return outcome.__typename === 'PasswordChanged' ? undefined : outcome.message
}
