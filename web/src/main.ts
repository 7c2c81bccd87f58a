import './design/tokens.css';
import './design/base.css';
import './design/print.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { page } from './page.svelte';
import { theme } from './theme.svelte';

theme.start();
page.start(location.search);
mount(App, { target: document.getElementById('app')! });
