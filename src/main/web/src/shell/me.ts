import { ask } from '@/api/ask'
import { graphql } from '@/api/graphql'

const WhoIsSignedIn = graphql(`
  query WhoIsSignedIn {
    me {
      id
      name
      roles
    }
  }
`)

export async function me(signal?: AbortSignal) {
  return (await ask(WhoIsSignedIn, {}, signal)).me
}

export type Me = Awaited<ReturnType<typeof me>>
