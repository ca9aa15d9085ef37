import { signIn, type Attempt } from '@/session/session'

const form = element('sign-in', HTMLFormElement)
const username = element('username', HTMLInputElement)
const password = element('password', HTMLInputElement)
const reveal = element('reveal', HTMLButtonElement)
const submit = element('submit', HTMLButtonElement)
const message = element('message', HTMLElement)

// Off localhost a browser calls a page secure only over HTTPS.
element('unsafe', HTMLElement).hidden = window.isSecureContext
const why = new URLSearchParams(location.search)
if (why.has('bye')) say('已安全退出。', true)
if (why.has('ended')) say('登录已过期，请重新登录。', true)

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
    case 'wrong':
      mark(password)
      password.select()
      return say('用户名或密码不正确。')
    case 'unreachable':
      return say('无法连接服务，请检查网络后重试。')
    case 'failed':
      return say(`服务出错（${attempt.status}），请稍后重试。`)
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
