import { ask } from '@/api/ask'
import { change } from '@/api/change'
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
      ... on Refusal {
        message
      }
    }
  }
`)

export async function howSignedIn(signal?: AbortSignal) {
  return (await ask(HowSignedIn, {}, signal)).mySignIn
}

export async function changePassword(current: string, chosen: string): Promise<void> {
  await change(ChangePassword, { input: { current, chosen } })
}
