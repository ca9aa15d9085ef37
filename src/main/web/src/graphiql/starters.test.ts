import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { starters } from './starters'

const schema = buildSchema(readFileSync('.generated/schema.graphql', 'utf8'))

test.each(starters)('fits the schema: %s', (query) => {
  expect(validate(schema, parse(query)).map((error) => error.message)).toEqual([])
})
