import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import './graphiql.css'
import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { csrfHeader } from '@/session/csrf'
import { askToSignIn } from '@/session/session'
import { starters } from './starters'

const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  fetch: async (address, request) => {
    const response = await fetch(address, {
      ...request,
      headers: { ...request?.headers, ...csrfHeader() },
    })
    if (response.status === 401) askToSignIn()
    return response
  },
})

const place = document.getElementById('graphiql')
if (place === null) throw new Error('#graphiql is not in the page')
createRoot(place).render(
  createElement(GraphiQL, { fetcher, defaultTabs: starters.map((query) => ({ query })), shouldPersistHeaders: false },
    createElement(GraphiQL.Logo, null, createElement('a', { href: '/', className: 'home' }, '保学 · GraphQL')),
  ),
)
