import DefaultTheme from 'vitepress/theme-without-fonts';
import type { Theme } from 'vitepress';
import LiveElement from './LiveElement.vue';
import Readers from './Readers.vue';
import ThemePlayground from './ThemePlayground.vue';
import './theme.css';

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('LiveElement', LiveElement);
    app.component('Readers', Readers);
    app.component('ThemePlayground', ThemePlayground);
  },
} satisfies Theme;
