import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** Vue looks for a component of every tag that it does not know: these are the browser's. */
const isCustomElement = (tag: string) => tag.startsWith('goodturn-');

export default defineConfig({ plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] });
