import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm start` serves the API, for `vite` beside it. */
const API = process.env['RETRACE_URL'] ?? 'http://127.0.0.1:4800';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, reportCompressedSize: true, target: 'es2022', assetsInlineLimit: 0 },
  server: { proxy: { '/api': API } },
});
