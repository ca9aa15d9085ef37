import { signIn, type Attempt } from '@/session/session'
import { wordsFor } from './words'

const form = element('sign-in', HTMLFormElement)
const username = element('username', HTMLInputElement)
const password = element('password', HTMLInputElement)
const reveal = element('reveal', HTMLButtonElement)
const submit = element('submit', HTMLButtonElement)
const message = element('message', HTMLElement)

// Off localhost a browser calls a page secure only over HTTPS.
element('unsafe', HTMLElement).hidden = window.isSecureContext
tell(new URLSearchParams(location.search))
void offerProviders()

reveal.addEventListener('click', () => {
  const shown = password.type === 'password'
  password.type = shown ? 'text' : 'password'
  reveal.textContent = shown ? '隐藏' : '显示'
  reveal.ariaLabel = shown ? '隐藏密码' : '显示密码'
  reveal.ariaPressed = String(shown)
})

form.addEventListener('submit', (event) => {
  event.preventDefault()
  if (submit.ariaBusy !== 'true') void send()
})

async function send() {
  const empty = [username, password].find((input) => input.value === '')
  mark(empty)
  if (empty !== undefined) return say(empty === username ? '请填写用户名。' : '请填写密码。')
  submit.ariaBusy = 'true'
  follow(await signIn(username.value.trim(), password.value))
  submit.ariaBusy = 'false'
}

function follow(attempt: Attempt) {
  switch (attempt.is) {
    case 'in':
      return location.replace(attempt.goTo + location.hash)
    case 'refused':
      mark(password)
      password.select()
      return tell(attempt.why)
    case 'unreachable':
      return say('无法连接服务，请检查网络后重试。')
    case 'failed':
      return say(`服务出错（${attempt.status}），请稍后重试。`)
  }
}

function tell(why: URLSearchParams) {
  const words = wordsFor(why)
  if (words !== undefined) say(words.text, words.calm)
}

/** The identity providers by which one can sign in too; none where the service names none. */
async function offerProviders() {
  const answer = await fetch('/sign-in/providers').catch(() => undefined)
  if (answer?.ok !== true) return
  for (const { name, href } of (await answer.json()) as { name: string; href: string }[]) {
    const link = document.createElement('a')
    link.className = 'provider'
    link.href = href
    link.textContent = `用${name}登录`
    form.append(link)
  }
}

function say(text: string, calm = false) {
  message.textContent = text
  message.classList.toggle('calm', calm)
  message.hidden = false
}

function mark(faulty: HTMLInputElement | undefined) {
  for (const input of [username, password]) input.ariaInvalid = String(input === faulty)
  faulty?.focus()
}

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id)
  if (found instanceof type) return found
  throw new Error(`#${id} is not in the page`)
}
