import { print, type DocumentNode } from '@0no-co/graphql.web'
import type * as tada from 'gql.tada'
import { expect, test, vi } from 'vitest'

const made = vi.hoisted(() => [] as DocumentNode[])

/** Remembers each document that a module makes. */
vi.mock('gql.tada', async (original) => {
  const actual = await original<typeof tada>()
  const initGraphQLTada = () => {
    const graphql: (...parts: [string, []?]) => unknown = actual.initGraphQLTada()
    return (...parts: [string, []?]) => {
      const document = graphql(...parts)
      made.push(document as DocumentNode)
      return document
    }
  }
  return { ...actual, initGraphQLTada }
})

/**
 * A service that answers trusted documents only must know all of ours: they are written down in `schema/documents`, which
 * `npx vitest run -u` brings up to date.
 */
test('the service trusts each document that our pages send', async () => {
  const modules = import.meta.glob(['../*/*.ts', '!../*/*.test.ts', '!../{graphiql,sign-in}/*'])
  await Promise.all(Object.values(modules).map((load) => load()))
  const operations = made.flatMap((document) => {
    const operation = document.definitions.find((part) => part.kind === 'OperationDefinition')
    return operation?.name === undefined ? [] : [{ name: operation.name.value, text: print(document) }]
  })
  expect(operations.length).toBeGreaterThan(5)
  for (const { name, text } of operations) {
    await expect(text).toMatchFileSnapshot(`../../../../../schema/documents/${name}.graphql`)
  }
})
