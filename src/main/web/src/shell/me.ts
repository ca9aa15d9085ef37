import { inject, type InjectionKey } from 'vue'
import { ask } from '@/api/ask'
import { graphql } from '@/api/graphql'

const WhoIsSignedIn = graphql(`
  query WhoIsSignedIn {
    me {
      id
      name
      roles
    }
    mySignIn {
      mustChangePassword
    }
  }
`)

export async function me(signal?: AbortSignal) {
  const { me, mySignIn } = await ask(WhoIsSignedIn, {}, signal)
  return { ...me, mustChangePassword: mySignIn.mustChangePassword }
}

export type Me = Awaited<ReturnType<typeof me>>

export const signedIn: InjectionKey<() => Me | undefined> = Symbol('who is signed in')

/** Who is signed in, for the pages, which are shown only once that is known. */
export function useMe(): Me {
  const person = inject(signedIn)?.()
  if (person === undefined) throw new Error('a page is shown before it is known who is signed in')
  return person
}

/** Who sees a review's papers before they are final, too, and so all of them bound together. */
export function readsAll(person: Me): boolean {
  return person.roles.some((role) => ['CITY_OFFICE', 'AUDITOR'].includes(role))
}

/** Who sees whole reviews, not only what a team visits. */
export function isInOffice(person: Me): boolean {
  return person.roles.some((role) => ['CITY_OFFICE', 'COUNTY_OFFICE', 'AUDITOR'].includes(role))
}

/** Who is told when somebody opens a record from beyond the own scope. */
export function isToldOfOpenings(person: Me): boolean {
  return person.roles.some((role) => ['CITY_OFFICE', 'COUNTY_OFFICE'].includes(role))
}
