import { initGraphQLTada } from 'gql.tada'
import type { introspection } from '../../.generated/graphql-env'

/** Documents typed by the modules' schema files: a field that is not there does not compile. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: {
    Date: string
    DateTime: string
    Long: number
  }
}>()

export { readFragment, type FragmentOf, type ResultOf, type VariablesOf } from 'gql.tada'
