import '@goodturn/widgets/opportunity-list/define';
import '@goodturn/widgets/request-board/define';
import '@goodturn/widgets/volunteer-signup/define';
import { mount } from 'svelte';
import App from './App.svelte';
import Volunteering from './Volunteering.svelte';
import './page.css';

mount(location.search === '?volunteer' ? Volunteering : App, { target: document.getElementById('app')! });
