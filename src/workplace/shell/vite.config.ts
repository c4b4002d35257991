/** Builds the Teams-like page into `.build/shell`, from where the workplace serves it at `/`. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  base: './',
  plugins: [react()],
  logLevel: 'warn',
  build: { outDir: '../../../.build/shell', emptyOutDir: true, chunkSizeWarningLimit: 2000 },
});
