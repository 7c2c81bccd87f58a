import { mount } from 'svelte';
import App from './App.svelte';
import { language } from './i18n/messages';

document.documentElement.lang = language;
mount(App, { target: document.getElementById('app')! });
