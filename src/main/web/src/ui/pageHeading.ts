import type { Directive } from 'vue'

let arrived = false

/**
 * `v-page-heading` on a page's h1: the browser's tab bears its words, and whoever comes from another
 * page is set down at it, so that a screen reader says where one is.
 */
export const vPageHeading: Directive<HTMLElement> = {
  mounted(heading) {
    named(heading)
    heading.tabIndex = -1
    if (arrived) heading.focus({ preventScroll: true })
    arrived = true
  },
  updated: named,
}

function named(heading: HTMLElement) {
  document.title = `${heading.textContent.trim()} · 保学`
}
