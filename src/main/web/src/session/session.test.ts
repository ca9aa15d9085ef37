import { afterEach, expect, test, vi } from 'vitest'
import { signIn } from './session'

afterEach(() => vi.unstubAllGlobals())

/** A response as it looks after its redirects. */
function reached(url: string, status = 200): Response {
  return Object.defineProperty(new Response(null, { status }), 'url', { value: url })
}

function serviceAnswers(...answers: (Response | Error)[]) {
  const fetch = vi.fn(() => {
    const next = answers.shift()
    return next instanceof Response ? Promise.resolve(next) : Promise.reject(next ?? new Error('no answer left'))
  })
  vi.stubGlobal('fetch', fetch)
  return fetch
}

test('goes to the page that the service redirects to', async () => {
  serviceAnswers(reached('http://localhost/graphiql?path=/graphql'))
  expect(await signIn('office', 'right')).toEqual({ is: 'in', goTo: '/graphiql?path=/graphql' })
})

test('a redirect back to the sign-in page says why nobody is signed in', async () => {
  serviceAnswers(reached('http://localhost/sign-in.html?wrong'))
  expect(await signIn('office', 'wrong')).toEqual({ is: 'refused', why: new URLSearchParams('wrong') })
})

test('tries once more with the fresh token after a stale one was refused', async () => {
  const fetch = serviceAnswers(reached('http://localhost/sign-in', 403), reached('http://localhost/'))
  expect(await signIn('office', 'right')).toEqual({ is: 'in', goTo: '/' })
  expect(fetch).toHaveBeenCalledTimes(2)
})

test('tells a service that is out of reach from a wrong password', async () => {
  serviceAnswers(new TypeError('network'))
  expect(await signIn('office', 'right')).toEqual({ is: 'unreachable' })
})

test('tells a failing service from a wrong password', async () => {
  serviceAnswers(reached('http://localhost/sign-in', 500))
  expect(await signIn('office', 'right')).toEqual({ is: 'failed', status: 500 })
})
