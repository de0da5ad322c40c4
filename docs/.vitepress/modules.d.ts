declare module '*.vue' {
  import type { DefineComponent } from 'vue';
  const component: DefineComponent;
  export default component;
}
declare module '*.css';

interface ImportMeta {
  /** Of Vite: what loads each module that fits a pattern, by its path. */
  glob(pattern: string): Readonly<Record<string, () => Promise<unknown>>>;
}
