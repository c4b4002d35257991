/** Style sheets are imported for their effect; vite gathers them beside the code that needs them. */
declare module '*.css';
