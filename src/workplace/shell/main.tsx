/** Puts the Teams-like page on the screen. Everything it shows comes from the workplace that serves it. */
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import './app/page.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
createRoot(root).render(<App />);
