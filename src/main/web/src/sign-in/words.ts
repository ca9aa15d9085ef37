/** What the address of the sign-in page tells; calm where nothing went wrong. */
export interface Words {
  text: string
  calm: boolean
}

const CALM: Record<string, string> = {
  bye: '已安全退出。',
  ended: '登录已过期，请重新登录。',
  changed: '密码已修改，所有设备均已退出。请用新密码登录。',
}

const TROUBLE: Record<string, (value: string) => string> = {
  wrong: () => '用户名或密码不正确。',
  wait: (seconds) => `密码错误次数较多，请在 ${seconds} 秒后再试。`,
  locked: (seconds) => `错误次数过多，已暂时锁定，请在 ${Math.ceil(Number(seconds) / 60)} 分钟后再试，或请管理员重置密码。`,
  closed: () => '此账号已停用，请联系管理员。',
  unknown: () => '统一身份认证已通过，但您在本系统没有账号，请联系管理员。',
  failed: () => '统一身份认证未通过，请重试。',
}

export function wordsFor(why: URLSearchParams): Words | undefined {
  for (const [key, value] of why) {
    const calm = Object.hasOwn(CALM, key) ? CALM[key] : undefined
    if (calm !== undefined) return { text: calm, calm: true }
    const trouble = Object.hasOwn(TROUBLE, key) ? TROUBLE[key] : undefined
    if (trouble !== undefined) return { text: trouble(value), calm: false }
  }
  return undefined
}
