import '@goodturn/widgets/request-board/define';
import { createApp } from 'vue';
import App from './App.vue';
import './page.css';

createApp(App).mount('#app');
