const day = new Intl.DateTimeFormat('zh-CN', { year: 'numeric', month: 'long', day: 'numeric' })
const minute = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'Asia/Shanghai',
})

/** 2019年8月31日 */
export function dateText(date: string): string {
  return day.format(localDay(date))
}

/** 2019年10月21日至25日: what both days share is written once. */
export function periodText(from: string, to: string): string {
  const [first, last] = [localDay(from), localDay(to)]
  if (from === to) return dateText(from)
  if (first.getFullYear() !== last.getFullYear()) return `${dateText(from)}至${dateText(to)}`
  const end = first.getMonth() === last.getMonth() ? `${last.getDate()}日` : `${last.getMonth() + 1}月${last.getDate()}日`
  return `${dateText(from)}至${end}`
}

/** 2019年10月22日 09:30, in China's time. */
export function timeText(instant: string): string {
  return minute.format(new Date(instant))
}

/** 12.5% */
export function percentText(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}

function localDay(date: string): Date {
  return new Date(`${date}T00:00`)
}
