import { createRouter, createWebHashHistory } from 'vue-router'
import PasswordPage from './access/PasswordPage.vue'
import TokensPage from './access/TokensPage.vue'
import TeamPage from './assignments/TeamPage.vue'
import ReviewPage from './reviews/ReviewPage.vue'
import HomePage from './shell/HomePage.vue'

/** Addresses stand behind the `#`, so that the service has one page to serve and none to guess. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', component: HomePage },
    { path: '/password', component: PasswordPage },
    { path: '/tokens', component: TokensPage },
    { path: '/reviews/:review', component: ReviewPage },
    { path: '/reviews/:review/teams/:team', component: TeamPage },
    { path: '/:elsewhere(.*)*', redirect: '/' },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})
