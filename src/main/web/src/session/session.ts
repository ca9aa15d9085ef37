import { csrfHeader } from './csrf'

const SIGN_IN_PAGE = '/sign-in.html'

export type Attempt =
  | { is: 'in'; goTo: string }
  | { is: 'refused'; why: URLSearchParams }
  | { is: 'unreachable' }
  | { is: 'failed'; status: number }

/**
 * Signs in. The service answers with a redirect, which is followed: to the page that was asked for
 * first, or back to the sign-in page, which is told why.
 */
export async function signIn(username: string, password: string): Promise<Attempt> {
  let response = await attempt(username, password)
  // The token was from an earlier session; the refusal has brought a fresh one.
  if (response?.status === 403) response = await attempt(username, password)
  if (response === undefined) return { is: 'unreachable' }
  const reached = new URL(response.url, location.href)
  if (reached.pathname === SIGN_IN_PAGE) return { is: 'refused', why: reached.searchParams }
  if (!response.ok) return { is: 'failed', status: response.status }
  return { is: 'in', goTo: reached.pathname + reached.search }
}

export async function signOut(): Promise<void> {
  await post('/sign-out')
  location.assign(`${SIGN_IN_PAGE}?bye`)
}

/** The password was changed, which ended every session: sign in with the new one. */
export function askToSignInAnew(): void {
  location.assign(`${SIGN_IN_PAGE}?changed`)
}

/** The session has ended: sign in again and come back to where we are. */
export function askToSignIn(): void {
  location.assign(`${SIGN_IN_PAGE}?ended${location.hash}`)
}

function attempt(username: string, password: string) {
  return post('/sign-in', new URLSearchParams({ username, password }))
}

async function post(path: string, body: URLSearchParams | null = null): Promise<Response | undefined> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { ...csrfHeader(), Accept: 'text/html' },
      body,
    })
  } catch {
    return undefined
  }
}
