import DefaultTheme from 'vitepress/theme-without-fonts';
import { withBase, type Router, type Theme } from 'vitepress';
import LiveElement from './LiveElement.vue';
import Readers from './Readers.vue';
import ThemePlayground from './ThemePlayground.vue';
import './theme.css';

/** The builder's page has a policy of its own, which comes with the page: links to it load it anew. */
function openAnew(router: Router): void {
  const builder = withBase('/builder');
  const begun = location.pathname;
  router.onBeforeRouteChange = (to) => {
    if (begun === builder || new URL(to, location.href).pathname !== builder) return true;
    location.assign(to);
    return false;
  };
}

export default {
  extends: DefaultTheme,
  enhanceApp({ app, router }) {
    if (!import.meta.env.SSR) openAnew(router);
    app.component('LiveElement', LiveElement);
    app.component('Readers', Readers);
    app.component('ThemePlayground', ThemePlayground);
  },
} satisfies Theme;
