import '@goodturn/widgets/opportunity-list/define';
import '@goodturn/widgets/request-board/define';
import '@goodturn/widgets/volunteer-signup/define';
import { createApp } from 'vue';
import App from './App.vue';
import Volunteering from './Volunteering.vue';
import './page.css';

createApp(location.search === '?volunteer' ? Volunteering : App).mount('#app');
