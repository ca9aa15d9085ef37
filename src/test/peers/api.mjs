// Our schema/*.graphqls over the database at the address given, as one would write it for a Node server: one query per
// list, one per kind of related record through DataLoader, no field fetched that no type shows, a save as one
// compare-and-set. Both servers share it. What the two measured requests ask is resolved, and nothing else.
import { readFileSync, readdirSync } from 'node:fs'
import DataLoader from 'dataloader'
import { GraphQLError, GraphQLScalarType } from 'graphql'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { MongoClient } from 'mongodb'
import { merged } from './answers.mjs'

const SCHEMA = new URL('../../../schema/', import.meta.url)
const CONNECTIONS = 32
const UNSHOWN = { history: 0, nameKeys: 0 }

export const [port, database] = process.argv.slice(2)

// Whoever starts this holds its input open: it ends with them.
process.stdin.resume().on('end', () => process.exit())

const db = (await MongoClient.connect(database, { maxPoolSize: CONNECTIONS })).db()

export const schema = makeExecutableSchema({
  typeDefs: readdirSync(SCHEMA)
    .filter(file => file.endsWith('.graphqls'))
    .map(file => readFileSync(new URL(file, SCHEMA), 'utf8')),
  resolvers: {
    Query: { households: (_, page) => households(page) },
    Mutation: { saveAnswers: (_, { input }) => saveAnswers(input) },
    Household: {
      id: household => household._id,
      village: (household, _, { villages }) => villages.load(household.village),
      town: (household, _, { towns }) => towns.load(household.town),
      children: (household, _, { children }) => children.load(household._id)
    },
    Child: {
      id: child => child._id,
      age: (child, { on }) => ageOn(on, child.birthDate),
      compulsoryStage: (child, { on }) => isCompulsory(child, on),
      school: (child, _, { schools }) => (child.school ? schools.load(child.school) : null)
    },
    Village: {
      id: village => village._id,
      town: (village, _, { towns }) => towns.load(village.town)
    },
    Town: { id: town => town._id },
    School: { id: school => school._id },
    Sheet: { id: sheet => sheet._id },
    Date: new GraphQLScalarType({ name: 'Date' }),
    DateTime: new GraphQLScalarType({ name: 'DateTime' }),
    Long: new GraphQLScalarType({ name: 'Long' })
  }
})

/** What one request has: its own loaders, so that no request sees what another has cached. */
export const context = () => ({
  towns: byId('towns'),
  villages: byId('villages'),
  schools: byId('schools'),
  children: new DataLoader(async households => {
    const found = await all('children', { household: { $in: households } })
    const of = new Map(households.map(household => [household, []]))
    found.forEach(child => of.get(child.household).push(child))
    return households.map(household => of.get(household))
  })
})

function byId(collection) {
  return new DataLoader(async ids => {
    const found = new Map((await all(collection, { _id: { $in: ids } })).map(one => [one._id, one]))
    return ids.map(id => found.get(id) ?? null)
  })
}

function all(collection, query) {
  return db.collection(collection).find(query, { projection: UNSHOWN }).sort({ _id: 1 }).toArray()
}

async function households({ first = 20, after }) {
  if (first < 1 || first > 100) throw new GraphQLError('a page holds 1 to 100')
  const from = after && Buffer.from(after, 'base64').toString()
  const found = await db
    .collection('households')
    .find(from ? { _id: { $gt: from } } : {}, { projection: UNSHOWN })
    .sort({ _id: 1 })
    .limit(first + 1)
    .toArray()
  const edges = found.slice(0, first).map(node => ({ node, cursor: Buffer.from(node._id).toString('base64') }))
  return {
    edges,
    pageInfo: {
      hasNextPage: found.length > first,
      hasPreviousPage: Boolean(after),
      startCursor: edges.at(0)?.cursor,
      endCursor: edges.at(-1)?.cursor
    }
  }
}

async function saveAnswers({ visit, changes }) {
  const sheets = db.collection('sheets')
  for (;;) {
    const sheet = await sheets.findOne({ _id: visit })
    if (!sheet) return { __typename: 'UnknownId', code: 'unknown-id', kind: 'Visit', id: visit, message: 'unknown' }
    const { answers, results, fresh } = merged(sheet.answers, changes)
    if (!fresh) return { __typename: 'AnswersSaved', sheet, results }
    const next = { ...sheet, answers, version: sheet.version + 1 }
    const { matchedCount } = await sheets.replaceOne({ _id: visit, version: sheet.version }, next)
    if (matchedCount === 1) return { __typename: 'AnswersSaved', sheet: next, results }
  }
}

function ageOn(day, birthDate) {
  return day.slice(0, 4) - birthDate.slice(0, 4) - (day.slice(5) < birthDate.slice(5) ? 1 : 0)
}

function isCompulsory(child, day) {
  const age = ageOn(day, child.birthDate)
  return age >= 6 && age <= 15 && child.schooling !== 'GRADUATED_EARLY'
}
